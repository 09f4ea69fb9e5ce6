import { createHash } from 'node:crypto';
import { msOf } from '#kernel';
import type { EventStore } from '#event-store';
import type { When } from '#governance';
import type { ViewHost } from '#views';
import { Problem } from '../http/problem.js';
import type { ViewAnswer } from '../views/view-dispatch.js';

/** Asks one view, at the time that the whole export is about. */
export type Ask = (view: string, params: Readonly<Record<string, unknown>>, when: When) => Promise<ViewAnswer>;

/** What was read, and the last event of the log that all of it rests on. */
export interface Steady<T> {
  readonly value: T;
  readonly position: number;
}

const ATTEMPTS = 4;

/**
 * Reads many answers as if they were one. An export of several pages or views must rest on one state of the log, whatever is
 * written meanwhile: where something was, all is read again by what was known before that.
 *
 * @param when as asked; `knownAt` is Infinity for all that is known
 * @throws Problem 503 where the log moves faster than it can be read
 */
export async function steadily<T>(
  views: ViewHost,
  store: EventStore,
  when: When,
  read: (at: When, seen: (position: number) => void) => Promise<T>,
): Promise<Steady<T>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const knownAt =
      attempt === 0 || when.knownAt !== Infinity ? when.knownAt : await recordedAt(store, views.position());
    const known = (): Promise<number> => lastKnown(store, views.position(), knownAt);
    const before = knownAt === Infinity ? undefined : await known();
    const positions = new Set<number>();
    const value = await read({ ...when, knownAt }, (position) => positions.add(position));
    const [first = views.position()] = positions;
    if (before === undefined ? positions.size <= 1 : before === (await known()))
      return { value, position: before ?? first };
  }
  throw new Problem(
    503,
    'NOT_YET',
    { position: views.position(), wanted: store.size() - 1, seconds: 0 },
    { headers: { 'retry-after': '1' } },
  );
}

/** The last position up to `last` that the log had learned by then, by halving: `recordedAt` never runs backwards. */
async function lastKnown(store: EventStore, last: number, knownAt: number): Promise<number> {
  let [low, high] = [-1, last];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((await recordedAt(store, middle)) <= knownAt) low = middle;
    else high = middle - 1;
  }
  return low;
}

async function recordedAt(store: EventStore, position: number): Promise<number> {
  const [event] = await store.at([position]);
  return event ? msOf(event.envelope.recordedAt) : -Infinity;
}

/** The digest of an event: SHA-256 of a zero byte and its bytes, as a leaf is hashed (RFC 6962 section 2.1), in hexadecimal. */
export async function headAt(store: EventStore, position: number): Promise<string | null> {
  const [event] = await store.at([position]);
  return event ? createHash('sha256').update(Uint8Array.of(0)).update(event.bytes).digest('hex') : null;
}
