import { basisPoints, count, flag, group, line, listOf, oneOf, optional } from '../../language/kinds.js';
import type { FullBody } from '../../language/kinds.js';

/** One way of making up the number: so many members (of a role, or any), or a share of all members, rounded up. */
export const requisitionShape = {
  members: optional(listOf(group({ role: optional(line(60, 'SCRUTINY_CHAIR')), count: count(1, 200, 5) }), 10, 1)),
  share: optional(basisPoints(1500)),
};
export type RequisitionRule = FullBody<typeof requisitionShape>;

/** The call-in rules of one authority, as its constitution gives them from a day on. */
export const callInShape = {
  windowDays: count(1, 60, 5),
  dayKind: oneOf(['WORKING', 'CALENDAR']),
  /** Time of day in London (HH:MM) at which the last day ends for call-in; without it, at midnight. */
  cutoff: optional(line(5, '17:00')),
  /** Any one of these suffices. */
  requisitioners: listOf(group(requisitionShape), 10, 1),
  groundsRequired: flag(),
  scope: oneOf(['ALL_EXECUTIVE', 'KEY_ONLY']),
  scrutinyMeetsWithinWorkingDays: count(1, 60, 15),
  reconsiderWithinWorkingDays: optional(count(1, 60, 7)),
  /** The call-in lapses where the scrutiny committee does not meet in time. */
  lapseIfNotMet: flag(),
  /** A decision whose record states that it is urgent, as the office-holder agreed, escapes. */
  urgencyExemption: flag(),
  /** Whether a decision confirmed after a call-in can be called in again. */
  again: flag(),
  /** An undisturbed decision takes effect on the next London day, or at the cut-off itself. */
  effect: optional(oneOf(['NEXT_DAY', 'AT_CUT_OFF'])),
};
export type CallInConfig = FullBody<typeof callInShape>;
