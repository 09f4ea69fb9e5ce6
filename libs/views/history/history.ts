import type { FullBody } from '#governance';
import { count, eventRef, listOf, oneOf, optional, ref } from '#governance/language/kinds.js';
import type { Ask } from '../language/declaration.js';
import { declareView } from '../language/declaration.js';
import type { Entry, Stretch } from '../language/source.js';
import { eventsAt } from '../reading/events.js';
import type { Sentences } from '../reading/sentences.js';
import { veilFor } from '../reading/veil.js';
import { compromiseOf } from '../runner/filing.js';
import type { HistoryEntry } from './entry.js';
import { entriesAt } from './entry.js';

const LINES = 25;
const MOST_LINES = 100;

const HISTORIES = ['process', 'authority', 'workaround', 'compromise'] as const;

const historyParams = {
  of: optional(oneOf(HISTORIES)),
  id: optional(ref('thing', 'CP-001')),
  before: optional(count(0)),
  limit: optional(count(1, MOST_LINES, LINES)),
  events: optional(listOf(eventRef(), MOST_LINES, 1)),
};

export interface HistoryPage {
  /** Newest first, by when it happened. */
  readonly entries: readonly HistoryEntry[];
  /** Position to give as `before` for the next page; absent on the last. */
  readonly next?: number;
}

/** The history of the arrangement, or of one process, authority, workaround or compromise: one human sentence an event. */
export const historyView = (sentences: Sentences) =>
  declareView({
    name: 'history',
    route: 'history',
    params: historyParams,
    audience: 'PUBLIC',
    about:
      'What happened, newest first, one sentence an event: in the arrangement, or to one process, authority, workaround or compromise (`of` and `id`). With `events`, these alone, as far as they stand in it.',
    read: (ask, params) => readHistory(ask, params, sentences),
  });

export async function readHistory(
  ask: Ask,
  { of, id, before, limit = LINES, events }: FullBody<typeof historyParams>,
  sentences: Sentences,
): Promise<HistoryPage> {
  if (events) return { entries: await entriesAt(ask, await positionsOf(ask, events), sentences) };
  const key = of && id ? `${of}/${id}` : undefined;
  const from = before === undefined ? undefined : await entryAt(ask, before);
  const stretch = { limit: limit + 1, veiled: veilFor(ask), ...(from && { before: from }) };
  const lines = [...ask.source.entries(key, ask.when, stretch), ...(await ownLines(ask, key, stretch))]
    .sort(newestFirst)
    .slice(0, limit + 1);
  const shown = lines.slice(0, limit);
  const entries = await entriesAt(
    ask,
    shown.map(({ position }) => position),
    sentences,
  );
  const last = shown.at(-1);
  return { entries, ...(lines.length > limit && last && { next: last.position }) };
}

/** Where these events stand in the log, newest first; without those that had not happened, were not known, or are veiled. */
async function positionsOf(ask: Ask, events: readonly string[]): Promise<readonly number[]> {
  const stored = await Promise.all([...new Set(events)].map((id) => ask.store.byId(id)));
  const facts = await eventsAt(
    ask,
    stored.flatMap((event) => event?.position ?? []),
  );
  const veiled = veilFor(ask);
  const shown: Entry[] = [];
  for (const fact of facts.values()) {
    const { target } = fact.body;
    // What is said of an event is veiled with it, wherever it was recorded.
    const about = typeof target === 'string' ? ((await ask.store.byId(target))?.envelope ?? fact) : fact;
    const compromise = compromiseOf(about);
    const there = fact.at <= ask.when.asOf && fact.known <= ask.when.knownAt;
    if (there && (compromise === undefined || !veiled(compromise))) shown.push(fact);
  }
  return shown.sort(newestFirst).map(({ position }) => position);
}

/** Where an event stands in a history: by when it happened, as corrected by then. */
async function entryAt(ask: Ask, position: number): Promise<Entry | undefined> {
  const fact = (await eventsAt(ask, [position])).get(position);
  return fact && { position, at: fact.at };
}

/** What a workaround or a compromise has in its own stream, which is short and read whole. */
async function ownLines(ask: Ask, stream: string | undefined, { before, veiled }: Stretch): Promise<readonly Entry[]> {
  if (stream === undefined || !/^(workaround|compromise)\//.test(stream)) return [];
  const compromise = compromiseOf({ stream });
  if (compromise !== undefined && veiled(compromise)) return [];
  const stored = await ask.store.readStream(stream);
  const events = await eventsAt(
    ask,
    stored.map(({ position }) => position),
  );
  return [...events.values()]
    .filter(
      (fact) =>
        fact.known <= ask.when.knownAt && fact.at <= ask.when.asOf && (!before || newestFirst(before, fact) < 0),
    )
    .map(({ position, at }) => ({ position, at }));
}

const newestFirst = (a: Entry, b: Entry): number => b.at - a.at || b.position - a.position;
