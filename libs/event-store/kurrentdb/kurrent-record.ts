import { createSecretKey } from 'node:crypto';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { eventId, sha256Hex } from '#kernel';
import { BlobDamaged } from '../blob-store.port.js';
import { CopiedFiles } from '../copied-files.js';
import { CopiedRows } from '../copied-rows.js';
import { NotNext } from '../record-copy.port.js';
import type { CopiedCommand, CopiedFile, CopiedKey, RecordTarget } from '../record-copy.port.js';
import { makeFolder } from '../sqlite/folders.js';
import { keyEncryptionKey } from '../sqlite/key-file.js';
import { appendsRecords } from './abilities.js';
import { chunksOf, readChunks, writeChunks } from './chunks.js';
import { connect } from './client.js';
import type { Client, Connection } from './client.js';
import { Copying } from './copying.js';
import type { Patience } from './insist.js';
import { KeyFolder } from './key-folder.js';
import { KurrentFileStore } from './kurrent-file-store.js';
import { register } from './log-registry.js';
import { Reading } from './reading.js';
import { sayDestroyed } from './say-destroyed.js';
import { Replica } from './replica.js';
import { openReplica } from './replica-file.js';
import { printOf, sharedKek } from './shared-kek.js';
import { DEFAULT_PREFIX, StreamNames } from './stream-names.js';
import { hashesBelow } from './stream-list.js';

const MERGE_AFTER = 65_536;
const CALL_MS = 10_000;
const PATIENCE_MS = 30_000;

export interface KurrentRecordPlace {
  readonly connection: string;
  /** Folder of the keys that the servers of the log share. */
  readonly keys: string;
  readonly log: string;
  /** An empty folder of this run's own: what is read from the cluster lies there until it is closed. */
  readonly folder: string;
  readonly prefix?: string;
  readonly callMs?: number;
  readonly patienceMs?: number;
}

/**
 * Opens a log in a cluster to copy from it: reads all of it first.
 * @throws KurrentClientMissing; StoreStopped where the cluster does not answer; Error where the key folder lacks its `kek`
 */
export function readKurrentRecord(place: KurrentRecordPlace): Promise<RecordTarget> {
  return opened(place, () => keyEncryptionKey(place.keys, false));
}

/** Opens a log in a cluster to copy into it. No server finds it before it is finished. @throws as `readKurrentRecord` */
export function openKurrentRecord(place: KurrentRecordPlace): Promise<RecordTarget> {
  return opened(place, () => sharedKek(place.keys));
}

async function opened(place: KurrentRecordPlace, kekOf: () => ReturnType<typeof sharedKek>): Promise<RecordTarget> {
  const { log, folder } = place;
  const kek = kekOf();
  const keys = new KeyFolder(join(place.keys, log), log, kek);
  const connection = await connect(place.connection);
  let db: DatabaseSync | undefined;
  try {
    makeFolder(folder);
    db = openReplica(folder, log);
    const patience = { callMs: place.callMs ?? CALL_MS, patienceMs: place.patienceMs ?? PATIENCE_MS };
    const replica = new Replica(db, new StreamNames(log, place.prefix ?? DEFAULT_PREFIX), MERGE_AFTER);
    const reading = new Reading(connection.client, replica, patience);
    await reading.toEnd();
    const atomic = await appendsRecords(connection.client, patience);
    const { client } = connection;
    return new KurrentRecord({ connection, client, replica, reading, keys, print: printOf(kek), atomic, patience });
  } catch (error) {
    db?.close();
    await connection.leave();
    throw error;
  }
}

interface Parts {
  readonly connection: Connection;
  readonly client: Client;
  readonly replica: Replica;
  readonly reading: Reading;
  readonly keys: KeyFolder;
  readonly print: string;
  readonly atomic: boolean;
  readonly patience: Patience;
}

/** The record in a cluster and in its folder of keys, as it is carried over. All that it tells was read back from the cluster. */
class KurrentRecord implements RecordTarget {
  readonly log: string;
  readonly #rows: CopiedRows;
  readonly #files: CopiedFiles;
  readonly #copying: Copying;

  constructor(readonly parts: Parts) {
    const { replica, keys, client, patience } = parts;
    this.log = replica.log;
    const owner = replica.db.prepare('SELECT subject, number FROM sealing_key WHERE id = ?');
    this.#rows = new CopiedRows(
      replica.db,
      (key) => owner.get(key) as unknown as Pick<CopiedKey, 'subject' | 'number'>,
      (subject) => this.keyOf(subject),
    );
    const { names } = replica;
    this.#files = new CopiedFiles(
      new KurrentFileStore({ client, names, keys, mayWrite: () => undefined, ...patience }),
    );
    this.#copying = new Copying(parts);
  }

  async sizeNow(): Promise<number> {
    await this.parts.reading.toEnd();
    return this.parts.replica.size;
  }

  async *commands(from: number, before: number): AsyncGenerator<CopiedCommand> {
    await this.parts.reading.toEnd();
    yield* this.#rows.commands(from, before);
  }

  keyOf(subject: string): CopiedKey | undefined {
    const held = this.parts.keys.live(subject);
    return held && { subject, number: held.number, secret: held.key.export() };
  }

  blobs(): Promise<readonly string[]> {
    const { client, replica, patience } = this.parts;
    return hashesBelow(client, replica.names.blob(''), patience);
  }

  async blob(hash: string): Promise<Uint8Array | undefined> {
    const bytes = await readChunks({ client: this.parts.client, ...this.parts.patience }, this.#blobStream(hash));
    if (bytes && sha256Hex(bytes) !== hash) throw new BlobDamaged(hash);
    return bytes;
  }

  files(): Promise<readonly string[]> {
    return this.#files.hashes();
  }

  file(hash: string): Promise<CopiedFile | undefined> {
    return this.#files.get(hash);
  }

  async takeKey({ subject, number, secret }: CopiedKey): Promise<void> {
    const held = this.parts.keys.live(subject);
    const key = createSecretKey(secret);
    if (held && !(held.key.equals(key) && held.number === number))
      throw new NotNext(
        `${subject} has another key here: destroy that one first, as it was destroyed in the original.`,
      );
    this.parts.keys.take({ subject, number, key });
  }

  add(commands: readonly CopiedCommand[]): Promise<void> {
    return this.#copying.add(commands);
  }

  async subjects(): Promise<readonly string[]> {
    await this.parts.reading.toEnd();
    const named = this.parts.replica.db.prepare('SELECT DISTINCT subject FROM sealing_key ORDER BY subject').all();
    return named.map((row) => String(row['subject'])).filter((subject) => this.parts.keys.live(subject) !== undefined);
  }

  async destroy(subject: string): Promise<void> {
    const { client, replica, keys, patience } = this.parts;
    for (const number of keys.destroy(subject)) {
      await sayDestroyed(client, replica, { subject, number }, patience);
      keys.finish({ subject, number });
    }
    await this.parts.reading.toEnd();
  }

  async putBlob(bytes: Uint8Array): Promise<void> {
    const hash = sha256Hex(bytes);
    const id = (n: number) => eventId(sha256Hex(`blob ${hash}`), n);
    const { client, patience } = this.parts;
    await writeChunks({ client, ...patience }, this.#blobStream(hash), chunksOf(bytes), id);
  }

  putFile(file: CopiedFile): Promise<void> {
    return this.#files.put(file);
  }

  dropFile(hash: string): Promise<void> {
    return this.#files.drop(hash);
  }

  async finish(): Promise<void> {
    const { client, replica, patience, print } = this.parts;
    await this.parts.reading.toEnd();
    const begins = replica.reader.one(0)?.envelope.stream;
    await register(client, replica.names.prefix, this.log, patience, {
      ...(begins !== undefined && { begins }),
      keys: print,
    });
  }

  async close(): Promise<void> {
    const { db } = this.parts.replica;
    if (db.isOpen) db.close();
    await this.parts.connection.leave();
  }

  #blobStream(hash: string): string {
    return this.parts.replica.names.blob(hash);
  }
}
