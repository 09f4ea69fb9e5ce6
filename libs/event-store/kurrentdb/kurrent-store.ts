import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Clock } from '#kernel';
import type { BlobStore } from '../blob-store.port.js';
import type { DisclosureStore } from '../disclosure-store.port.js';
import { StoreStopped } from '../event-store.port.js';
import type { EventStore } from '../event-store.port.js';
import type { FileStore } from '../file-store.port.js';
import { FolderBlobStore } from '../sqlite/folder-blob-store.js';
import { makeFolder } from '../sqlite/folders.js';
import { Running } from '../sqlite/running.js';
import { SqliteEventStore } from '../sqlite/sqlite-event-store.js';
import { lockForWriting } from '../sqlite/writer-lock.js';
import { appendsRecords } from './abilities.js';
import { answerOf, isDenied } from './answers.js';
import { connect } from './client.js';
import type { Connection } from './client.js';
import { Feed } from './feed.js';
import type { Patience } from './insist.js';
import { KeyFolder } from './key-folder.js';
import { KurrentBlobStore } from './kurrent-blob-store.js';
import { KurrentDisclosureStore } from './kurrent-disclosure-store.js';
import { KurrentEventStore } from './kurrent-event-store.js';
import { KurrentFileStore } from './kurrent-file-store.js';
import { Lease } from './lease.js';
import type { LeaseOptions } from './lease.js';
import { register } from './log-registry.js';
import type { LogEntry } from './log-registry.js';
import type { RawRecord } from './raw-record.js';
import { Replica } from './replica.js';
import { openReplica } from './replica-file.js';
import { requireSameLog } from './same-log.js';
import { Sender } from './sending.js';
import { printOf, sharedKek } from './shared-kek.js';
import { DEFAULT_PREFIX, StreamNames } from './stream-names.js';
import { Watch } from './watch.js';
import { Writer } from './writer.js';

/** Larger than in the embedded store: a new server reads millions of events, and no append waits for this. */
const MERGE_AFTER = 65_536;
/** What was read from the cluster is committed to replica.db within this time, in ms. */
const COMMIT_WITHIN = 100;
const CALL_MS = 10_000;
const PATIENCE_MS = 30_000;
const LOOK_AGAIN = 50;

export interface KurrentStoreOptions {
  /** `kurrentdb://…` or `kurrentdb+discover://…`. Its user must be allowed to read $all. */
  readonly connection: string;
  /** This server's own folder of this log: replica.db, blobs/, writer.lock. Made where it is missing; can be deleted, and is made again. */
  readonly folder: string;
  /** Folder of the keys, on a disk that all servers of the log share and that is backed up apart from the cluster. */
  readonly keys: string;
  /** Name of the log, as its events bear it. */
  readonly log: string;
  readonly clock: Clock;
  /** What the names of all streams begin with (`concordat`). */
  readonly prefix?: string;
  /** How long one call may take (10,000), and how long to go on after errors (30,000), in ms. */
  readonly callMs?: number;
  readonly patienceMs?: number;
  /** Events after which the index tables are brought up to date (65,536). */
  readonly mergeAfter?: number;
  /** No other log below the prefix may begin with the same stream: two servers cannot found two of one name at once. */
  readonly beginsAlone?: boolean;
  /** Told of each break in reading from the cluster, which mends by itself. */
  readonly onTrouble?: (error: unknown) => void;
}

/** Everything that is kept of one log, in KurrentDB. */
export interface KurrentStore {
  readonly events: EventStore;
  readonly disclosures: DisclosureStore;
  readonly blobs: BlobStore;
  readonly files: FileStore;
  /** Resolves where the store stops by itself: end the process then, and start it again. */
  readonly stopped: Promise<StoreStopped>;
  /** Records in the log's streams that are no events of the log, as far as this process has met them. */
  readonly ignored: number;
  /** Whether it follows the cluster at this moment; while it does not, it tries again. */
  readonly following: boolean;
  /** Resolves with true when this server has read a position, for instance of a write made on another one; with false when it has not within that time. */
  waitFor(position: number, timeoutMs: number): Promise<boolean>;
  /** A lease among all servers of the log, for what must run once. */
  lease(name: string, options?: LeaseOptions): Lease;
  close(): Promise<void>;
}

/**
 * Opens a log in KurrentDB or EventStoreDB 23.10. Resolves when this server has read all that the log held at that moment.
 * @throws KurrentClientMissing; WriterPresent where another process uses the folder; Error where the folder is of another
 * log or the cluster lacks what this server has read from it; KeysDiffer where `keys` is not the folder of the log's servers; StoreStopped where the cluster does not answer
 */
export async function openKurrentStore(options: KurrentStoreOptions): Promise<KurrentStore> {
  const names = new StreamNames(options.log, options.prefix ?? DEFAULT_PREFIX);
  const connection = await connect(options.connection);
  const close: (() => void)[] = [];
  const release = () => {
    for (const step of close.splice(0).reverse()) step();
  };
  try {
    makeFolder(options.folder);
    close.push(lockForWriting(options.folder));
    const db = openReplica(options.folder, options.log);
    close.push(() => db.close());
    const replica = new Replica(db, names, options.mergeAfter ?? MERGE_AFTER);
    return await assemble(options, connection, replica, release);
  } catch (error) {
    release();
    await connection.leave();
    throw error;
  }
}

async function assemble(
  options: KurrentStoreOptions,
  { client, leave }: Connection,
  replica: Replica,
  release: () => void,
): Promise<KurrentStore> {
  const { folder, log, clock } = options;
  const { names } = replica;
  const patience: Patience = { callMs: options.callMs ?? CALL_MS, patienceMs: options.patienceMs ?? PATIENCE_MS };
  const atomic = await appendsRecords(client, patience);
  await requireSameLog(client, replica, patience);
  const kek = sharedKek(options.keys);
  const enter = (entry: LogEntry = {}) =>
    register(client, names.prefix, log, patience, { ...entry, keys: printOf(kek) });

  const running = new Running(folder, false);
  const watch = new Watch();
  const parts = { running, reader: replica.reader, index: replica.index, size: () => replica.size };
  const local = new SqliteEventStore({ ...parts, snapshot: (work) => work() }, async () => release());
  const trouble = new Trouble(options.onTrouble);
  const committing = new Committing(running, replica);
  const feed = new Feed(client, names.followed, {
    from: () => replica.cursor,
    take: (raws) => running.writing(() => take(raws)),
    broken: (error) => {
      trouble.met(error);
      writer.broken(error);
    },
  });
  const keyFolder = join(options.keys, log);
  const keys = new KeyFolder(keyFolder, log, kek);
  const sender = new Sender(client, names, atomic);
  const hasKey = (subject: string, key: number) => keys.has(subject, key);
  const begin = (stream: string) => enter(options.beginsAlone ? { begins: stream } : {});
  const writer = new Writer({ replica, sender, feed, watch, clock, hasKey, begin, ...patience });
  const take = (raws: readonly RawRecord[]) => {
    const passed = replica.take(raws);
    committing.due();
    trouble.over();
    local.grown(passed.flatMap(({ as }) => (typeof as === 'string' ? [] : [as.row])));
    writer.pass(passed);
    watch.look();
  };
  const leases = new Set<Lease>();
  const ending = async () => {
    await Promise.all([...leases].map((lease) => lease.stop()));
    await feed.stop();
    watch.end();
    await copies.settle();
    committing.now();
    await leave();
  };
  const copies = new FolderBlobStore(join(folder, 'blobs'), () => running.mayWrite());
  copies.tidy();
  const disclosures = new KurrentDisclosureStore({ client, replica, feed, watch, keys, running, ...patience });
  const blobs = new KurrentBlobStore({ client, names, copies, mayWrite: () => running.mayWrite(), ...patience });
  const files = new KurrentFileStore({ client, names, keys, mayWrite: () => running.mayWrite(), ...patience });
  const { patienceMs } = patience;
  const events = new KurrentEventStore(
    { checksOtherStreams: atomic },
    { running, replica, local, writer, watch, patienceMs, ending },
  );

  feed.start();
  try {
    await caughtUp(feed, trouble, patienceMs);
    if (replica.size > 0) await enter();
    await disclosures.finishDestroying();
  } catch (error) {
    await feed.stop();
    committing.now();
    throw error;
  }
  return {
    events,
    disclosures,
    blobs,
    files,
    stopped: running.stopped,
    get ignored() {
      return replica.ignored;
    },
    get following() {
      return feed.live;
    },
    waitFor: (position, timeoutMs) => watch.until(() => position < replica.size, timeoutMs),
    lease: (name, leaseOptions) => {
      const lease = new Lease(client, names.lease(name), leaseOptions);
      leases.add(lease);
      return lease;
    },
    close: () => events.close(),
  };
}

/** Waits until the log has been read; gives up where nothing came and only errors did. */
async function caughtUp(feed: Feed, trouble: Trouble, patienceMs: number): Promise<void> {
  for (;;) {
    const done = feed.caughtUp.then(() => true);
    if (await Promise.race([done, delay(LOOK_AGAIN, false, { ref: false })])) return;
    if (trouble.lasting > 0 && isDenied(trouble.last)) throw trouble.last;
    if (trouble.lasting > patienceMs)
      throw new StoreStopped(
        `The log cannot be read from the cluster: ${answerOf(trouble.last).message}. Look to the connection string, and whether its user may read $all.`,
      );
  }
}

/** What breaks, since when nothing came. */
class Trouble {
  last: unknown;
  #since: number | undefined;

  constructor(readonly tell: ((error: unknown) => void) | undefined) {}

  /** For how long it has been broken, in ms. */
  get lasting(): number {
    return this.#since === undefined ? 0 : performance.now() - this.#since;
  }

  met(error: unknown): void {
    this.last = error;
    this.#since ??= performance.now();
    this.tell?.(error);
  }

  over(): void {
    this.#since = undefined;
  }
}

/** Commits the replica a moment after it has grown: many small takes are one commit. */
class Committing {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    readonly running: Running,
    readonly replica: Replica,
  ) {}

  due(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      // A failure stops the store and is told there.
      if (!this.running.reason) ignoring(() => this.running.writing(() => this.replica.commit()));
    }, COMMIT_WITHIN).unref();
  }

  now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (!this.running.reason) this.running.writing(() => this.replica.commit());
  }
}

function ignoring(work: () => void): void {
  try {
    work();
  } catch {
    // Told by `stopped`.
  }
}
