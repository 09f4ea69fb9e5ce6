import type { Instant } from '#kernel';
import { msOf, startOf } from '#kernel';
import type { EventStore, StoredEvent } from '#event-store';
import type { When } from '#governance';
import type { Times } from '#interchange';

/**
 * When the log first and last learned anything of these that had happened by then; of what is not there, when the log began.
 * Each is read once, however many rows rest on it.
 * @param sources streams, `decision/D-1`, and events by their ids
 */
export async function stampsOf(
  store: EventStore,
  sources: readonly string[],
  { asOf, knownAt }: When,
): Promise<(source: string) => Times> {
  const stamps = new Map<string, Times>();
  for (const source of new Set(sources)) {
    const known = (await eventsOf(store, source)).filter(
      ({ envelope }) => msOf(envelope.recordedAt) <= knownAt && startOf(envelope.occurredAt) <= asOf,
    );
    const [first, last] = [known[0]?.envelope.recordedAt, known.at(-1)?.envelope.recordedAt];
    if (first !== undefined && last !== undefined) stamps.set(source, { first, last });
  }
  const begun = await begunAt(store);
  return (source) => stamps.get(source) ?? { first: begun, last: begun };
}

/** When the log began: the moment of its first event. */
export async function begunAt(store: EventStore): Promise<Instant> {
  const [first] = await store.at([0]);
  return first?.envelope.recordedAt ?? '1970-01-01T00:00:00.000Z';
}

/** A stream has a slash in its name, an event has none in its id. */
async function eventsOf(store: EventStore, source: string): Promise<readonly StoredEvent[]> {
  if (source.includes('/')) return store.readStream(source);
  const event = await store.byId(source);
  return event ? [event] : [];
}
