import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { DecisionSuperseded } from '../outcome.events.js';

export class SupersedeDecision {
  @Ref('decision') decision!: string;
  @Ref('decision', { about: 'The decision that takes its place; it says so itself and is in effect.' }) by!: string;
}

export const supersedeDecision = command(SupersedeDecision, {
  about: 'Enters that another decision, now in effect, has taken the place of one, or of clauses of it.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'ENTER_DECISION',
  emits: [DecisionSuperseded, ComplianceExceptionRaised],
  reads: ({ by }) => [`decision/${by}`],
});
