import { ANY, NO_STREAM, STREAM_EXISTS } from './held.js';
import type { Expected, Held } from './held.js';
import type { StreamState } from './stream-state.js';

/** What the server decides of one stream of a write. */
export type Decision =
  | { readonly kind: 'ok' }
  | { readonly kind: 'idempotent'; readonly last: Held }
  | { readonly kind: 'conflict'; readonly actual: number }
  | { readonly kind: 'deleted' };

/** The ids written of late, in a memory of limited size, as the server has it. */
export type LatelyWritten = (id: string) => Held | undefined;

/**
 * Judges a write to one stream, or a check of one (no ids), as EventStoreDB and KurrentDB do. A write that names a revision
 * is idempotent where its ids stand at their very places; one that names none only as long as the ids are remembered.
 */
export function judge(
  stream: StreamState | undefined,
  name: string,
  expected: Expected,
  ids: readonly string[],
  lately: LatelyWritten,
): Decision {
  const current = stream?.last ?? -1;
  if (stream?.tombstoned) return ids.length > 0 || expected >= 0 ? { kind: 'deleted' } : { kind: 'ok' };
  const conflict: Decision = { kind: 'conflict', actual: current };
  if (expected === STREAM_EXISTS && (current < 0 || stream?.softDeleted)) return conflict;
  if (expected === ANY || expected === STREAM_EXISTS)
    return again(ids.map((id) => ofStream(lately(id), name))) ?? { kind: 'ok' };
  if (expected < current) {
    const places = ids.map((id, i) => stream?.records.find((held) => held.revision === expected + 1 + i && held.id === id));
    const decision = again(places);
    if (decision) return decision;
    return expected === NO_STREAM && stream?.softDeleted ? { kind: 'ok' } : conflict;
  }
  return expected > current ? conflict : { kind: 'ok' };

  /** All there: the same write once more. Some there: another write under the same ids. None: undefined. */
  function again(places: readonly (Held | undefined)[]): Decision | undefined {
    const last = places.at(-1);
    if (places.length === 0 || places[0] === undefined) return undefined;
    return last !== undefined && places.every((held) => held !== undefined) ? { kind: 'idempotent', last } : conflict;
  }
}

const ofStream = (held: Held | undefined, stream: string): Held | undefined =>
  held?.stream === stream ? held : undefined;
