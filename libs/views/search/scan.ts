import type { Fact } from '#governance';
import { amended, bringUpToDate, DeadlinePassed, declarations, isAmendment } from '#governance';
import type { Ask } from '../language/declaration.js';
import { disclosedAt, ERASED, WITHHELD } from '../reading/disclosed.js';
import { veilFor } from '../reading/veil.js';
import { readableTo } from './readable.js';
import type { Words } from './words.js';
import { openWords, toldWords } from './words.js';

/** So many events are looked through, the newest first; the answer says when there were more. */
export const MOST_EVENTS = 20_000;
/** Read from the store so many at a time. */
const BATCH = 1000;

/** An event as at the reader's time, with every text of it that this reader may read. */
export interface Read {
  readonly fact: Fact;
  readonly words: readonly Words[];
}

/**
 * The events that had happened by then, as known by then, newest first, with their texts under the reader's rights. There
 * is no index: a full-text index would hold texts beside the log that are erased there, and one text for all readers and
 * dates. What was voided is not there, and a corrected text reads as corrected.
 *
 * @returns whether every event was looked through
 */
export async function scan(ask: Ask, each: (read: Read) => void, most = MOST_EVENTS): Promise<boolean> {
  const entries = ask.source.entries(undefined, ask.when, { limit: most + 1, veiled: veilFor(ask) });
  const readable = readableTo(ask);
  const positions = entries.slice(0, most).map(({ position }) => position);
  for (let at = 0; at < positions.length; at += BATCH) {
    const facts = await factsAt(ask, positions.slice(at, at + BATCH));
    const disclosed = await disclosedAt(
      ask.disclosures,
      facts.map(({ position }) => position),
      ask.reader,
    );
    for (const fact of facts) {
      const told = readable(fact) ? (disclosed.get(fact.position) ?? {}) : {};
      each({ fact, words: [...openWords(fact), ...toldWords(told, MARKS)] });
    }
  }
  return entries.length <= most;
}

const MARKS = [WITHHELD, ERASED];

async function factsAt({ store, source, when }: Ask, positions: readonly number[]): Promise<readonly Fact[]> {
  const stored = await store.at(positions);
  return stored.flatMap((event) => {
    const fact = bringUpToDate(event, declarations);
    // What corrects an event is read in the event that it corrects; a deadline has no words.
    if (isAmendment(fact) || fact.type === DeadlinePassed.type) return [];
    return amended(fact, source.amendments(fact.position, when.knownAt)) ?? [];
  });
}
