import type { HistoryEntry } from '#views';
import type { FeedEntry } from './atom.js';

/** The history as entries of a feed: one event each, under the id that it has for ever. */
export const historyEntries = (
  entries: readonly Pick<HistoryEntry, 'id' | 'type' | 'by' | 'recordedAt' | 'sentence'>[],
  linkOf: (event: string) => string,
): readonly FeedEntry[] =>
  entries.map(({ id, type, by, recordedAt, sentence }) => ({
    id: `urn:uuid:${id}`,
    title: sentence.text,
    language: sentence.lang,
    updated: recordedAt,
    published: recordedAt,
    author: whoActed(by),
    link: linkOf(id),
    category: type,
  }));

const whoActed = (by: HistoryEntry['by']): string => {
  if ('authority' in by) return by.authority;
  if ('body' in by) return by.body;
  return 'outside' in by ? by.outside : by.process;
};
