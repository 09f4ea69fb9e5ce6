import { createSecretKey } from 'node:crypto';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { CopiedFiles } from '../copied-files.js';
import { CopiedRows, nextOf } from '../copied-rows.js';
import { NotNext } from '../record-copy.port.js';
import type { CopiedCommand, CopiedDisclosure, CopiedFile, CopiedKey, RecordTarget } from '../record-copy.port.js';
import { openDatabase } from './connection.js';
import { EventIndex, MERGE_AFTER } from './event-index.js';
import { FolderBlobStore } from './folder-blob-store.js';
import { makeFolder } from './folders.js';
import { keyEncryptionKey } from './key-file.js';
import { logNameIn } from './log-name.js';
import { LogReader } from './log-reader.js';
import { Running } from './running.js';
import { KEYS_SCHEMA, LOG_SCHEMA } from './schema.js';
import { SealedFileStore } from './sealed-file-store.js';
import { SqliteDisclosureStore } from './sqlite-disclosure-store.js';
import { idBytes } from './stored-row.js';
import { SubjectKeys } from './subject-keys.js';
import { lockForWriting } from './writer-lock.js';

/** Where a log lies: its folder, and its name as its events bear it. */
export interface SqliteRecordPlace {
  readonly folder: string;
  readonly log: string;
}

/**
 * Opens an embedded log to copy from it, beside a process that writes it.
 * @throws Error where the folder holds another log or none, or lacks its `kek`
 */
export function readSqliteRecord(place: SqliteRecordPlace): RecordTarget {
  return new SqliteRecord(place, true);
}

/**
 * Opens (or makes) an embedded log to copy into it, as its one writer. What an earlier run left half done is finished.
 * @throws WriterPresent where another process writes the folder; Error as `readSqliteRecord`
 */
export function openSqliteRecord(place: SqliteRecordPlace): RecordTarget {
  return new SqliteRecord(place, false);
}

/** The record in log.db, keys.db and the folders beside them, as it is carried over. */
class SqliteRecord implements RecordTarget {
  readonly log: string;
  readonly #closing: (() => void)[] = [];
  readonly #log: DatabaseSync;
  readonly #reader: LogReader;
  readonly #rows: CopiedRows;
  readonly #index: EventIndex;
  readonly #keys: SubjectKeys;
  readonly #disclosures: SqliteDisclosureStore;
  readonly #blobs: FolderBlobStore;
  readonly #sealed: SealedFileStore;
  readonly #files: CopiedFiles;
  readonly #insert;
  /** Numbers under which something lies whose key was destroyed, in the target's own counting. */
  readonly #spent: Set<number>;

  constructor({ folder, log }: SqliteRecordPlace, readOnly: boolean) {
    this.log = log;
    try {
      if (!readOnly) {
        makeFolder(folder);
        this.#closing.push(lockForWriting(folder));
      }
      const keysFile = this.#open(join(folder, 'keys.db'), KEYS_SCHEMA, readOnly);
      this.#log = this.#open(join(folder, 'log.db'), LOG_SCHEMA, readOnly);
      this.#requireName(folder, readOnly);
      const running = new Running(folder, readOnly);
      const empty = keysFile.prepare('SELECT 1 FROM data_key LIMIT 1').get() === undefined;
      // None is held in memory: a server may destroy a key of the original at any moment.
      this.#keys = new SubjectKeys(keysFile, keyEncryptionKey(folder, empty && !readOnly), 0);
      this.#reader = new LogReader(this.#log);
      this.#index = new EventIndex(this.#log, MERGE_AFTER);
      this.#rows = new CopiedRows(
        this.#log,
        (key) => this.#ownerOf(key),
        (subject) => this.keyOf(subject),
      );
      this.#disclosures = new SqliteDisclosureStore(this.#log, keysFile, this.#keys, running);
      this.#blobs = new FolderBlobStore(join(folder, 'blobs'), () => running.mayWrite());
      this.#sealed = new SealedFileStore(join(folder, 'files'), this.#keys, running);
      this.#files = new CopiedFiles(this.#sealed);
      this.#insert = {
        event: this.#log.prepare(
          'INSERT INTO event (position, id, stream, version, fingerprint, bytes) VALUES (?, ?, ?, ?, ?, ?)',
        ),
        disclosure: this.#log.prepare(
          'INSERT INTO disclosure (position, digest, field, class, key, ciphertext) VALUES (?, ?, ?, ?, ?, ?)',
        ),
      };
      if (!readOnly) this.#finishWhatWasBegun();
      this.#spent = new Set(readOnly ? [] : this.#emptied());
    } catch (error) {
      this.#release();
      throw error;
    }
  }

  async sizeNow(): Promise<number> {
    return this.#reader.size();
  }

  async *commands(from: number, before: number): AsyncGenerator<CopiedCommand> {
    yield* this.#rows.commands(from, before);
  }

  keyOf(subject: string): CopiedKey | undefined {
    const held = this.#keys.live(subject);
    return held && { subject, number: held.id, secret: held.key.export() };
  }

  async blobs(): Promise<readonly string[]> {
    return [...(await this.#blobs.hashes())].sort();
  }

  blob(hash: string): Promise<Uint8Array | undefined> {
    return this.#blobs.get(hash);
  }

  files(): Promise<readonly string[]> {
    return this.#files.hashes();
  }

  file(hash: string): Promise<CopiedFile | undefined> {
    return this.#files.get(hash);
  }

  /** The number of the original where nothing else has it, so that rows stay as they are; a new one otherwise. */
  async takeKey({ subject, number, secret }: CopiedKey): Promise<void> {
    const held = this.#keys.live(subject);
    const key = createSecretKey(secret);
    if (held?.key.equals(key)) return;
    if (held)
      throw new NotNext(
        `${subject} has another key here: destroy that one first, as it was destroyed in the original.`,
      );
    this.#keys.take({ id: this.#isFree(number) ? number : this.#keys.last + 1, subject, key });
  }

  async add(commands: readonly CopiedCommand[]): Promise<void> {
    this.#log.exec('BEGIN IMMEDIATE');
    try {
      for (const command of commands) this.#addOne(command);
      this.#log.exec('COMMIT');
    } catch (error) {
      this.#log.exec('ROLLBACK');
      this.#index.refresh();
      throw error;
    }
    if (this.#index.mergeDue) this.#index.merge();
  }

  async subjects(): Promise<readonly string[]> {
    return this.#keys.subjects().filter((subject) => !subject.startsWith('file/'));
  }

  async destroy(subject: string): Promise<void> {
    const id = this.#keys.live(subject)?.id;
    await this.#disclosures.destroy(subject);
    if (id !== undefined) this.#spent.add(id);
  }

  async putBlob(bytes: Uint8Array): Promise<void> {
    await this.#blobs.put(bytes, '');
  }

  putFile(file: CopiedFile): Promise<void> {
    return this.#files.put(file);
  }

  dropFile(hash: string): Promise<void> {
    return this.#files.drop(hash);
  }

  /** The folder is whole; whoever made it gives it its name. */
  finish(): Promise<void> {
    return Promise.resolve();
  }

  async close(): Promise<void> {
    await this.#blobs.settle();
    await this.#sealed.settle();
    this.#release();
  }

  #addOne(command: CopiedCommand): void {
    const size = this.#reader.size();
    const events = nextOf(command, size, this.log, (stream) => this.#index.version(stream));
    for (const { position, bytes, disclosures, envelope, n } of events) {
      const { id, stream, version } = envelope;
      if (position !== this.#reader.size() || this.#index.position(id) !== undefined)
        throw new NotNext(
          `The event ${id} at position ${position} is not the next one: this copy holds ${this.#reader.size()} events.`,
        );
      this.#insert.event.run(position, idBytes(id), stream, version, n === 0 ? command.fingerprint : null, bytes);
      this.#index.add(id, stream, version, position);
      for (const each of disclosures)
        this.#insert.disclosure.run(position, each.digest, each.field, each.class, this.#keyFor(each), each.ciphertext);
    }
  }

  /** The number in this file of the key of a disclosure. */
  #keyFor({ subject, key: number, ciphertext }: CopiedDisclosure): number {
    const held = ciphertext && this.#keys.live(subject);
    if (held) return held.id;
    if (ciphertext) throw new NotNext(`The key of ${subject} is not here: take it before what lies under it.`);
    const id = this.#spent.has(number) || this.#isFree(number) ? number : this.#keys.last + 1;
    this.#keys.spend(id);
    this.#spent.add(id);
    return id;
  }

  #isFree(number: number): boolean {
    return !this.#spent.has(number) && this.#keys.byId(number) === undefined;
  }

  /** A key that was destroyed is no longer told whose it was. */
  #ownerOf(id: number): Pick<CopiedKey, 'subject' | 'number'> {
    return { subject: this.#keys.byId(id)?.subject ?? `destroyed/${id}`, number: id };
  }

  #emptied(): readonly number[] {
    return this.#log
      .prepare('SELECT DISTINCT key FROM disclosure WHERE ciphertext IS NULL')
      .all()
      .map((row) => Number(row['key']));
  }

  #finishWhatWasBegun(): void {
    this.#disclosures.finishDestroying();
    this.#blobs.tidy();
    this.#sealed.tidy();
    this.#index.refresh();
  }

  #requireName(folder: string, readOnly: boolean): void {
    if (!readOnly)
      this.#log.prepare('INSERT INTO log (name) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM log)').run(this.log);
    const name = logNameIn(folder);
    if (name !== this.log)
      throw new NotNext(
        `${folder} holds the log "${String(name)}", not "${this.log}": give the folder of "${this.log}".`,
      );
  }

  #open(file: string, schema: string, readOnly: boolean): DatabaseSync {
    const db = openDatabase(file, schema, readOnly);
    this.#closing.push(() => db.close());
    return db;
  }

  #release(): void {
    for (const step of this.#closing.splice(0).reverse()) step();
  }
}
