import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { ImplementationClosed } from '../effect.events.js';

export class CloseImplementation {
  @Ref('decision') decision!: string;
  @Text(2000) outcome!: string;
}

export const closeImplementation = command(CloseImplementation, {
  about: 'Accepts that a decision has been carried out; somebody other than who did it.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'REPORT',
  emits: [ImplementationClosed, ComplianceExceptionRaised],
});
