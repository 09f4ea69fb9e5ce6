import type { Day } from '#kernel';
import { addDays, addMonths } from '#kernel';

/** At which days a course of time is read: whenever it changed, or at the ends of months, quarters or years. */
export type Every = 'CHANGE' | 'MONTH' | 'QUARTER' | 'YEAR';

/** As many readings as a picture can hold, and a reader its table. */
export const MOST_READINGS = 40;

const MONTHS = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const;

/**
 * The days to read a course at, oldest first; the last is always the day asked about. None where nothing ever changed.
 *
 * @param changes days on which it changed, in order, none after `last`
 */
export function readingDays(
  changes: readonly Day[],
  last: Day,
): { readonly every: Every; readonly days: readonly Day[] } {
  const [first] = changes;
  if (first === undefined) return { every: 'CHANGE', days: [] };
  const all = changes.at(-1) === last ? changes : [...changes, last];
  if (all.length <= MOST_READINGS) return { every: 'CHANGE', days: all };
  for (const every of ['MONTH', 'QUARTER'] as const) {
    const days = endsOf(first, last, MONTHS[every]);
    if (days.length <= MOST_READINGS) return { every, days };
  }
  // A course of more than forty years is read at the ends of its last ones.
  return { every: 'YEAR', days: endsOf(first, last, MONTHS.YEAR).slice(-MOST_READINGS) };
}

/** The last days of every so many months of the calendar, from the first day on; and the last day itself. */
function endsOf(first: Day, last: Day, months: number): readonly Day[] {
  const month = Number(first.slice(5, 7)) - 1;
  const days: Day[] = [];
  let begins = `${first.slice(0, 5)}${String(month - (month % months) + 1).padStart(2, '0')}-01`;
  for (;;) {
    begins = addMonths(begins, months);
    const end = addDays(begins, -1);
    if (end >= last) return [...days, last];
    days.push(end);
  }
}
