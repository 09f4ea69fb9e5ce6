/** One timing of ours beside one of the reference, taken one right after the other on the same machine. */
export interface Round {
  readonly ours: number;
  readonly reference: number;
}

/** The middle value; of an even number of values, the mean of the middle two. @throws RangeError when there is none */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('There is no median of nothing: give a value.');
  return (lower + upper) / 2;
}

/**
 * The value below which a share of all values lies (nearest rank: a value that was really measured).
 * @param share from 0 (exclusive) to 1, e.g. 0.99
 * @throws RangeError when there is no value
 */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const value = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  if (value === undefined) throw new RangeError('There is no quantile of nothing: give a value.');
  return value;
}

/**
 * What rounds come to: the median of each side, and the median of the ratios pair by pair. The two halves of a pair
 * share what the machine was doing just then, so their ratio is steadier than the ratio of two medians.
 */
export function summary(rounds: readonly Round[]): Round & { readonly ratio: number } {
  return {
    ours: median(rounds.map((round) => round.ours)),
    reference: median(rounds.map((round) => round.reference)),
    ratio: median(rounds.map((round) => round.ours / round.reference)),
  };
}
