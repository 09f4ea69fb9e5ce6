import type { Envelope } from '#kernel';
import type { DisclosureClass, ReadDisclosure, StoredEvent } from '#event-store';
import type { Fact } from '#governance';
import { bringUpToDate, compromiseDecider, compromiseStatusOf, declarations, factsAt, FOR_EVER } from '#governance';
import type { LogHost } from '#pipeline';
import type { FactsOf, Reader } from '#views';
import { readableBy } from '#views';

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

/** Writes events under a reader's rights: disclosed fields by their class, nothing of what is exempt or of an offer made without prejudice for the public. */
export async function openEvents(
  host: LogHost,
  reader: Reader,
  events: readonly StoredEvent[],
): Promise<readonly OpenEvent[]> {
  const streams = await streamsAround(host, events);
  const factsOf: FactsOf = (stream) => streams.get(stream) ?? [];
  const readable = readableBy(reader, factsOf);
  const veiled = (stream: string): boolean =>
    reader.level !== 'PARTIES' && stream.startsWith(COMPROMISE) && isWithoutPrejudice(factsOf(stream));
  const shown = events.filter(({ envelope }) => !veiled(envelope.stream));
  const disclosed = await host.log.disclosures.read(shown.map(({ position }) => position));
  return events.map((event): OpenEvent => {
    const { position, envelope } = event;
    if (veiled(envelope.stream)) return { position, withheld: 'PARTIES' };
    const open = readable(bringUpToDate(event, declarations));
    return {
      position,
      envelope,
      disclosures: (disclosed.get(position) ?? []).map((one) => openDisclosure(one, reader, open)),
    };
  });
}

/** What the rights to these events rest on: the whole of their own streams, as far as rights rest on them, and of the meetings of decisions. */
async function streamsAround(
  { streams }: LogHost,
  events: readonly StoredEvent[],
): Promise<ReadonlyMap<string, readonly Fact[]>> {
  const found = new Map<string, readonly Fact[]>();
  const add = async (stream: string): Promise<void> => {
    if (!/^(compromise|meeting|decision)\//.test(stream) || found.has(stream)) return;
    const facts = factsAt((await streams.load(stream)).facts, FOR_EVER);
    found.set(stream, facts);
    if (!stream.startsWith('decision/')) return;
    for (const { body } of facts) if (typeof body['meeting'] === 'string') await add(`meeting/${body['meeting']}`);
  };
  for (const { envelope } of events) await add(envelope.stream);
  return found;
}

const COMPROMISE = `${compromiseDecider.kind}/`;

function isWithoutPrejudice(facts: readonly Fact[]): boolean {
  const state = facts.reduce((s, fact) => compromiseDecider.evolve(s, fact), compromiseDecider.initial);
  return state.offer?.withoutPrejudice !== false && compromiseStatusOf(state) !== 'INCORPORATED';
}

/** PUBLIC is for everyone; PARTIES and PERSONAL are for readers of the arrangement; what is closed to the reader is withheld whatever its class. */
function openDisclosure(read: ReadDisclosure, reader: Reader, open: boolean): OpenDisclosure {
  const { field, digest, class: as } = read;
  if ('erased' in read) return { field, digest, class: as, erased: true };
  if (!open || (as !== 'PUBLIC' && reader.level !== 'PARTIES')) return { field, digest, class: as, withheld: true };
  return { field, digest, class: as, value: read.value, disclosure: read.text };
}
