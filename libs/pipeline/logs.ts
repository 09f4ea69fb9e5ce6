import { mkdirSync } from 'node:fs';
import type { Clock } from '#kernel';
import { isRef, systemClock } from '#kernel';
import { invalid, isRefusal, refuse } from '#governance';
import { LogClock } from './log-clock.js';
import { LogHost } from './log-host.js';
import { Managers } from './managers.js';
import type { Courier } from './outbox/courier.port.js';
import { Assembled } from './running-log.js';
import type { RunningLog } from './running-log.js';
import { secretIn } from './secrets.js';
import { Lookout } from './stores/lookout.js';
import { sqliteStores } from './stores/sqlite-stores.js';
import type { OpenedStore, Place, Stores } from './stores/stores.port.js';
import type { Outcome, Submission } from './submission.js';

export type { RunningLog } from './running-log.js';

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
  /** Folder of the secret that keys fingerprints: that of the logs, unless servers share one. */
  readonly secrets?: string;
  /** No process managers run here: for a command line that looks in beside the servers. */
  readonly idle?: true;
  /** Told of what mends by itself: another server's log that could not be opened yet. */
  readonly onTrouble?: (error: unknown) => void;
}

/** Longest time for which a log without events is left in peace, in ms. */
const EMPTY_FOR = 60_000;

/** All logs that this server serves. */
export class Logs {
  private readonly running = new Map<string, RunningLog>();
  private readonly opening = new Map<string, Promise<void>>();
  private readonly places = new Set<string>();
  /** Places that held no event when they were looked at: how often, and when to look again. */
  private readonly empty = new Map<string, { readonly looks: number; readonly again: number }>();
  private lookout: Lookout | undefined;
  /** Folder of what is secret and of all servers. */
  readonly secrets: string;
  private readonly secret: Uint8Array;
  private readonly stores: Stores;

  constructor(
    readonly folder: string,
    private readonly options: LogsOptions = {},
  ) {
    mkdirSync(folder, { recursive: true });
    this.secrets = options.secrets ?? folder;
    this.secret = secretIn(this.secrets, 'fingerprint.key');
    this.stores = options.stores ?? sqliteStores(folder);
  }

  /** Opens every log that there is and that is not open yet. @throws WriterPresent where another process writes one of them */
  async openAll(): Promise<readonly RunningLog[]> {
    for (const place of await this.stores.all()) await this.openOnce(place);
    return this.list();
  }

  /** From now on opens what other servers found, within seconds, where the store is shared. @param onOpened told of each look that is over */
  follow(onOpened: () => void): void {
    if (this.stores.lookEvery === undefined) return;
    const told = this.options.onTrouble ?? (() => undefined);
    const look = async (): Promise<void> => {
      const before = this.running.size;
      for (const place of await this.stores.all()) await this.openOnce(place).catch(told);
      if (this.running.size > before) onOpened();
    };
    this.lookout ??= new Lookout(look, this.stores.lookEvery, told);
    this.lookout.start();
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
    // Another server may have founded it a moment ago, and this one be opening it.
    await this.opening.get(place.folder);
    if (this.running.has(slug) || this.places.has(place.folder)) return refuse('ARRANGEMENT_EXISTS', { slug });
    const clock = this.clock();
    if (founding.clock === 'SIMULATED') clock.simulate(startsAt ?? clock.now());
    const opened = await this.begin(place, clock);
    const log = this.assemble(slug, place, clock, opened);
    const outcome = await this.foundedBy(log, submission);
    if (isRefusal(outcome)) {
      const empty = opened.events.size() === 0;
      await log.close();
      this.places.delete(place.folder);
      if (empty) this.stores.discard(place);
      return outcome;
    }
    await this.run(log);
    return outcome;
  }

  /** On a failure too the folder is let go: what became of the founding is found by the next look. */
  private async foundedBy(log: Assembled, submission: Submission): Promise<Outcome> {
    try {
      return await log.host.execute(submission);
    } catch (error) {
      if (isBeginningTaken(error)) return refuse('ARRANGEMENT_EXISTS', { slug: log.slug });
      await log.close();
      this.places.delete(log.folder);
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.lookout?.stop();
    await Promise.allSettled(this.opening.values());
    for (const log of this.list()) await log.close();
    this.running.clear();
  }

  private clock(): LogClock {
    return new LogClock(this.options.clock ?? systemClock);
  }

  /** Opens a place that is not open, once at a time; one that was empty is left in peace for a while. */
  private async openOnce(place: Place): Promise<void> {
    const { folder } = place;
    const empty = this.empty.get(folder);
    if (this.places.has(folder) || (empty && performance.now() < empty.again)) return;
    const work = this.opening.get(folder) ?? this.open(place).finally(() => this.opening.delete(folder));
    this.opening.set(folder, work);
    await work;
  }

  /** Opens a log by what its first event says; one that came to nothing is left alone. */
  private async open(place: Place): Promise<void> {
    const clock = this.clock();
    const opened = await this.begin(place, clock);
    const [first] = await opened.events.readLog(0, 1);
    if (!first) {
      const looks = (this.empty.get(place.folder)?.looks ?? 0) + 1;
      this.empty.set(place.folder, { looks, again: performance.now() + Math.min(1000 * 2 ** looks, EMPTY_FOR) });
      this.places.delete(place.folder);
      return opened.close();
    }
    this.empty.delete(place.folder);
    await clock.asIn(opened.events);
    const slug = first.envelope.stream.slice(first.envelope.stream.indexOf('/') + 1);
    if (this.running.has(slug)) {
      await opened.close();
      throw new Error(
        `The logs ${this.running.get(slug)?.host.log.name ?? ''} and ${place.log} are both of the arrangement ${slug}: only the first is served.`,
      );
    }
    await this.run(this.assemble(slug, place, clock, opened));
  }

  private async begin(place: Place, clock: LogClock): Promise<OpenedStore> {
    this.places.add(place.folder);
    try {
      const opened = await this.stores.open(place, clock);
      void opened.stopped.then((reason) => this.options.onStopped?.(reason));
      return opened;
    } catch (error) {
      this.places.delete(place.folder);
      throw error;
    }
  }

  private async run(log: Assembled): Promise<void> {
    this.running.set(log.slug, log);
    if (!this.options.idle) await log.start();
  }

  private assemble(
    slug: string,
    { log: name, folder, kept = folder }: Place,
    clock: LogClock,
    opened: OpenedStore,
  ): Assembled {
    const host = new LogHost({
      slug,
      name,
      store: opened.events,
      disclosures: opened.disclosures,
      blobs: opened.blobs,
      clock,
      secret: this.secret,
    });
    const courier = this.options.courierOf?.({ slug, folder: kept, simulated: clock.simulation !== undefined });
    return new Assembled(slug, { folder, kept }, host, () => new Managers(host, folder, courier), clock, opened);
  }
}

const isBeginningTaken = (error: unknown): boolean => error instanceof Error && error.name === 'BeginningTaken';
