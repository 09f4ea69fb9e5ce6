import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '#kernel';
import { isRef, msOf, SimulatedClock, systemClock } from '#kernel';
import type { FileStore } from '#event-store';
import { logNameIn, openSqliteStore } from '#event-store';
import { invalid, isRefusal, refuse } from '#governance';
import { LogHost } from './log-host.js';
import { Managers } from './managers.js';
import type { Courier } from './outbox/courier.port.js';
import { secretIn } from './secrets.js';
import type { Outcome, Submission } from './submission.js';

/** One log with what runs on it. */
export interface RunningLog {
  readonly slug: string;
  readonly folder: string;
  readonly host: LogHost;
  readonly managers: Managers;
  /** Files that people uploaded. */
  readonly files: FileStore;
  /** The simulated clock, where the log was opened with one; undefined where time is real. */
  readonly simulation: SimulatedClock | undefined;
  close(): Promise<void>;
}

/** A log of which letters are written. On a simulated one nothing ever leaves the machine. */
export interface Correspondence {
  readonly slug: string;
  readonly folder: string;
  readonly simulated: boolean;
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
    /** Told when a store has stopped by itself: the process should end then, and be started again (StoreStopped). */
    private readonly onStopped?: (reason: Error) => void,
    /** Who brings letters of a log to nominated contacts; without it none are written. */
    private readonly courierOf?: (log: Correspondence) => Courier,
  ) {
    mkdirSync(folder, { recursive: true });
    this.secret = secretIn(folder, 'fingerprint.key');
  }

  /** Opens every log in the folder. @throws WriterPresent where another process writes one of them */
  async openAll(): Promise<readonly RunningLog[]> {
    for (const slug of readdirSync(this.folder).sort()) {
      await this.open(slug);
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
   * Founds a log by its first command, ProposeArrangement. Where it is refused, nothing of it is left
   * behind.
   * @param startsAt for a simulated clock: the moment at which it starts, in ms
   */
  async found(slug: string, submission: Submission, startsAt?: number): Promise<Outcome> {
    if (!isRef(slug)) return invalid('SLUG', { slug });
    if (this.running.has(slug)) return refuse('ARRANGEMENT_EXISTS', { slug });
    const { log, clock } = submission.data as Founding;
    const simulation = clock === 'SIMULATED' ? new SimulatedClock(startsAt ?? this.clock.now()) : undefined;
    const opened = this.assemble(slug, log, simulation);
    const outcome = await opened.host.execute(submission);
    if (isRefusal(outcome)) {
      const empty = opened.host.log.store.size() === 0;
      await opened.close();
      if (empty) rmSync(opened.folder, { recursive: true });
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
    const name = logNameIn(join(this.folder, slug));
    if (name === undefined) return;
    const opening = await this.ends(slug, name);
    if (!opening) return;
    const log = this.assemble(slug, name, opening.clock === 'SIMULATED' ? new SimulatedClock(opening.last) : undefined);
    await log.managers.start();
    this.running.set(slug, log);
  }

  /** Which clock the first event names, and when the log last learned something; undefined for a log that came to nothing. */
  private async ends(slug: string, name: string): Promise<{ clock: unknown; last: number } | undefined> {
    const store = openSqliteStore({ folder: join(this.folder, slug), log: name, clock: this.clock, readOnly: true });
    try {
      const [first] = await store.events.readLog(0, 1);
      const [last] = await store.events.readLog(store.events.size() - 1, 1);
      return first && last ? { clock: first.envelope.body['clock'], last: msOf(last.envelope.recordedAt) } : undefined;
    } finally {
      await store.close();
    }
  }

  private assemble(slug: string, name: string, simulation: SimulatedClock | undefined): RunningLog {
    const folder = join(this.folder, slug);
    const clock = simulation ?? this.clock;
    const store = openSqliteStore({ folder, log: name, clock });
    void store.stopped.then((reason) => this.onStopped?.(reason));
    const host = new LogHost({
      slug,
      name,
      store: store.events,
      disclosures: store.disclosures,
      blobs: store.blobs,
      clock,
      secret: this.secret,
    });
    const courier = this.courierOf?.({ slug, folder, simulated: simulation !== undefined });
    const managers = new Managers(host, folder, courier);
    return {
      slug,
      folder,
      host,
      managers,
      files: store.files,
      simulation,
      close: async () => {
        await managers.stop();
        await store.close();
      },
    };
  }
}
