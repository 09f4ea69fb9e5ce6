import type { HistoryEntry, HistoryPage } from '#views';
import type { EntryRecord, PartnershipRecord } from '../record.js';
import type { AskViews } from './ask-views.js';
import type { NameOf } from './partnership.js';

/** Entries on the first page. */
const SHOWN = 15;
/** The most that the view gives at once. */
const MOST = 100;

/** Which stretch of which history. */
export interface HistoryAsked {
  /** The kind and the id of what it is the history of; of the whole arrangement where absent. */
  readonly of?: string;
  readonly id?: string;
  /** The position at which the page before ended. */
  readonly before?: string | undefined;
  readonly limit?: number;
}

/** One page of the arrangement's history, or of one thing's, newest first. */
export async function historyOf(
  views: AskViews,
  nameOf: NameOf,
  { before, limit = SHOWN, ...of }: HistoryAsked = {},
): Promise<PartnershipRecord['history']> {
  const page = await views.ask<HistoryPage>('history', {
    limit,
    ...of,
    ...(before !== undefined && { before: Number(before) }),
  });
  return {
    entries: (page?.entries ?? []).map((entry) => entryOf(entry, nameOf)),
    ...(page?.next !== undefined && { older: String(page.next) }),
    first: before === undefined,
  };
}

/** The entries with these ids, as far as the reader may see them at the date of the page. */
export async function entriesById(
  views: AskViews,
  ids: ReadonlySet<string>,
  nameOf: NameOf,
): Promise<ReadonlyMap<string, EntryRecord>> {
  const all = [...ids];
  const pages = await Promise.all(
    all
      .filter((_, i) => i % MOST === 0)
      .map((_, n) => views.ask<HistoryPage>('history', { events: all.slice(n * MOST, (n + 1) * MOST) })),
  );
  return new Map(
    pages.flatMap((page) => page?.entries ?? []).map((entry) => [entry.id, entryOf(entry, nameOf)] as const),
  );
}

function entryOf(
  { position, id, occurredAt, recordedAt, sentence, standing, recordedBy }: HistoryEntry,
  nameOf: NameOf,
): EntryRecord {
  return {
    position,
    id,
    occurredAt,
    recordedAt,
    sentence,
    standing,
    ...(recordedBy && { recordedBy: nameOf(recordedBy.authority) }),
  };
}
