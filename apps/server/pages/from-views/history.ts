import type { HistoryEntry, HistoryPage } from '#views';
import type { EntryRecord, PartnershipRecord } from '../record.js';
import type { AskViews } from './ask-views.js';
import type { NameOf } from './partnership.js';

/** Entries on the first page. */
const SHOWN = 15;
/** The most that the view gives at once, and how many times it is asked for the entries behind cells. */
const MOST = 100;
const PAGES = 20;

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

/** The entries with these ids from the history of a process, where they stand among its latest 2,000. */
export async function entriesById(
  views: AskViews,
  process: string,
  ids: ReadonlySet<string>,
  nameOf: NameOf,
): Promise<ReadonlyMap<string, EntryRecord>> {
  const found = new Map<string, EntryRecord>();
  let before: number | undefined;
  for (let n = 0; n < PAGES && found.size < ids.size; n++) {
    const page = await views.ask<HistoryPage>('history', {
      of: 'process',
      id: process,
      limit: MOST,
      ...(before !== undefined && { before }),
    });
    for (const entry of page?.entries ?? []) if (ids.has(entry.id)) found.set(entry.id, entryOf(entry, nameOf));
    before = page?.next;
    if (before === undefined) break;
  }
  return found;
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
