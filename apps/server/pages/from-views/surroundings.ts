import { dayOf, londonDay, msOf, startOf, startOfDay } from '#kernel';
import type { When } from '#governance';
import type { HistoryEntry, HistoryPage } from '#views';
import type { Surroundings } from '../record.js';
import type { AskViews } from './ask-views.js';

/** The most that the view gives at once. */
const MOST = 100;

/**
 * What lies before and after the moment of the page, as far as the public may see it: how many later entries are left out, and the
 * nearest days on which something happened.
 *
 * @param now the log's own clock, in ms since 1970
 */
export async function surroundingsOf(views: AskViews, now: number): Promise<Surroundings> {
  const { asOf, knownAt } = views.when;
  const [previous, later] = await Promise.all([dayBefore(views), laterThan(views, now)]);
  const next = later.filter((entry) => startOf(entry.occurredAt) > asOf && msOf(entry.recordedAt) <= knownAt).at(-1);
  return {
    now,
    later: later.length,
    ...(previous !== undefined && { previous }),
    ...(next && { next: dayOf(next.occurredAt) }),
  };
}

/** The day of the last entry before the day of the page. */
async function dayBefore(views: AskViews): Promise<string | undefined> {
  const asOf = startOfDay(londonDay(views.when.asOf)) - 1;
  const page = await views.ask<HistoryPage>('history', { limit: 1 }, { ...views.when, asOf });
  return page?.entries[0] && dayOf(page.entries[0].occurredAt);
}

/** Entries that the page leaves out, newest first: they happened later, or became known later. */
async function laterThan(views: AskViews, now: number): Promise<readonly HistoryEntry[]> {
  const { asOf, knownAt } = views.when;
  const everything: When = { asOf: Math.max(asOf, now), knownAt: Infinity };
  const later: HistoryEntry[] = [];
  if (asOf >= now && knownAt >= now) return later;
  let before: number | undefined;
  do {
    const page: HistoryPage | undefined = await views.ask<HistoryPage>(
      'history',
      { limit: MOST, ...(before !== undefined && { before }) },
      everything,
    );
    const entries = page?.entries ?? [];
    later.push(...entries.filter((entry) => startOf(entry.occurredAt) > asOf || msOf(entry.recordedAt) > knownAt));
    const last = entries.at(-1);
    // In the order in which things happened nothing later follows; what became known later may stand anywhere.
    if (knownAt === Infinity && last && startOf(last.occurredAt) <= asOf) break;
    before = page?.next;
  } while (before !== undefined);
  return later;
}
