import { event } from '../language/event.js';
import { day, line, listOf, optional, ref, text } from '../language/kinds.js';
import { PERMISSION_SOURCE } from '../record/recorded-decision.js';

/** Every event of a condition names it and the authority that has to meet it. */
const OF = { condition: ref('condition', 'CS-1'), authority: ref('authority') };
/** Recorded though a rule stood against it: kept, and by which rule it does not count (practice 1). */
const KEPT = { notCounted: optional(line(60)) };

/** A condition subsequent: the decision is in effect, and this has to follow. */
export const ConditionImposed = event('ConditionImposed', {
  ...OF,
  title: line(200, 'The hub is kept open until the transfer'),
  protects: listOf(ref('authority'), 100, 1),
  due: optional(day()),
  ...PERMISSION_SOURCE,
});
export const ConditionClaimedMet = event('ConditionClaimedMet', {
  ...OF,
  ...KEPT,
  evidence: line(300, 'Report of 3 June 2025'),
});
export const ConditionClaimRejected = event('ConditionClaimRejected', { ...OF, ...KEPT, reason: text(2000) });
export const ConditionVerified = event('ConditionVerified', { ...OF, ...KEPT, comment: optional(text(2000)) });
/** One of those that it protects gives it up; it is waived once all have. */
export const ConditionReleased = event('ConditionReleased', {
  ...OF,
  ...KEPT,
  releasedBy: ref('authority'),
  reasons: text(2000),
});
export const ConditionWaived = event('ConditionWaived', { ...OF });
export const ConditionFailed = event('ConditionFailed', { ...OF, due: day() });

export const conditionEvents = [
  ConditionImposed,
  ConditionClaimedMet,
  ConditionClaimRejected,
  ConditionVerified,
  ConditionReleased,
  ConditionWaived,
  ConditionFailed,
];
