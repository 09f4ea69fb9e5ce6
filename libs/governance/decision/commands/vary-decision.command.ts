import { command } from '../../language/command.js';
import { ListOf, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { line } from '../../language/kinds.js';
import { DecisionVaried } from '../outcome.events.js';

export class VaryDecision {
  @Ref('decision') decision!: string;
  @Ref('decision', { about: 'The decision that takes its place; it says so itself and is in effect.' }) by!: string;
  @ListOf(line(40), { least: 1, most: 50 }) clauses!: readonly string[];
}

export const varyDecision = command(VaryDecision, {
  about: 'Enters that another decision, now in effect, has changed clauses of one.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'ENTER_DECISION',
  emits: [DecisionVaried, ComplianceExceptionRaised],
  reads: ({ by }) => [`decision/${by}`],
});
