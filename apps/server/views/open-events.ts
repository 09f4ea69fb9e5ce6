import type { Envelope } from '#kernel';
import type { DisclosureClass, ReadDisclosure, StoredEvent } from '#event-store';
import { compromiseDecider, compromiseStatusOf, factsAt, FOR_EVER } from '#governance';
import type { LogHost } from '#pipeline';
import type { Reader } from '#views';

/** A field that stands beside an event: its text with salt (RFC 9901), or why it is not shown. */
export type OpenDisclosure =
  | {
      readonly field: string;
      readonly digest: string;
      readonly class: DisclosureClass;
      readonly value: unknown;
      readonly disclosure: string;
    }
  | { readonly field: string; readonly digest: string; readonly class: DisclosureClass; readonly withheld: true }
  | { readonly field: string; readonly digest: string; readonly class: DisclosureClass; readonly erased: true };

/** An event as a reader may have it: as it was hashed, with what is disclosed to that reader; or only that it is there. */
export type OpenEvent =
  | { readonly position: number; readonly envelope: Envelope; readonly disclosures: readonly OpenDisclosure[] }
  | { readonly position: number; readonly withheld: 'PARTIES' };

/** Writes events under a reader's rights: disclosed fields by their class, and nothing of an offer made without prejudice for the public. */
export async function openEvents(
  { log, streams }: LogHost,
  reader: Reader,
  events: readonly StoredEvent[],
): Promise<readonly OpenEvent[]> {
  const veiled = new Map<string, boolean>();
  for (const {
    envelope: { stream },
  } of events) {
    if (reader.level === 'PARTIES' || !stream.startsWith(`${compromiseDecider.kind}/`) || veiled.has(stream)) continue;
    const { facts } = await streams.load(stream);
    const state = factsAt(facts, FOR_EVER).reduce(
      (s, fact) => compromiseDecider.evolve(s, fact),
      compromiseDecider.initial,
    );
    veiled.set(stream, state.offer?.withoutPrejudice !== false && compromiseStatusOf(state) !== 'INCORPORATED');
  }
  const shown = events.filter(({ envelope }) => veiled.get(envelope.stream) !== true);
  const disclosed = await log.disclosures.read(shown.map(({ position }) => position));
  return events.map(({ position, envelope }) =>
    veiled.get(envelope.stream) === true
      ? { position, withheld: 'PARTIES' }
      : { position, envelope, disclosures: (disclosed.get(position) ?? []).map((d) => openDisclosure(d, reader)) },
  );
}

/** PUBLIC is for everyone; PARTIES and PERSONAL are for readers of the arrangement (model.md 9). */
function openDisclosure(read: ReadDisclosure, reader: Reader): OpenDisclosure {
  const { field, digest, class: as } = read;
  if ('erased' in read) return { field, digest, class: as, erased: true };
  if (as !== 'PUBLIC' && reader.level !== 'PARTIES') return { field, digest, class: as, withheld: true };
  return { field, digest, class: as, value: read.value, disclosure: read.text };
}
