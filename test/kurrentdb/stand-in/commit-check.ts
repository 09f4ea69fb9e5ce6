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
  if (stream?.tombstoned) return ids.length > 0 || expected >= 0 ? { kind: 'deleted' } : { kind: 'ok' };
  const actual = stream?.last ?? -1;
  if (expected !== ANY && expected !== STREAM_EXISTS) return atRevision(stream, actual, expected, ids);
  if (expected === STREAM_EXISTS && (actual < 0 || stream?.softDeleted)) return { kind: 'conflict', actual };
  const places = ids.map((id) => ofStream(lately(id), name));
  return again(places, actual) ?? { kind: 'ok' };
}

function atRevision(
  stream: StreamState | undefined,
  actual: number,
  expected: Expected,
  ids: readonly string[],
): Decision {
  if (expected === actual) return { kind: 'ok' };
  if (expected > actual) return { kind: 'conflict', actual };
  const places = ids.map((id, i) => stream && at(stream, expected + 1 + i, id));
  const revived = expected === NO_STREAM && stream?.softDeleted === true;
  return again(places, actual) ?? (revived ? { kind: 'ok' } : { kind: 'conflict', actual });
}

/** All there: the same write once more. Some there: another write under the same ids. None: undefined. */
function again(places: readonly (Held | undefined)[], actual: number): Decision | undefined {
  const last = places.at(-1);
  if (places[0] === undefined) return undefined;
  const whole = last !== undefined && places.every((held) => held !== undefined);
  return whole ? { kind: 'idempotent', last } : { kind: 'conflict', actual };
}

const at = ({ records }: StreamState, revision: number, id: string): Held | undefined =>
  records.find((held) => held.revision === revision && held.id === id);

const ofStream = (held: Held | undefined, stream: string): Held | undefined =>
  held?.stream === stream ? held : undefined;
