import { sha256Hex } from '#kernel';
import type { EventDraft } from '#kernel';
import { appendOf } from './contract-fixtures.js';
import type { BlobStore } from './blob-store.port.js';
import type { DisclosureStore, SealedDisclosure } from './disclosure-store.port.js';
import type { EventStore } from './event-store.port.js';
import type { FileStore } from './file-store.port.js';

/** The stores of one log, as servers use them. */
export interface ServedStores {
  readonly events: EventStore;
  readonly disclosures: DisclosureStore;
  readonly blobs: BlobStore;
  readonly files: FileStore;
}

/** One command of an invented history. */
export interface Step {
  /** Of which stream: `s/<stream>`. */
  readonly stream: number;
  /** How many events. */
  readonly count: number;
  /** Whose text is sealed beside its first event, if any. */
  readonly person?: number | undefined;
  /** Whose key is destroyed after it, if any. */
  readonly forget?: number | undefined;
}

/** A history in which each thing that a copy must carry occurs. */
export const EVERYTHING: readonly Step[] = [
  { stream: 1, count: 1, person: 1 },
  { stream: 2, count: 3, person: 2 },
  { stream: 1, count: 2, person: 1 },
  { stream: 3, count: 1, person: 3, forget: 2 },
  { stream: 2, count: 1, person: 2 },
  { stream: 1, count: 1 },
  { stream: 4, count: 2, person: 1, forget: 3 },
];

/** Plays steps onto a log through the ordinary stores, after what is there. @param from number of the first step */
export async function play({ events, disclosures }: ServedStores, steps: readonly Step[], from = 0): Promise<void> {
  for (const [i, { stream, count, person, forget }] of steps.entries()) {
    const key = `step ${from + i}`;
    const name = `s/${stream}`;
    const sealed: SealedDisclosure[] =
      person === undefined
        ? []
        : [disclosures.seal(0, 'reason', `because of ${key}`, `person/p_${person}`, 'PERSONAL')];
    const change = (draft: EventDraft, n: number): EventDraft =>
      n === 0 && sealed.length > 0
        ? { ...draft, _sd: sealed.map(({ digest }) => digest), _sd_alg: 'sha-256' as const }
        : draft;
    disclosures.syncKeys();
    await events.append(appendOf(key, name, await events.streamVersion(name), { count, disclosures: sealed, change }));
    if (forget !== undefined) await disclosures.destroy(`person/p_${forget}`);
  }
}

/** Keeps two texts and two files beside a log. Answers their hashes. */
export async function keepPapers({ blobs, files }: ServedStores): Promise<readonly string[]> {
  const texts = ['The text of version 1.', 'x'.repeat(700_000)].map((text) => Buffer.from(text));
  for (const text of texts) await blobs.put(text, 'text/plain');
  await files.put(piece('%PDF-1.7 minutes'), 'application/pdf', ['acc', 'bdc']);
  await files.put(piece('plan,'.repeat(200_000)), 'text/csv', ['bdc']);
  return texts.map((text) => sha256Hex(text));
}

async function* piece(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}
