/**
 * Where London days begin and end. The zone data comes from Temporal, once a day asked for; what was found is kept,
 * because a fold asks for the same days again and again.
 */
import { dayText, keep, MS_PER_DAY } from './day-number.js';

export const LONDON = 'Europe/London';

const starts = new Map<number, number>();

/** 00:00 in London of the day with that number (0 is 1970-01-01), in ms since 1970. */
export function startOfLondonDay(number: number): number {
  const known = starts.get(number);
  if (known !== undefined) return known;
  const day = new Temporal.PlainDate(1970, 1, 1).add({ days: number });
  return keep(starts, number, day.toZonedDateTime(LONDON).epochMilliseconds);
}

/** The last millisecond of that London day. */
export function endOfLondonDay(number: number): number {
  return startOfLondonDay(number + 1) - 1;
}

/**
 * The London day (`YYYY-MM-DD`) in which a moment falls. London is never a whole day away from UTC, so it is the UTC
 * day or one of its neighbours: the starts of the days decide. Throws RangeError outside the years 1000 to 9999.
 */
export function londonDayText(ms: number): string {
  if (!Number.isFinite(ms)) throw new RangeError(`${ms} is no moment: give milliseconds since 1970.`);
  let number = Math.floor(ms / MS_PER_DAY);
  if (ms >= startOfLondonDay(number + 1)) number += 1;
  else if (ms < startOfLondonDay(number)) number -= 1;
  return dayText(number);
}
