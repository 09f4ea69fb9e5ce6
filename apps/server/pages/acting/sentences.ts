import { startOf } from '#kernel';
import type { StoredEvent } from '#event-store';
import type { HistoryPage } from '#views';
import type { Said } from './form/labels.js';
import type { Look } from './look.js';

/** So many pages of the history are read at one moment. */
const PAGES = 10;

/**
 * The sentence of an event: the history as at the moment of the event begins with it, or with what happened at that same moment.
 * Undefined where this reader may not know of it.
 */
export async function sentenceOf({ envelope: { id, occurredAt } }: StoredEvent, look: Look): Promise<Said | undefined> {
  const when = { asOf: startOf(occurredAt), knownAt: Infinity };
  let before: number | undefined;
  for (let n = 0; n < PAGES; n++) {
    const page = await look.ask<HistoryPage>('history', { limit: 100, ...(before !== undefined && { before }) }, when);
    const found = page?.entries.find((entry) => entry.id === id);
    if (found)
      return found.sentence.lang === look.lang
        ? { text: found.sentence.text }
        : { text: found.sentence.text, foreign: true };
    before = page?.next;
    if (before === undefined) return undefined;
  }
  return undefined;
}
