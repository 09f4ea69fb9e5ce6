import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { DecisionRescinded } from '../outcome.events.js';

export class RescindDecision {
  @Ref('decision') decision!: string;
  @Ref('decision', { about: 'The decision that takes its place; it says so itself and is in effect.' }) by!: string;
}

export const rescindDecision = command(RescindDecision, {
  about: 'Enters that another decision, now in effect, has rescinded one.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'ENTER_DECISION',
  emits: [DecisionRescinded, ComplianceExceptionRaised],
  reads: ({ by }) => [`decision/${by}`],
});
