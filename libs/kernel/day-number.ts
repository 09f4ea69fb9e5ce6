/**
 * Days as numbers: 0 is 1970-01-01, by the Gregorian calendar, without a time zone. Arithmetic instead of `Date`,
 * because folds ask for the same few thousand days a million times.
 */
export const MS_PER_DAY = 86_400_000;

/** A hundred years of days; a memory of that size starts afresh, so it stays bounded whatever is asked. */
const KEPT_DAYS = 36_525;
const texts = new Map<number, string>();

const FIRST_YEAR = 1000;
const LAST_YEAR = 9999;
const MONTHS_OF_30_DAYS = [4, 6, 9, 11];

/** The number of a day written `YYYY-MM-DD`, or `undefined` when it is not a real day of the years 1000 to 9999. */
export function parseDay(text: string): number | undefined {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return undefined;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year >= FIRST_YEAR && month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)))
    return undefined;
  return daysFromCivil(year, month, day);
}

/** The number of a day written `YYYY-MM-DD`. Throws RangeError when it is no such day. */
export function numberOfDay(text: string): number {
  const number = parseDay(text);
  if (number === undefined)
    throw new RangeError(`"${text}" is no calendar day: write YYYY-MM-DD, from 1000-01-01 to 9999-12-31.`);
  return number;
}

/** The day of that number, as `YYYY-MM-DD`. Throws RangeError for a fraction or a year outside 1000 to 9999. */
export function dayText(number: number): string {
  const known = texts.get(number);
  if (known !== undefined) return known;
  const date = new Date(number * MS_PER_DAY);
  const year = date.getUTCFullYear();
  if (!Number.isInteger(number) || !(year >= FIRST_YEAR && year <= LAST_YEAR)) {
    throw new RangeError(`Day number ${number} is no whole day between 1000-01-01 and 9999-12-31.`);
  }
  return keep(texts, number, date.toISOString().slice(0, 10));
}

/** Puts what was found for a day into a bounded memory, and returns it. */
export function keep<T>(memory: Map<number, T>, number: number, value: T): T {
  if (memory.size >= KEPT_DAYS) memory.clear();
  memory.set(number, value);
  return value;
}

/** The decimal number in `text[from, to)`, or NaN when any character is no digit. */
function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function monthLength(year: number, month: number): number {
  if (month !== 2) return MONTHS_OF_30_DAYS.includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** Days since 1970-01-01 by counting years from March, so that the leap day comes last (H. Hinnant, days_from_civil). */
function daysFromCivil(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
