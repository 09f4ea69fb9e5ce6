import type { Day } from '#kernel';
import { addMonths, isDay } from '#kernel';

/** What an agreement asks of a notice of withdrawal. */
export interface NoticeTerms {
  readonly months: number;
  /** The day of the year, MM-DD, on which membership can end: `03-31`. */
  readonly endsOn?: string | undefined;
}

/**
 * The first day on which a notice can end: so many months after it was served, clamped to the last day of a shorter month,
 * and then on the day of the year that the agreement names. Throws RangeError for a day of the year that there is not.
 */
export function noticeEnds(served: Day, months: number, endsOn?: string): Day {
  return firstEnd(addMonths(served, months), endsOn);
}

const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** The first day on or after `least` on which membership can end. */
function firstEnd(least: Day, endsOn: string | undefined): Day {
  if (endsOn === undefined) return least;
  const year = Number(least.slice(0, 4));
  const thisYear = dayInYear(year, endsOn);
  return thisYear >= least ? thisYear : dayInYear(year + 1, endsOn);
}

/** The day of the year in a year; 29 February is the 28th where there is none. */
function dayInYear(year: number, endsOn: string): Day {
  if (!isDay(`2000-${endsOn}`)) throw new RangeError(`"${endsOn}" is no day of the year: write MM-DD, such as 03-31.`);
  const day = `${year}-${endsOn}`;
  return isDay(day) ? day : `${year}-02-28`;
}

export interface WithdrawalNotice {
  readonly served: Day;
  readonly terms: NoticeTerms;
  /** The day that the leaver asked for. */
  readonly asked?: Day | undefined;
  /** The authorities that remain, and those of them that have waived the period. */
  readonly remaining: readonly string[];
  readonly waivedBy: readonly string[];
}

/**
 * When a withdrawal takes effect: on the day asked for, once all who remain have waived the period; otherwise not before
 * the notice ends. One that waives does not shorten it for the others.
 */
export function withdrawalEffective(notice: WithdrawalNotice): {
  readonly day: Day;
  readonly waived: boolean;
  readonly earliest: Day;
} {
  const { served, terms, asked, remaining, waivedBy } = notice;
  const earliest = noticeEnds(served, terms.months, terms.endsOn);
  const waived = remaining.length > 0 && remaining.every((authority) => waivedBy.includes(authority));
  if (waived) return { day: later(asked ?? earliest, served), waived, earliest };
  return { day: asked === undefined ? earliest : firstEnd(later(asked, earliest), terms.endsOn), waived, earliest };
}
