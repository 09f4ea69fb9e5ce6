import type { Day } from '#kernel';
import { addMonths, compareDays, daysBetween } from '#kernel';
import type { Risk } from './workaround.words.js';

/** What a workaround costs, as assessed on a day: money in pence, time in minutes, shares in basis points. */
export interface Assessment {
  readonly from: Day;
  readonly risk: Risk;
  /** Of the process's transactions; absent when nobody knows. */
  readonly share?: number;
  readonly monthlyPence: number;
  readonly monthlyMinutes: number;
  /** What it would cost to be rid of it. */
  readonly effortPence: number;
  readonly bornBy: string;
  readonly reviewBy?: Day;
}

type Monthly = Pick<Assessment, 'from' | 'monthlyPence' | 'monthlyMinutes'>;

/** Pence a month: the money, and the time at the constitution's rate in pence an hour, rounded down. */
export const monthlyCost = (cost: Pick<Monthly, 'monthlyPence' | 'monthlyMinutes'>, ratePence: number): number =>
  cost.monthlyPence + wholeQuotient(cost.monthlyMinutes * ratePence, 60);

/**
 * What carrying a workaround has cost, in pence: each calendar month counts the share of its days,
 * rounded down per month. The first assessment speaks for the time since the flag too; each later one applies from
 * its date. Nothing is counted where nothing has been assessed.
 *
 * @param assessments in any order; of two on one day the later in the list applies
 * @param from the flag date, inclusive
 * @param to the day asked about or of retirement, exclusive: as with ages, nothing has been carried on the flag date itself
 * @param ratePence the hourly rate of the constitution
 */
export function carryingCost(assessments: readonly Monthly[], from: Day, to: Day, ratePence: number): number {
  const spans = inForce(assessments);
  let total = 0;
  for (let month = firstOf(from); month < to; month = addMonths(month, 1)) {
    const next = addMonths(month, 1);
    let dayPence = 0;
    for (const span of spans) {
      const days = daysBetween(later(later(month, from), span.from), earlier(earlier(next, to), span.to));
      if (days > 0) dayPence += days * monthlyCost(span.cost, ratePence);
    }
    total += wholeQuotient(dayPence, daysBetween(month, next));
  }
  return total;
}

/** Months after which removing it has paid for itself, rounded up; undefined when it costs nothing to carry. */
export const breakEvenMonths = (effortPence: number, monthlyPence: number): number | undefined =>
  monthlyPence === 0 ? undefined : wholeQuotient(effortPence + monthlyPence - 1, monthlyPence);

/** Days since it was flagged; 0 on that day and before. 5 May 2009 to 30 April 2013 is 1,456. */
export const ageDays = (flaggedOn: Day, on: Day): number => Math.max(0, daysBetween(flaggedOn, on));

const FIRST_DAY: Day = '1000-01-01';
const LAST_DAY: Day = '9999-12-31';

/** From when to when (exclusive) each assessment applies. */
function inForce(assessments: readonly Monthly[]): readonly { cost: Monthly; from: Day; to: Day }[] {
  const ordered = [...assessments].sort((a, b) => compareDays(a.from, b.from));
  return ordered.map((cost, i) => ({
    cost,
    from: i === 0 ? FIRST_DAY : cost.from,
    to: ordered[i + 1]?.from ?? LAST_DAY,
  }));
}

/** Integer division, exact also where a floating quotient would round up. */
const wholeQuotient = (dividend: number, divisor: number): number => (dividend - (dividend % divisor)) / divisor;

const firstOf = (day: Day): Day => `${day.slice(0, 8)}01`;
const later = (a: Day, b: Day): Day => (a > b ? a : b);
const earlier = (a: Day, b: Day): Day => (a < b ? a : b);

/** The assessment that applies on a day, if there is one by then. */
export const assessmentOn = (assessments: readonly Assessment[], on: Day): Assessment | undefined =>
  [...assessments].sort((a, b) => compareDays(a.from, b.from)).findLast(({ from }) => compareDays(from, on) <= 0);
