import type { Day, Instant, Occurred } from '#kernel';
import { addDays, atLondon, dayOf, daysBetween, instantOf, isDay, msOf, startOf, startOfDay } from '#kernel';
import type { WorkingCalendar } from '../calendar/index.js';
import type { CallInConfig } from './call-in.words.js';

/** The time in which one authority can call a decision in. */
export interface CallInWindow {
  readonly opens: Instant;
  /** From this instant on it is too late. */
  readonly closes: Instant;
  readonly lastDay: Day;
  /** The London day on which an undisturbed decision takes effect. */
  readonly effectiveFrom: Day;
  /** The instant of that: the start of the day, or by constitution the cut-off. */
  readonly effectiveAt: Instant;
}

type Timing = Pick<CallInConfig, 'windowDays' | 'dayKind' | 'cutoff' | 'effect'>;

/** The window that a publication opens. The day of publication never counts; the cut-off is London time, whatever the clocks do. */
export function windowOf(published: Occurred, config: Timing, calendar: WorkingCalendar): CallInWindow {
  const lastDay = moveOn(dayOf(published), config.windowDays, config, calendar);
  return windowTo(startOf(published), lastDay, config);
}

/** Whether something done then falls into the window. Where only its day is known, the benefit of the doubt is on both ends. */
export const isOpen = ({ opens, closes }: Pick<CallInWindow, 'opens' | 'closes'>, at: Occurred): boolean =>
  (isDay(at) ? dayOf(opens) <= at : msOf(opens) <= startOf(at)) && startOf(at) < msOf(closes);

/**
 * What remains of a window after a call-in is withdrawn: as many days as were to come after the day of the call-in, one
 * at least, counted from the day after the withdrawal. It never closes earlier than it would have.
 */
export function windowAfterWithdrawal(
  window: CallInWindow,
  calledIn: Occurred,
  withdrawn: Occurred,
  config: Timing,
  calendar: WorkingCalendar,
): CallInWindow {
  const left = Math.max(1, daysLeft(dayOf(calledIn), window.lastDay, config, calendar));
  const lastDay = moveOn(dayOf(withdrawn), left, config, calendar);
  return windowTo(startOf(withdrawn), lastDay > window.lastDay ? lastDay : window.lastDay, config);
}

/** The last day for the scrutiny committee to meet on a call-in. */
export const scrutinyMeetsBy = (
  calledIn: Occurred,
  config: Pick<CallInConfig, 'scrutinyMeetsWithinWorkingDays'>,
  calendar: WorkingCalendar,
): Day => calendar.addWorkingDays(dayOf(calledIn), config.scrutinyMeetsWithinWorkingDays);

/** The last day to reconsider what was referred back; undefined where the constitution sets none. */
export const reconsiderBy = (
  referredBack: Occurred,
  { reconsiderWithinWorkingDays }: Pick<CallInConfig, 'reconsiderWithinWorkingDays'>,
  calendar: WorkingCalendar,
): Day | undefined =>
  reconsiderWithinWorkingDays === undefined
    ? undefined
    : calendar.addWorkingDays(dayOf(referredBack), reconsiderWithinWorkingDays);

const moveOn = (day: Day, n: number, { dayKind }: Timing, calendar: WorkingCalendar): Day =>
  dayKind === 'WORKING' ? calendar.addWorkingDays(day, n) : addDays(day, n);

const daysLeft = (from: Day, to: Day, { dayKind }: Timing, calendar: WorkingCalendar): number =>
  dayKind === 'WORKING' ? calendar.workingDaysBetween(from, to) : daysBetween(from, to);

function windowTo(opens: number, lastDay: Day, { cutoff, effect }: Timing): CallInWindow {
  const nextDay = addDays(lastDay, 1);
  const closes = cutoff === undefined ? startOfDay(nextDay) : atLondon(lastDay, cutoff);
  const atCutOff = effect === 'AT_CUT_OFF' && cutoff !== undefined;
  return {
    opens: instantOf(opens),
    closes: instantOf(closes),
    lastDay,
    effectiveFrom: atCutOff ? lastDay : nextDay,
    effectiveAt: instantOf(atCutOff ? closes : startOfDay(nextDay)),
  };
}
