import { event } from '../language/event.js';
import { basisPoints, count, day, line, minutes, oneOf, optional, pence, ref, text } from '../language/kinds.js';
import { PERMISSION_SOURCE } from '../record/recorded-decision.js';
import { ESCALATION_GROUNDS, REASONS, RETIREMENTS, RISKS } from './workaround.words.js';

/** Every event of a workaround names it, the process it departs from and the authority that works around: views find it by these. */
const OF = { workaround: ref('workaround'), process: ref('process'), authority: ref('authority') };
/** An act that was recorded though a rule stood against it: kept, and by which rule it does not count (practice 1). */
const KEPT = { notCounted: optional(line(60)) };

/** Somebody saw a practice that departs from the version in force. `by` is who reported it, `authority` who does it. */
export const WorkaroundFlagged = event('WorkaroundFlagged', {
  ...OF,
  processVersion: count(1, 10_000),
  clause: line(40),
  title: line(120),
  reason: oneOf(REASONS),
  description: text(4000),
});
/** The owner says that it is so, and who in it answers for it. */
export const WorkaroundAcknowledged = event('WorkaroundAcknowledged', {
  ...OF,
  ...KEPT,
  owner: ref('person'),
  comment: optional(text(2000)),
});
/** The owner says that it is not so. It stays open, marked disputed. */
export const WorkaroundDisputed = event('WorkaroundDisputed', { ...OF, ...KEPT, reason: text(2000) });
/** A body decided that there was no departure. */
export const WorkaroundFoundUnfounded = event('WorkaroundFoundUnfounded', {
  ...OF,
  ...KEPT,
  reason: text(2000),
  ...PERMISSION_SOURCE,
});
/** What it does and costs, as known from this date on. */
export const WorkaroundAssessed = event('WorkaroundAssessed', {
  ...OF,
  ...KEPT,
  risk: oneOf(RISKS),
  share: optional(basisPoints()),
  monthlyPence: pence(),
  monthlyMinutes: minutes(),
  effortPence: pence(),
  bornBy: ref('authority'),
  compensatingControl: text(2000),
  exitPlan: text(2000),
  reviewBy: optional(day()),
});
/** Permitted up to and including `until`; it takes effect when it is decided (practice 9). */
export const WorkaroundPermitted = event('WorkaroundPermitted', {
  ...OF,
  ...KEPT,
  until: day(),
  conditions: optional(text(2000)),
  ...PERMISSION_SOURCE,
});
export const PermissionRefused = event('PermissionRefused', {
  ...OF,
  ...KEPT,
  reason: text(2000),
  ...PERMISSION_SOURCE,
});
export const WorkaroundExtended = event('WorkaroundExtended', {
  ...OF,
  ...KEPT,
  until: day(),
  progress: text(2000),
  ...PERMISSION_SOURCE,
});
/** It goes to the board as an item of its own. */
export const WorkaroundEscalated = event('WorkaroundEscalated', {
  ...OF,
  ...KEPT,
  ground: oneOf(ESCALATION_GROUNDS),
  reason: optional(text(2000)),
});
export const WorkaroundRetired = event('WorkaroundRetired', {
  ...OF,
  ...KEPT,
  how: oneOf(RETIREMENTS),
  evidence: optional(line(300)),
  processVersion: optional(count(1, 10_000)),
  variation: optional(ref('variation')),
  replacedBy: optional(ref('workaround')),
  comment: optional(text(2000)),
});
/** It came back: the same workaround, flagged again. */
export const WorkaroundReopened = event('WorkaroundReopened', { ...OF, ...KEPT, recurrence: text(2000) });
/** A condition of its permission was not kept. */
export const WorkaroundBreachRecorded = event('WorkaroundBreachRecorded', {
  ...OF,
  ...KEPT,
  description: text(2000),
  evidence: optional(line(300)),
});
/** The owner did not answer the flag in time: the practice goes on without permission. */
export const WorkaroundContinuingUnpermitted = event('WorkaroundContinuingUnpermitted', OF);
/** The permission that ran until this day has ended. */
export const WorkaroundExpired = event('WorkaroundExpired', { ...OF, until: day() });

export const workaroundEvents = [
  WorkaroundFlagged,
  WorkaroundAcknowledged,
  WorkaroundDisputed,
  WorkaroundFoundUnfounded,
  WorkaroundAssessed,
  WorkaroundPermitted,
  PermissionRefused,
  WorkaroundExtended,
  WorkaroundEscalated,
  WorkaroundRetired,
  WorkaroundReopened,
  WorkaroundBreachRecorded,
  WorkaroundContinuingUnpermitted,
  WorkaroundExpired,
];
