import { addDays, daysBetween } from '#kernel';
import type { Day } from '#kernel';

export const MONDAY = 1;
export const SATURDAY = 6;
export const SUNDAY = 7;

/** 2000-01-03 was a Monday. */
const A_MONDAY: Day = '2000-01-03';

/** The day of the week, 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export function weekday(day: Day): number {
  const sinceMonday = daysBetween(A_MONDAY, day) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

/** True on Saturday and Sunday. */
export function isWeekend(day: Day): boolean {
  return weekday(day) >= SATURDAY;
}

/** The first Monday on or after that day. */
export function mondayFrom(day: Day): Day {
  return addDays(day, (SUNDAY + MONDAY - weekday(day)) % 7);
}
