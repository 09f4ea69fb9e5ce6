/**
 * Bank holidays by rule: Banking and Financial Dealings Act 1971 Sch. 1, the days proclaimed every year since 1978,
 * and the St Andrew's Day Bank Holiday (Scotland) Act 2007 s.1. Checked for 2005 to 2035; the same rules answer for
 * any other year, without that year's one-off days.
 */
import { addDays, isDay } from '#kernel';
import type { Day } from '#kernel';
import { easterSunday } from './easter.js';
import { PROCLAIMED_HOLIDAYS } from './one-off-holidays.js';
import type { Nation, OneOffHoliday } from './one-off-holidays.js';
import { isWeekend, mondayFrom } from './weekday.js';

export interface BankHoliday {
  readonly day: Day;
  readonly name: string;
}

const ST_ANDREWS_DAY_SINCE = 2007;

/**
 * The bank holidays of a nation in a year (four digits), in order, substitute days named as such.
 * `extra` rows count beside the ones proclaimed so far.
 */
export function bankHolidays(
  nation: Nation,
  year: number,
  extra: readonly OneOffHoliday[] = [],
): readonly BankHoliday[] {
  const oneOff = [...PROCLAIMED_HOLIDAYS, ...extra].filter((row) => row.nations.includes(nation));
  const moved = new Set(oneOff.map((row) => row.insteadOf));
  const regular = [...substituted(fixedDays(nation, year)), ...movableDays(nation, year)];
  const added = oneOff.filter(({ day }) => day.startsWith(`${year}-`)).map(({ day, name }) => ({ day, name }));
  return [...regular, ...added].filter(({ day }) => !moved.has(day)).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The holidays on a date of the calendar; those on a weekend are still to be substituted. */
function fixedDays(nation: Nation, year: number): BankHoliday[] {
  const on = (date: string, name: string): BankHoliday => ({ day: `${year}-${date}`, name });
  const days = [on('01-01', "New Year's Day")];
  if (nation === 'SCOTLAND') days.push(on('01-02', '2nd January'));
  if (nation === 'SCOTLAND' && year >= ST_ANDREWS_DAY_SINCE) days.push(on('11-30', "St Andrew's Day"));
  if (nation === 'NORTHERN_IRELAND')
    days.push(on('03-17', "St Patrick's Day"), on('07-12', "Battle of the Boyne (Orangemen's Day)"));
  return [...days, on('12-25', 'Christmas Day'), on('12-26', 'Boxing Day')];
}

/** The holidays that follow Easter or a Monday. Scotland has no Easter Monday, and its summer holiday opens August. */
function movableDays(nation: Nation, year: number): BankHoliday[] {
  const easter = easterSunday(year);
  const days = [
    { day: addDays(easter, -2), name: 'Good Friday' },
    { day: mondayFrom(`${year}-05-01`), name: 'Early May bank holiday' },
    { day: mondayFrom(`${year}-05-25`), name: 'Spring bank holiday' },
    { day: mondayFrom(nation === 'SCOTLAND' ? `${year}-08-01` : `${year}-08-25`), name: 'Summer bank holiday' },
  ];
  if (nation !== 'SCOTLAND') days.push({ day: addDays(easter, 1), name: 'Easter Monday' });
  return days;
}

/**
 * A holiday on a weekend is kept on the next weekday that is no holiday itself. The Act does so for Sundays, the yearly
 * proclamations for Saturdays; 4 January 2010 and 2011 in Scotland follow the published lists, although no
 * proclamation for them was found.
 */
function substituted(days: readonly BankHoliday[]): BankHoliday[] {
  const taken = new Set(days.map(({ day }) => day));
  return days.map(({ day, name }) => {
    if (!isWeekend(day)) return { day, name };
    let substitute = day;
    while (isWeekend(substitute) || taken.has(substitute)) substitute = addDays(substitute, 1);
    taken.add(substitute);
    return { day: substitute, name: `${name} (substitute day)` };
  });
}

/** Throws RangeError unless every row names real days: rows are data that somebody typed. */
export function checkRows(rows: readonly OneOffHoliday[]): void {
  const isReal: (text: string) => boolean = isDay;
  for (const { day, insteadOf } of rows) {
    const bad = [day, insteadOf ?? day].find((text) => !isReal(text));
    if (bad === undefined) continue;
    throw new RangeError(`"${bad}" in a row of one-off bank holidays is no calendar day: write YYYY-MM-DD.`);
  }
}
