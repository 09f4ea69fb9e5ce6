import type { HistoryEntry } from '#views';
import type { FeedEntry } from './atom.js';

/** What a feed takes of an entry. */
type Told = Pick<HistoryEntry, 'id' | 'position' | 'type' | 'by' | 'recordedAt' | 'sentence'>;

/** The history as entries of a feed: one event each, under the id that it has for ever. */
export const historyEntries = (entries: readonly Told[], linkOf: (entry: Told) => string): readonly FeedEntry[] =>
  entries.map((entry) => ({
    id: `urn:uuid:${entry.id}`,
    title: entry.sentence.text,
    language: entry.sentence.lang,
    updated: entry.recordedAt,
    published: entry.recordedAt,
    author: whoActed(entry.by),
    link: linkOf(entry),
    category: entry.type,
  }));

const whoActed = (by: HistoryEntry['by']): string => {
  if ('authority' in by) return by.authority;
  if ('body' in by) return by.body;
  return 'outside' in by ? by.outside : by.process;
};
