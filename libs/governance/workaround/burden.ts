import type { Day } from '#kernel';
import { ageDays } from './carrying-cost.js';
import type { Risk } from './workaround.words.js';

/** What the burden of one live workaround is made of. */
export interface Carried {
  /** Absent before the first assessment: it then counts as MEDIUM, because unknown is neither green nor proven red. */
  readonly risk?: Risk | undefined;
  readonly flaggedOn: Day;
  /** Share of the transactions in basis points; absent when nobody knows: a quarter. */
  readonly share?: number | undefined;
}

const WEIGHT: Readonly<Record<Risk, number>> = { LOW: 1, MEDIUM: 2, HIGH: 4 };
const UNKNOWN_SHARE = 2500;
const QUARTER_DAYS = 90;
const WHOLE = 10_000;

/**
 * Workaround burden on a day (capabilities, "Alignment, burden"): the sum of risk × (1 + age in days / 90) × share.
 * Added up in whole numbers and divided once, so that the order of the workarounds cannot change it.
 *
 * @param carried the live workarounds of a process, a partner or the board
 */
export function burden(carried: readonly Carried[], on: Day): number {
  const sum = carried.reduce(
    (total, { risk, flaggedOn, share }) =>
      total + WEIGHT[risk ?? 'MEDIUM'] * (QUARTER_DAYS + ageDays(flaggedOn, on)) * (share ?? UNKNOWN_SHARE),
    0,
  );
  return sum / (QUARTER_DAYS * WHOLE);
}
