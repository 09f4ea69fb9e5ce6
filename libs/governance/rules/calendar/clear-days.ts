import { addDays } from '#kernel';
import type { Day } from '#kernel';
import type { WorkingCalendar } from './working-days.js';

/**
 * The first day on which a thing may be done after `n` clear calendar days: neither the day of notice nor the day of
 * the act counts (28 days' notice of a key decision, SI 2012/2089 reg. 9).
 */
export function addClearDays(day: Day, n: number): Day {
  return addDays(day, n + 1);
}

/**
 * The latest day of notice so that `n` whole working days lie between it and `day`, neither of them counting (five
 * clear days before a meeting are working days: R v Swansea CC ex p Elitestone, 1993). It can be a weekend or a
 * holiday: whoever gives notice on or before it is in time.
 */
export function clearWorkingDaysBefore(day: Day, n: number, calendar: WorkingCalendar): Day {
  return addDays(calendar.addWorkingDays(day, -n), -1);
}
