/**
 * Times as the record keeps them. A day is a London day (`YYYY-MM-DD`), an instant is RFC 3339 UTC
 * (`2024-08-21T09:30:00.000Z`), a period is `{from, to}` of either.
 */
import { dayText, numberOfDay, parseDay } from './day-number.js';
import { endOfLondonDay, londonDayText, LONDON, startOfLondonDay } from './london.js';

export type Day = string;
export type Instant = string;
/** A day or an instant. */
export type Point = string;
export type Occurred = Point | { readonly from: Point; readonly to: Point };

export { LONDON };

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?Z$/;
const WITH_OFFSET =
  /^(\d{4}-\d{2}-\d{2})T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,3})?[+-](?:[01]\d|2[0-3]):[0-5]\d$/;

/** True for a real calendar day in the form `YYYY-MM-DD` (years 1000 to 9999). */
export function isDay(s: unknown): s is Day {
  return typeof s === 'string' && parseDay(s) !== undefined;
}

/** True for an RFC 3339 UTC instant: ends in `Z`, at most three fraction digits, a real date, no leap second. */
export function isInstant(s: unknown): s is Instant {
  return typeof s === 'string' && parseInstant(s, INSTANT) !== undefined;
}

/**
 * True for a day, an instant, or a period of exactly `{from, to}` whose `to` does not begin before its `from`:
 * so no fact ever counts before the period in which it happened.
 */
export function isOccurred(x: unknown): x is Occurred {
  if (isDay(x) || isInstant(x)) return true;
  if (typeof x !== 'object' || x === null || Object.keys(x).length !== 2) return false;
  const { from, to } = x as { from?: unknown; to?: unknown };
  if (!(isDay(from) || isInstant(from)) || !(isDay(to) || isInstant(to))) return false;
  return startOf(from) <= startOf(to);
}

/**
 * The moment (ms since 1970) from which a fact counts: an instant is itself, a day counts from 00:00 in
 * London (the model's section 4), a period from the moment its last day or instant begins, because only then has it
 * certainly happened. Throws RangeError for anything else.
 */
export function startOf(o: Occurred): number {
  if (typeof o !== 'string') return startOf(o.to);
  return o.length === 10 ? startOfDay(o) : msOf(o);
}

/** 00:00 in London of that day, in ms since 1970. Throws RangeError when it is no day. */
export function startOfDay(day: Day): number {
  return startOfLondonDay(numberOfDay(day));
}

/** The last millisecond of that London day (a day of 23, 24 or 25 hours), in ms since 1970. */
export function endOfDay(day: Day): number {
  return endOfLondonDay(numberOfDay(day));
}

/** The London day in which a moment (ms since 1970) falls. */
export function londonDay(ms: number): Day {
  return londonDayText(ms);
}

/**
 * That time of day (`HH:MM`) in London, in ms since 1970. A time that the spring change skips moves on by the hour;
 * one that the autumn change repeats means the first of the two (Temporal's `compatible`).
 */
export function atLondon(day: Day, time: string): number {
  numberOfDay(day);
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time))
    throw new RangeError(`"${time}" is no time of day: write HH:MM, 00:00 to 23:59.`);
  return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(LONDON, { disambiguation: 'compatible' })
    .epochMilliseconds;
}

/** A moment (ms since 1970) as an instant, always with three fraction digits. */
export function instantOf(ms: number): Instant {
  return new Date(ms).toISOString();
}

/** An instant in ms since 1970. Throws RangeError when it is no RFC 3339 UTC instant. */
export function msOf(instant: Instant): number {
  const ms = parseInstant(instant, INSTANT);
  if (ms === undefined) {
    throw new RangeError(`"${instant}" is no instant: write RFC 3339 UTC such as 2024-08-21T09:30:00.000Z.`);
  }
  return ms;
}

/**
 * What a reader gives as `asOf` or `knownAt`, in ms since 1970: a bare date means the end of that London day,
 * an instant (in UTC or with an offset) is that instant. `undefined` when it is neither.
 */
export function parseAt(text: string): number | undefined {
  return isDay(text) ? endOfDay(text) : (parseInstant(text, INSTANT) ?? parseInstant(text, WITH_OFFSET));
}

/** The day `n` calendar days later (earlier when negative). */
export function addDays(day: Day, n: number): Day {
  return dayText(numberOfDay(day) + n);
}

/** The same day `n` months later (earlier when negative), or the last of that month where it has no such day. */
export function addMonths(day: Day, n: number): Day {
  numberOfDay(day);
  const moved = Temporal.PlainDate.from(day).add({ months: n }, { overflow: 'constrain' }).toString();
  return dayText(numberOfDay(moved));
}

/** Calendar days from `a` to `b`: 0 on the same day, negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return numberOfDay(b) - numberOfDay(a);
}

/** The London day from which a fact counts. */
export function dayOf(o: Occurred): Day {
  return typeof o === 'string' && isDay(o) ? o : londonDay(startOf(o));
}

/** Order of two days, for sorting: negative, 0 or positive. */
export function compareDays(a: Day, b: Day): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The moment of a text in that form, or `undefined`; the date in its first group must be real, which Date.parse forgives. */
function parseInstant(text: string, form: RegExp): number | undefined {
  const day = form.exec(text)?.[1];
  return day !== undefined && parseDay(day) !== undefined ? Date.parse(text) : undefined;
}
