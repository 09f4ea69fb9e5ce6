import type { Instant } from '#kernel';
import { msOf, startOf } from '#kernel';
import type { EventStore } from '#event-store';
import type { When } from '#governance';

/** When the log last learned anything of these streams that had happened by then; of one that is not there, when the log began. */
export async function stampsOf(
  store: EventStore,
  streams: readonly string[],
  { asOf, knownAt }: When,
): Promise<(stream: string) => Instant> {
  const [first] = await store.at([0]);
  const begun = first?.envelope.recordedAt ?? '1970-01-01T00:00:00.000Z';
  const stamps = new Map<string, Instant>();
  for (const stream of new Set(streams)) {
    const known = (await store.readStream(stream)).filter(
      ({ envelope }) => msOf(envelope.recordedAt) <= knownAt && startOf(envelope.occurredAt) <= asOf,
    );
    stamps.set(stream, known.at(-1)?.envelope.recordedAt ?? begun);
  }
  return (stream) => stamps.get(stream) ?? begun;
}
