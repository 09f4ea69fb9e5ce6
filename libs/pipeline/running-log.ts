import type { SimulatedClock } from '#kernel';
import type { FileStore } from '#event-store';
import { OnlyKnowing } from './knowing.js';
import type { Knowing } from './knowing.js';
import type { LogClock } from './log-clock.js';
import type { LogHost } from './log-host.js';
import type { Managers } from './managers.js';
import type { OpenedStore } from './stores/stores.port.js';
import { Terms } from './terms.js';

/** One log with what runs on it. */
export interface RunningLog {
  readonly slug: string;
  /** This server's own folder of it. */
  readonly folder: string;
  /** The folder of what is no copy of anything; another one where servers share it. */
  readonly kept: string;
  readonly host: LogHost;
  /** On a server without the turn, some that do nothing. */
  readonly managers: Managers;
  /** Whether they run here at this moment. */
  readonly acts: boolean;
  /** What is remembered of the log, on every server. */
  readonly knowing: Knowing;
  /** Files that people uploaded. */
  readonly files: FileStore;
  /** The simulated clock, where the log was opened with one; undefined where time is real. */
  readonly simulation: SimulatedClock | undefined;
  close(): Promise<void>;
}

/** A running log and the parts that are closed with it, in order. */
export class Assembled implements RunningLog {
  readonly folder: string;
  readonly kept: string;
  readonly files: FileStore;
  readonly knowing: Knowing;
  private readonly own: Managers | undefined;
  private readonly terms: Terms | undefined;
  private readonly only: OnlyKnowing | undefined;
  private readonly following;

  constructor(
    readonly slug: string,
    { folder, kept }: Pick<RunningLog, 'folder' | 'kept'>,
    readonly host: LogHost,
    make: () => Managers,
    private readonly clock: LogClock,
    private readonly opened: OpenedStore,
  ) {
    [this.folder, this.kept] = [folder, kept];
    const { files, events, turn } = opened;
    this.files = files;
    if (!turn) {
      this.knowing = this.own = make();
      return;
    }
    // On real time, one server at a time. A simulated clock is moved by whichever server is asked to, and what follows must have
    // followed when that answers: there every server runs them, and the keys of what they do see that it is done once.
    this.terms = new Terms(make, this.simulation ? undefined : turn);
    this.knowing = this.only = new OnlyKnowing(events);
    // What other servers write is learned from the store; what this one writes is known already.
    this.following = events.subscribe(events.size(), (learned) => {
      host.streams.learn(learned);
      clock.follow(learned);
      return Promise.resolve();
    });
  }

  get simulation(): SimulatedClock | undefined {
    return this.clock.simulation;
  }

  get acts(): boolean {
    return this.terms?.runs ?? true;
  }

  get managers(): Managers {
    const managers = this.own ?? this.terms?.managers;
    if (!managers) throw new Error(`${this.slug} has no process managers.`);
    return managers;
  }

  async start(): Promise<void> {
    await this.own?.start();
    await this.terms?.start();
  }

  async close(): Promise<void> {
    await this.terms?.stop();
    await this.own?.stop();
    await this.only?.stop();
    await this.following?.stop();
    await this.opened.close();
  }
}
