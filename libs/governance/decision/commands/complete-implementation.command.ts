import { command } from '../../language/command.js';
import { Line, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { ImplementationCompleted } from '../effect.events.js';

export class CompleteImplementation {
  @Ref('decision') decision!: string;
  @Line(300) evidence!: string;
}

export const completeImplementation = command(CompleteImplementation, {
  about: 'Says that a decision has been carried out, by which evidence.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'REPORT',
  emits: [ImplementationCompleted, ComplianceExceptionRaised],
});
