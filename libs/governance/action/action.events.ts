import { event } from '../language/event.js';
import { day, group, line, optional, ref, text } from '../language/kinds.js';
import { decisionShape, PERMISSION_SOURCE } from '../record/recorded-decision.js';

/** Every event of an action names it and the authority that owed it then: views find it by these. */
const OF = { action: ref('action', 'A-014'), authority: ref('authority') };
/** Recorded though a rule stood against it: kept, and by which rule it does not count (practice 1). */
const KEPT = { notCounted: optional(line(60)) };

/** Somebody has to do something by a day. It comes from a decision where `decision` is there. */
export const ActionAssigned = event('ActionAssigned', {
  ...OF,
  owner: ref('person'),
  title: line(200, 'Monthly reconciliation of the spreadsheet approvals'),
  description: optional(text(4000)),
  due: day('2025-04-30'),
  decision: optional(group(decisionShape)),
  process: optional(ref('process')),
  workaround: optional(ref('workaround')),
  /** The function it belongs to, where an authority may later be split by function. */
  service: optional(line(80, 'Procurement')),
});
export const ActionProgressed = event('ActionProgressed', { ...OF, ...KEPT, progress: text(4000) });
/** Somebody else owes it from here on; its age goes on. */
export const ActionReassigned = event('ActionReassigned', {
  ...OF,
  ...KEPT,
  owner: ref('person'),
  fromAuthority: ref('authority'),
  fromOwner: ref('person'),
  reason: optional(text(2000)),
});
/** The history of slippage: each change keeps the old day beside the new one. */
export const ActionDueDateChanged = event('ActionDueDateChanged', {
  ...OF,
  ...KEPT,
  from: day('2025-04-30'),
  to: day('2025-06-30'),
  reason: text(2000),
});
/** The owner says that it is done. It is closed once somebody else accepts that. */
export const ActionCompletionClaimed = event('ActionCompletionClaimed', {
  ...OF,
  ...KEPT,
  evidence: line(300, 'Reconciliation report for March 2025'),
  comment: optional(text(2000)),
});
export const ActionClosureAccepted = event('ActionClosureAccepted', { ...OF, ...KEPT, comment: optional(text(2000)) });
/** Not done after all, or needed again: due anew. */
export const ActionReopened = event('ActionReopened', { ...OF, ...KEPT, due: day('2025-07-31'), reason: text(2000) });
/** Who decided that it be done decided that it need not be. */
export const ActionCancelled = event('ActionCancelled', { ...OF, ...KEPT, reason: text(2000), ...PERMISSION_SOURCE });
/** Its day passed, and nobody had said that it was done. */
export const ActionBecameOverdue = event('ActionBecameOverdue', { ...OF, due: day('2025-04-30') });

export const actionEvents = [
  ActionAssigned,
  ActionProgressed,
  ActionReassigned,
  ActionDueDateChanged,
  ActionCompletionClaimed,
  ActionClosureAccepted,
  ActionReopened,
  ActionCancelled,
  ActionBecameOverdue,
];
