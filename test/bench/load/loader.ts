import { SimulatedClock } from '#kernel';
import type { Clock } from '#kernel';
import { openSqliteStore } from '#event-store';
import type { Append, SqliteStore } from '#event-store';
import { hashOf, packOn } from '#governance';
import { seal } from '../../../libs/pipeline/execute/seal.js';
import { FIRST_DAY } from './board.js';
import type { Entry } from './entry.js';
import { idemFor } from './entry.js';
import type { LogNames } from './founding-life.js';

const PACK = packOn(FIRST_DAY);
const RULES = { constitution: 1, pack: PACK.name, hash: hashOf(PACK) };
/** Appends that wait for one commit, when a log is filled. */
const AT_ONCE = 512;

/** Turns entries into appends as the pipeline does: ids, shapes checked, fields sealed, and the versions they rest on. */
export class Appending {
  private readonly versions = new Map<string, number>();

  constructor(
    readonly store: SqliteStore,
    readonly names: LogNames,
  ) {}

  /** The append of one entry, to be handed to the store before the next one is made. */
  of({ stream, event, by, recordedBy, occurredAt, serial }: Entry): Append {
    const { log, slug } = this.names;
    const idem = idemFor(log, by, serial);
    const sealing = { log, stream, idem, by, occurredAt, rules: RULES, ...(recordedBy && { recordedBy }) };
    const { drafts, disclosures } = seal([event], sealing, this.store.disclosures);
    const expected = this.version(stream);
    this.versions.set(stream, expected + 1);
    const rests = [`arrangement/${slug}`, ...('authority' in by ? [`authority/${by.authority}`] : [])];
    const checks = rests
      .filter((name) => name !== stream)
      .map((name) => ({ stream: name, version: this.version(name) }));
    return { stream, expected, checks, events: drafts, disclosures, idem, fingerprint: idem };
  }

  private version(stream: string): number {
    return this.versions.get(stream) ?? 0;
  }
}

/** The clock of a history: it stands at the moment at which the entry about to be written was recorded. */
class HistoryClock implements Clock {
  private readonly clock = new SimulatedClock(0);
  private readonly moments: number[] = [];
  private first = 0;
  /** How many events the log holds, with those of the open transaction. */
  size: () => number = () => 0;

  /** The moment of the next entry. */
  expect(recordedAt: number): void {
    this.moments.push(recordedAt);
  }

  now(): number {
    const moment = this.moments[this.size() - this.first];
    if (moment !== undefined && moment > this.clock.now()) this.clock.moveTo(moment);
    return this.clock.now();
  }

  /** Lets go of what has been written. */
  written(): void {
    this.first += this.moments.length;
    this.moments.length = 0;
  }
}

/**
 * Fills a new log with the first `count` entries, each recorded at its own moment.
 * @param progress told now and then how many are in
 */
export async function fill(
  folder: string,
  names: LogNames,
  entries: Iterable<Entry>,
  count: number,
  progress: (done: number) => void = () => undefined,
): Promise<void> {
  const clock = new HistoryClock();
  const store = openSqliteStore({ folder, log: names.log, clock });
  const appending = new Appending(store, names);
  let waiting: Promise<unknown>[] = [];
  let done = 0;
  for (const entry of entries) {
    if (done + waiting.length === count) break;
    if (done + waiting.length === 0) clock.size = () => store.events.size();
    clock.expect(entry.recordedAt);
    waiting.push(store.events.append(appending.of(entry)));
    if (waiting.length < AT_ONCE) continue;
    await Promise.all(waiting);
    done += waiting.length;
    waiting = [];
    clock.written();
    progress(done);
  }
  await Promise.all(waiting);
  await store.close();
}
