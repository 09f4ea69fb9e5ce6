import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '#kernel';
import { isRef, msOf, SimulatedClock, systemClock } from '#kernel';
import { openSqliteStore } from '#event-store';
import type { Refusal } from '#governance';
import { invalid, isRefusal, LogOpened, refuse } from '#governance';
import { LogHost } from './log-host.js';
import { Managers } from './managers.js';
import { secretIn } from './secrets.js';
import type { Outcome, Submission } from './submission.js';

/** One log with what runs on it. */
export interface RunningLog {
  readonly slug: string;
  readonly folder: string;
  readonly host: LogHost;
  readonly managers: Managers;
  /** The simulated clock, where the log was opened with one; undefined where time is real. */
  readonly simulation: SimulatedClock | undefined;
  close(): Promise<void>;
}

/** What the founding command says of the log it opens. */
interface Founding {
  readonly log: string;
  readonly clock: 'REAL' | 'SIMULATED';
}

/** All logs of a data folder: `data/<slug>/` each. */
export class Logs {
  private readonly running = new Map<string, RunningLog>();
  private readonly secret: Uint8Array;

  constructor(
    readonly folder: string,
    private readonly clock: Clock = systemClock,
  ) {
    mkdirSync(folder, { recursive: true });
    this.secret = secretIn(folder, 'fingerprint.key');
  }

  /** Opens every log in the folder. @throws WriterPresent where another process writes one of them */
  async openAll(): Promise<readonly RunningLog[]> {
    for (const slug of readdirSync(this.folder).sort()) {
      if (existsSync(join(this.folder, slug, 'log.db'))) await this.open(slug);
    }
    return this.list();
  }

  list(): readonly RunningLog[] {
    return [...this.running.values()];
  }

  get(slug: string): RunningLog | undefined {
    return this.running.get(slug);
  }

  /**
   * Founds a log by its first command, ProposeArrangement. A log that came to nothing (the command was refused) leaves no folder behind
   * that would be taken for a log.
   * @param startsAt for a simulated clock: the moment at which it starts, in ms
   */
  async found(slug: string, submission: Submission, startsAt?: number): Promise<Outcome> {
    if (!isRef(slug)) return invalid('SLUG', { slug });
    if (this.running.has(slug)) return refuse('ARRANGEMENT_EXISTS', { slug });
    const { log, clock } = submission.data as Founding;
    const simulation = clock === 'SIMULATED' ? new SimulatedClock(startsAt ?? this.clock.now()) : undefined;
    const opened = this.assemble(slug, log, simulation);
    const outcome: Outcome | Refusal = await opened.host.execute(submission);
    if (isRefusal(outcome)) {
      await opened.close();
      return outcome;
    }
    await opened.managers.start();
    this.running.set(slug, opened);
    return outcome;
  }

  async close(): Promise<void> {
    for (const log of this.list()) await log.close();
    this.running.clear();
  }

  private async open(slug: string): Promise<void> {
    const { first, last } = await this.firstAndLast(slug);
    if (!first) return;
    const simulation = first.clock === 'SIMULATED' ? new SimulatedClock(last) : undefined;
    const log = this.assemble(slug, first.log, simulation);
    await log.managers.start();
    this.running.set(slug, log);
  }

  /** Name and clock from the first event, and when the log last learned something. */
  private async firstAndLast(slug: string): Promise<{ first: Founding | undefined; last: number }> {
    const store = openSqliteStore({ folder: join(this.folder, slug), log: slug, clock: this.clock, readOnly: true });
    try {
      const size = store.events.size();
      const [opening] = await store.events.readLog(0, 1);
      const [closing] = await store.events.readLog(size - 1, 1);
      return { first: opening?.envelope.type === LogOpened.type ? (opening.envelope.body as unknown as Founding) : undefined, last: closing ? msOf(closing.envelope.recordedAt) : 0 };
    } finally {
      await store.close();
    }
  }

  private assemble(slug: string, name: string, simulation: SimulatedClock | undefined): RunningLog {
    const folder = join(this.folder, slug);
    const clock = simulation ?? this.clock;
    const store = openSqliteStore({ folder, log: name, clock });
    const host = new LogHost({ slug, name, store: store.events, disclosures: store.disclosures, blobs: store.blobs, clock, secret: this.secret });
    const managers = new Managers(host, folder);
    return {
      slug,
      folder,
      host,
      managers,
      simulation,
      close: async () => {
        await managers.stop();
        await store.close();
      },
    };
  }
}
