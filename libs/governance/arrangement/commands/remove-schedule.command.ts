import { command } from '../../language/command.js';
import { Group, ListOf, Ref } from '../../language/fields.js';
import { line } from '../../language/kinds.js';
import type { RecordedDecision } from '../../record/recorded-decision.js';
import { decisionShape, readsOfDecision } from '../../record/recorded-decision.js';
import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { MembershipScopeChanged } from '../exit.events.js';

export class RemoveSchedule {
  @Ref('authority', { about: 'The member whose scope changes.' }) authority!: string;
  @ListOf(line(80), { least: 1, most: 50 }) schedules!: readonly string[];
  @Group(decisionShape, { about: 'The decision by which the variation was approved.' }) decision!: RecordedDecision;
}

export const removeSchedule = command(RemoveSchedule, {
  about: 'Enters that a member no longer takes part in some schedules, by a variation that was approved.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'ENTER_DECISION',
  emits: [MembershipScopeChanged, ComplianceExceptionRaised],
  reads: readsOfDecision,
});
