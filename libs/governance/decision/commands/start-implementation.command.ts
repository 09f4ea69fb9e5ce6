import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { ImplementationStarted } from '../effect.events.js';

export class StartImplementation {
  @Ref('decision') decision!: string;
}

export const startImplementation = command(StartImplementation, {
  about: 'Says that your authority has started to carry a decision out. Before it has effect, that is flagged.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'REPORT',
  emits: [ImplementationStarted, ComplianceExceptionRaised],
});
