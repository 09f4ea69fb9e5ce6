import { mkdirSync } from 'node:fs';
import type { Clock, SimulatedClock } from '#kernel';
import { isRef, systemClock } from '#kernel';
import type { FileStore } from '#event-store';
import { invalid, isRefusal, refuse } from '#governance';
import { LogClock } from './log-clock.js';
import { LogHost } from './log-host.js';
import { Managers } from './managers.js';
import type { Courier } from './outbox/courier.port.js';
import { secretIn } from './secrets.js';
import { sqliteStores } from './stores/sqlite-stores.js';
import type { OpenedStore, Place, Stores, Turn } from './stores/stores.port.js';
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

/** What runs with the logs; each part has its usual one. */
export interface LogsOptions {
  readonly clock?: Clock;
  /** Told when a store has stopped by itself: the process should end then, and be started again (StoreStopped). */
  readonly onStopped?: (reason: Error) => void;
  /** Who brings letters of a log to nominated contacts; without it none are written. */
  readonly courierOf?: (log: Correspondence) => Courier;
  /** Where the logs are kept; SQLite files below the folder unless another store is named. */
  readonly stores?: Stores;
}

/** All logs that this server serves. */
export class Logs {
  private readonly running = new Map<string, RunningLog>();
  private readonly places = new Set<string>();
  private readonly secret: Uint8Array;
  private readonly stores: Stores;

  constructor(
    readonly folder: string,
    private readonly options: LogsOptions = {},
  ) {
    mkdirSync(folder, { recursive: true });
    this.secret = secretIn(folder, 'fingerprint.key');
    this.stores = options.stores ?? sqliteStores(folder);
  }

  /** Opens every log that there is and that is not open yet. @throws WriterPresent where another process writes one of them */
  async openAll(): Promise<readonly RunningLog[]> {
    for (const place of await this.stores.all()) if (!this.places.has(place.folder)) await this.open(place);
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
    const founding = submission.data as Founding;
    const place = this.stores.placeOf(slug, founding.log);
    const clock = this.clock();
    if (founding.clock === 'SIMULATED') clock.simulate(startsAt ?? clock.now());
    const opened = await this.begin(place, clock);
    const log = this.assemble(slug, place, clock, opened);
    const outcome = await log.host.execute(submission);
    if (isRefusal(outcome)) {
      const empty = opened.events.size() === 0;
      await log.close();
      if (empty) this.stores.discard(place);
      return outcome;
    }
    await this.run(log, opened);
    return outcome;
  }

  async close(): Promise<void> {
    for (const log of this.list()) await log.close();
    this.running.clear();
  }

  private clock(): LogClock {
    return new LogClock(this.options.clock ?? systemClock);
  }

  /** Opens a log by what its first event says; one that came to nothing is left alone. */
  private async open(place: Place): Promise<void> {
    const clock = this.clock();
    const opened = await this.begin(place, clock);
    const [first] = await opened.events.readLog(0, 1);
    if (!first) {
      this.places.delete(place.folder);
      return opened.close();
    }
    await clock.asIn(opened.events);
    const slug = first.envelope.stream.slice(first.envelope.stream.indexOf('/') + 1);
    await this.run(this.assemble(slug, place, clock, opened), opened);
  }

  private async begin(place: Place, clock: LogClock): Promise<OpenedStore> {
    const opened = await this.stores.open(place, clock);
    this.places.add(place.folder);
    void opened.stopped.then((reason) => this.options.onStopped?.(reason));
    return opened;
  }

  /** Starts the process managers: at once; or, where servers share a real log, whenever this one has the turn. */
  private async run(log: Assembled, { turn }: OpenedStore): Promise<void> {
    this.running.set(log.slug, log);
    if (turn && !log.simulation) log.takesTurns(turn);
    else await log.managers.start();
  }

  private assemble(slug: string, { log: name, folder }: Place, clock: LogClock, opened: OpenedStore): Assembled {
    const host = new LogHost({
      slug,
      name,
      store: opened.events,
      disclosures: opened.disclosures,
      blobs: opened.blobs,
      clock,
      secret: this.secret,
    });
    const courier = this.options.courierOf?.({ slug, folder, simulated: clock.simulation !== undefined });
    return new Assembled(slug, folder, host, new Managers(host, folder, courier), clock, opened);
  }
}

/** A running log and the parts that are closed with it, in order. */
class Assembled implements RunningLog {
  readonly files: FileStore;
  private turn: Turn | undefined;
  private readonly following;

  constructor(
    readonly slug: string,
    readonly folder: string,
    readonly host: LogHost,
    readonly managers: Managers,
    private readonly clock: LogClock,
    private readonly opened: OpenedStore,
  ) {
    this.files = opened.files;
    // What other servers write is learned from the store; what this one writes is known already.
    this.following =
      opened.turn &&
      opened.events.subscribe(opened.events.size(), (events) => {
        host.streams.learn(events);
        clock.follow(events);
        return Promise.resolve();
      });
  }

  get simulation(): SimulatedClock | undefined {
    return this.clock.simulation;
  }

  takesTurns(turn: NonNullable<OpenedStore['turn']>): void {
    let work: Promise<void> = Promise.resolve();
    this.turn = turn((held) => {
      work = work.then(() => (held ? this.managers.start() : this.managers.stop()));
    });
    this.turn.start();
  }

  async close(): Promise<void> {
    await this.turn?.stop();
    await this.managers.stop();
    await this.following?.stop();
    await this.opened.close();
  }
}
