import { eventId } from '#kernel';
import type {
  Append,
  EventStore,
  ReadStream,
  Remembered,
  StoreAbilities,
  StoredEvent,
  Subscription,
} from '../event-store.port.js';
import type { AppendQueue } from './append-queue.js';
import type { EventIndex } from './event-index.js';
import { Follower } from './follower.js';
import type { Handler } from './follower.js';
import type { LogReader } from './log-reader.js';
import type { Running } from './running.js';

const NO_LIMIT = Number.MAX_SAFE_INTEGER;
/** So many of the last events stay in memory for those who follow: they need not be read from the file, nor parsed, for each. */
const LATEST_KEPT = 1024;

/** The parts of an open log.db. Without a queue it is open for reading only. */
export interface LogParts {
  readonly running: Running;
  readonly reader: LogReader;
  readonly index: EventIndex;
  readonly queue?: AppendQueue;
  /** Runs a read that must see one state of the file throughout. */
  readonly snapshot: <T>(work: () => T) => T;
  readonly size: () => number;
}

/** The log of one arrangement in log.db. */
export class SqliteEventStore implements EventStore {
  readonly abilities: StoreAbilities = { checksOtherStreams: true };
  readonly #followers = new Set<Follower>();
  #latest: StoredEvent[] = [];

  /** @param parts of the open file @param release what else to close with it */
  constructor(
    readonly parts: LogParts,
    readonly release: () => Promise<void>,
  ) {
    void parts.running.stopped.then(() => this.wake());
  }

  size(): number {
    return this.#read(this.parts.size);
  }

  async append(request: Append): Promise<readonly StoredEvent[]> {
    this.parts.running.mayWrite();
    return this.parts.queue?.add(request) ?? [];
  }

  async remembered(idem: string): Promise<Remembered | undefined> {
    return this.#read(() => {
      const { index, reader } = this.parts;
      const positions: number[] = [];
      for (let n = 0; ; n++) {
        const position = index.position(eventId(idem, n));
        if (position === undefined) break;
        positions.push(position);
      }
      const [first] = positions;
      return first === undefined ? undefined : { fingerprint: reader.fingerprint(first), events: reader.at(positions) };
    });
  }

  async readStream(
    stream: string,
    { from, direction = 'forwards', limit = NO_LIMIT }: ReadStream = {},
  ): Promise<readonly StoredEvent[]> {
    return this.#read(() => {
      const { index, reader } = this.parts;
      const positions =
        direction === 'forwards'
          ? index.forwards(stream, from ?? 0, limit)
          : index.backwards(stream, from ?? index.version(stream) - 1, limit);
      return reader.at(positions);
    });
  }

  async streamVersion(stream: string): Promise<number> {
    return this.#read(() => this.parts.index.version(stream));
  }

  async readLog(from: number, limit: number): Promise<readonly StoredEvent[]> {
    return this.#read(() => this.parts.reader.page(from, limit));
  }

  async byId(id: string): Promise<StoredEvent | undefined> {
    return this.#read(() => {
      const position = this.parts.index.position(id);
      return position === undefined ? undefined : this.parts.reader.one(position);
    });
  }

  async at(positions: readonly number[]): Promise<readonly StoredEvent[]> {
    return this.#read(() => this.parts.reader.at(positions));
  }

  subscribe(from: number, handler: Handler): Subscription {
    this.parts.running.check();
    const page = (next: number, limit: number) =>
      this.#read(() => this.#kept(next, limit) ?? this.parts.reader.page(next, limit));
    const follower = new Follower(page, from, handler, (ended) => this.#followers.delete(ended));
    this.#followers.add(follower);
    return follower;
  }

  /** Takes note of events that are on disk now, and tells the subscriptions. */
  grown(written: readonly StoredEvent[]): void {
    this.#latest.push(...written);
    if (this.#latest.length > 2 * LATEST_KEPT) this.#latest = this.#latest.slice(-LATEST_KEPT);
    this.wake();
  }

  /** Tells the subscriptions to look again. */
  wake(): void {
    for (const follower of this.#followers) follower.wake();
  }

  /** Writes what waits, ends the subscriptions after their running handlers, and lets go of the folder. */
  async close(): Promise<void> {
    this.parts.queue?.drain();
    await Promise.allSettled([...this.#followers].map((follower) => follower.stop()));
    this.parts.queue?.drain();
    this.parts.running.close();
    await this.release();
  }

  /** Events from a position that are still in memory; undefined where the file must be read. */
  #kept(from: number, limit: number): readonly StoredEvent[] | undefined {
    const first = this.#latest[0]?.position;
    return first === undefined || from < first ? undefined : this.#latest.slice(from - first, from - first + limit);
  }

  #read<T>(work: () => T): T {
    return this.parts.running.using(() => this.parts.snapshot(work));
  }
}
