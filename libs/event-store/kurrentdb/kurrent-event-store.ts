import type {
  Append,
  EventStore,
  ReadStream,
  Remembered,
  StoreAbilities,
  StoredEvent,
  Subscription,
} from '../event-store.port.js';
import type { Handler } from '../sqlite/follower.js';
import type { SqliteEventStore } from '../sqlite/sqlite-event-store.js';
import type { Running } from '../sqlite/running.js';
import type { Replica } from './replica.js';
import type { Watch } from './watch.js';
import type { Writer } from './writer.js';

export interface EventParts {
  readonly running: Running;
  readonly replica: Replica;
  /** Reads of the replica, and those who follow it. */
  readonly local: SqliteEventStore;
  readonly writer: Writer;
  readonly watch: Watch;
  readonly patienceMs: number;
  /** Ends what feeds the replica. */
  readonly ending: () => Promise<void>;
}

/** The log of one arrangement in KurrentDB: written to the cluster, read from this server's replica of it. */
export class KurrentEventStore implements EventStore {
  /** @param abilities what the cluster can do */
  constructor(
    readonly abilities: StoreAbilities,
    readonly parts: EventParts,
  ) {}

  /** Number of events that this server has read. Another may have read more. */
  size(): number {
    return this.parts.local.size();
  }

  async append(request: Append): Promise<readonly StoredEvent[]> {
    this.parts.running.mayWrite();
    return this.parts.writer.append(request);
  }

  async remembered(idem: string): Promise<Remembered | undefined> {
    const { replica, watch, patienceMs, local } = this.parts;
    await watch.until(() => replica.unfinished !== idem, patienceMs);
    return local.remembered(idem);
  }

  readStream(stream: string, options?: ReadStream): Promise<readonly StoredEvent[]> {
    return this.parts.local.readStream(stream, options);
  }

  streamVersion(stream: string): Promise<number> {
    return this.parts.local.streamVersion(stream);
  }

  readLog(from: number, limit: number): Promise<readonly StoredEvent[]> {
    return this.parts.local.readLog(from, limit);
  }

  byId(id: string): Promise<StoredEvent | undefined> {
    return this.parts.local.byId(id);
  }

  at(positions: readonly number[]): Promise<readonly StoredEvent[]> {
    return this.parts.local.at(positions);
  }

  subscribe(from: number, handler: Handler): Subscription {
    return this.parts.local.subscribe(from, handler);
  }

  /** Writes what waits, ends the subscriptions after their running handlers, and leaves the cluster. */
  async close(): Promise<void> {
    await this.parts.writer.close();
    await this.parts.ending();
    await this.parts.local.close();
  }
}
