import type { OperationValue } from './operation.policy.js';
import { SCORE } from './operation.policy.js';

/** What of a cell counts in an index. */
export interface Scored {
  readonly value: OperationValue;
  readonly assured: boolean;
}
export interface Index {
  /** Mean over the pairs that are assessed, to four places; null when none is. */
  readonly reported: number | null;
  /** The same mean, with nothing for a pair that no audit of the last year has looked at. */
  readonly assured: number | null;
  /** How many pairs the means are over. */
  readonly assessed: number;
}

/** Reported and assured index: added up in basis points, divided once. */
export function indexOf(cells: readonly Scored[]): Index {
  let assessed = 0;
  let reported = 0;
  let assured = 0;
  for (const cell of cells) {
    const score = SCORE[cell.value];
    if (score === null) continue;
    assessed++;
    reported += score;
    if (cell.assured) assured += score;
  }
  return { reported: mean(reported, assessed), assured: mean(assured, assessed), assessed };
}

/** Of whole basis points, to the nearest one (halves up), as a number of four places. */
const mean = (sum: number, count: number): number | null =>
  count === 0 ? null : Math.floor((2 * sum + count) / (2 * count)) / 10_000;
