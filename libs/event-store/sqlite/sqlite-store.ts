import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { msOf } from '#kernel';
import type { Clock } from '#kernel';
import type { BlobStore } from '../blob-store.port.js';
import type { DisclosureStore } from '../disclosure-store.port.js';
import type { EventStore, StoreStopped } from '../event-store.port.js';
import type { FileStore } from '../file-store.port.js';
import { AppendQueue } from './append-queue.js';
import { BatchWriter } from './batch-writer.js';
import { openDatabase } from './connection.js';
import { EventIndex, MERGE_AFTER } from './event-index.js';
import { FolderBlobStore } from './folder-blob-store.js';
import { makeFolder } from './folders.js';
import { keyEncryptionKey } from './key-file.js';
import { LogReader } from './log-reader.js';
import { Running } from './running.js';
import { SealedFileStore } from './sealed-file-store.js';
import { KEYS_SCHEMA, LOG_SCHEMA } from './schema.js';
import { SqliteDisclosureStore } from './sqlite-disclosure-store.js';
import { SqliteEventStore } from './sqlite-event-store.js';
import { SubjectKeys } from './subject-keys.js';
import { lockForWriting } from './writer-lock.js';

/** How often a store open for reading only looks for what the writing process has added, in ms. */
const LOOK_AGAIN = 100;

export interface SqliteStoreOptions {
  /** Folder of this one log: log.db, keys.db, kek, blobs/, files/, writer.lock. Made where it is missing. */
  readonly folder: string;
  /** Name of the log, as its events bear it. */
  readonly log: string;
  readonly clock: Clock;
  /** Takes no lock and writes nothing; reads beside the process that writes. */
  readonly readOnly?: boolean;
  /** Events after which the index tables are brought up to date (16,384); what is newer is held in memory and read again on opening. */
  readonly mergeAfter?: number;
}

/** Everything that is kept of one log, in one folder of a local disk. */
export interface SqliteStore {
  readonly events: EventStore;
  readonly disclosures: DisclosureStore;
  readonly blobs: BlobStore;
  readonly files: FileStore;
  /** Resolves where the store stops by itself (a disk error): end the process then, and start it again. */
  readonly stopped: Promise<StoreStopped>;
  /** Closes all of it; the same as closing `events`. */
  close(): Promise<void>;
}

/**
 * Opens a log's folder, as its one writer unless `readOnly`. What a crash left half done (a key destroyed whose ciphertexts
 * still stand, an unfinished file) is finished here.
 * @throws WriterPresent where another process writes; Error where the folder holds another log, lacks its `kek`, or cannot keep what is acknowledged
 */
export function openSqliteStore({
  folder,
  log,
  clock,
  readOnly = false,
  mergeAfter = MERGE_AFTER,
}: SqliteStoreOptions): SqliteStore {
  if (readOnly && !existsSync(join(folder, 'log.db')))
    throw new Error(`${folder} holds no log: give the folder of one, or open it for writing to make it.`);
  const close: (() => void)[] = [];
  const release = () => {
    for (const step of close.splice(0).reverse()) step();
  };
  try {
    if (!readOnly) {
      makeFolder(folder);
      close.push(lockForWriting(folder));
    }
    const open = (file: string, schema: string) => {
      const db = openDatabase(join(folder, file), schema, readOnly);
      close.push(() => db.close());
      return db;
    };
    return assemble(
      { folder, log, clock, readOnly, mergeAfter },
      open('keys.db', KEYS_SCHEMA),
      open('log.db', LOG_SCHEMA),
      close,
      release,
    );
  } catch (error) {
    release();
    throw error;
  }
}

function assemble(
  options: Required<SqliteStoreOptions>,
  keysFile: DatabaseSync,
  file: DatabaseSync,
  closing: (() => void)[],
  release: () => void,
): SqliteStore {
  const { folder, log, readOnly } = options;
  requireName(file, options);
  const running = new Running(folder, readOnly);
  const keys = subjectKeys(keysFile, folder, readOnly);
  const disclosures = new SqliteDisclosureStore(file, keysFile, keys, running);
  const blobs = new FolderBlobStore(join(folder, 'blobs'), () => running.mayWrite());
  const files = new SealedFileStore(join(folder, 'files'), keys, running);
  const parts = { running, reader: new LogReader(file), index: new EventIndex(file, options.mergeAfter) };
  const ending = async () => {
    await blobs.settle();
    await files.settle();
    release();
  };
  if (readOnly) {
    const events = new SqliteEventStore(
      { ...parts, snapshot: snapshots(file, parts.index), size: () => parts.reader.size() },
      ending,
    );
    const timer = setInterval(() => events.wake(), LOOK_AGAIN).unref();
    closing.push(() => clearInterval(timer));
    return { events, disclosures, blobs, files, stopped: running.stopped, close: () => events.close() };
  }
  disclosures.finishDestroying();
  blobs.tidy();
  files.tidy();
  parts.index.refresh();
  const writer = new BatchWriter(file, log, options.clock, parts.index, keys, endOf(parts.reader));
  const queue = new AppendQueue(file, running, writer, parts.index, keys, (written) => events.grown(written));
  const events = new SqliteEventStore({ ...parts, queue, snapshot: (work) => work(), size: () => writer.size }, ending);
  return { events, disclosures, blobs, files, stopped: running.stopped, close: () => events.close() };
}

function requireName(db: DatabaseSync, { folder, log, readOnly }: Required<SqliteStoreOptions>): void {
  if (!readOnly) db.prepare('INSERT INTO log (name) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM log)').run(log);
  const name = db.prepare('SELECT name FROM log').get()?.['name'];
  if (name !== log)
    throw new Error(
      `${folder} holds the log "${String(name)}", not "${log}": give the folder of "${log}", or its name.`,
    );
}

/** A reading process holds no keys in memory: the writing process may destroy one at any moment. */
function subjectKeys(db: DatabaseSync, folder: string, readOnly: boolean): SubjectKeys {
  const empty = db.prepare('SELECT 1 FROM data_key LIMIT 1').get() === undefined;
  const kek = keyEncryptionKey(folder, empty && !readOnly);
  return readOnly ? new SubjectKeys(db, kek, 0) : new SubjectKeys(db, kek);
}

function endOf(reader: LogReader): { size: number; recordedAt: number } {
  const size = reader.size();
  const last = reader.one(size - 1);
  return { size, recordedAt: last ? msOf(last.envelope.recordedAt) : 0 };
}

/** Reads beside a writing process: each sees one state of the file, and looks at the tail again when that has changed. */
function snapshots(db: DatabaseSync, index: EventIndex): <T>(work: () => T) => T {
  const version = db.prepare('PRAGMA data_version');
  let seen: unknown;
  return (work) => {
    db.exec('BEGIN');
    try {
      const now = version.get()?.['data_version'];
      if (now !== seen) index.refresh();
      seen = now;
      return work();
    } finally {
      db.exec('COMMIT');
    }
  };
}
