import type { Held } from './held.js';
import type { StandInLog } from './stand-in-log.js';

/** Which records of $all a read wants. */
export type Wanted = (held: Held) => boolean;

/** Index of the first record of $all that does not begin before a position. */
export function indexFrom(all: readonly Held[], position: number): number {
  let [low, high] = [0, all.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((all[middle]?.position ?? 0) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** $all upwards from a position (inclusive), or downwards from it (exclusive: a position is where a record begins). */
export function* ofAll(log: StandInLog, from: number, forwards: boolean, wanted: Wanted): Generator<Held> {
  const { all } = log;
  let i = forwards ? indexFrom(all, from) : indexFrom(all, from) - 1;
  for (let held = all[i]; held; held = all[i]) {
    if (wanted(held)) yield held;
    i += forwards ? 1 : -1;
  }
}

/** What a read of a stream shows, from a revision (inclusive). Undefined: there is no such stream. 'deleted': tombstoned. */
export function ofStream(
  log: StandInLog,
  name: string,
  from: number,
  forwards: boolean,
): Held[] | 'deleted' | undefined {
  const state = log.streams.get(name);
  if (state?.tombstoned) return 'deleted';
  if (!state || state.last < 0 || state.softDeleted) return undefined;
  const shown = state.records.filter((held) => state.shows(held));
  return forwards
    ? shown.filter(({ revision }) => revision >= from)
    : shown.filter(({ revision }) => revision <= from).reverse();
}
