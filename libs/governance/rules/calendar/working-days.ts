import { addDays, daysBetween } from '#kernel';
import type { Day } from '#kernel';
import { bankHolidays, checkRows } from './bank-holidays.js';
import type { Nation, OneOffHoliday } from './one-off-holidays.js';
import { isWeekend } from './weekday.js';

/** Working days of one place: every day but Saturday, Sunday and bank holidays. */
export interface WorkingCalendar {
  /** True unless the day is a Saturday, a Sunday or a bank holiday. */
  isWorkingDay(day: Day): boolean;
  /**
   * The n-th working day after `day`, which itself never counts (the day of publication does not); negative n goes
   * back in the same way, 0 gives `day`. Throws RangeError unless n is a whole number.
   */
  addWorkingDays(day: Day, n: number): Day;
  /** Working days after `a` up to and including `b`; where `b` is earlier, minus those before `a` back to and including `b`. */
  workingDaysBetween(a: Day, b: Day): number;
}

const standard = new Map<Nation, WorkingCalendar>();

/** The working-day calendar of a nation. `extra` holds one-off bank holidays proclaimed after this release. */
export function calendarOf(nation: Nation, extra: readonly OneOffHoliday[] = []): WorkingCalendar {
  if (extra.length > 0) return new NationCalendar(nation, extra);
  const known = standard.get(nation) ?? new NationCalendar(nation, []);
  standard.set(nation, known);
  return known;
}

class NationCalendar implements WorkingCalendar {
  readonly #nation: Nation;
  readonly #extra: readonly OneOffHoliday[];
  readonly #years = new Map<string, ReadonlySet<Day>>();

  constructor(nation: Nation, extra: readonly OneOffHoliday[]) {
    checkRows(extra);
    this.#nation = nation;
    this.#extra = extra;
  }

  isWorkingDay(day: Day): boolean {
    return !isWeekend(day) && !this.#holidaysOf(day.slice(0, 4)).has(day);
  }

  addWorkingDays(day: Day, n: number): Day {
    if (!Number.isSafeInteger(n)) throw new RangeError(`${n} is no number of working days: give a whole number.`);
    const step = Math.sign(n);
    let reached = day;
    for (let left = Math.abs(n); left > 0;) {
      reached = addDays(reached, step);
      if (this.isWorkingDay(reached)) left -= 1;
    }
    return reached;
  }

  workingDaysBetween(a: Day, b: Day): number {
    const distance = daysBetween(a, b);
    const step = Math.sign(distance);
    let count = 0;
    for (let offset = step; Math.abs(offset) <= Math.abs(distance) && step !== 0; offset += step) {
      if (this.isWorkingDay(addDays(a, offset))) count += step;
    }
    return count;
  }

  #holidaysOf(year: string): ReadonlySet<Day> {
    const known = this.#years.get(year);
    if (known !== undefined) return known;
    const days = new Set(bankHolidays(this.#nation, Number(year), this.#extra).map(({ day }) => day));
    this.#years.set(year, days);
    return days;
  }
}
