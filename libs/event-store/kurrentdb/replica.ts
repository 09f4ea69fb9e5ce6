import type { DatabaseSync } from 'node:sqlite';
import type { Instant } from '#kernel';
import { truncateWal } from '../sqlite/connection.js';
import { EventIndex } from '../sqlite/event-index.js';
import { LogReader } from '../sqlite/log-reader.js';
import { idBytes } from '../sqlite/stored-row.js';
import { KnownIds } from './known-ids.js';
import type { LogPosition, RawRecord } from './raw-record.js';
import { SealedRows } from './sealed-rows.js';
import type { StreamNames } from './stream-names.js';
import { verdict } from './verdict.js';
import type { Counted, Ignored, LogSoFar } from './verdict.js';

/** A record of one of the log's streams, and what became of it. */
export interface Passed {
  readonly raw: RawRecord;
  readonly as: Counted | Ignored;
}

interface CursorRow {
  readonly commit: string;
  readonly prepare: string;
  readonly recorded: string;
}

/**
 * The log as this server has read it, in replica.db. Every server reads the same records in the same order and counts them
 * by the same rule, so all number them alike. What is read is visible at once and committed a little later: a crash loses
 * nothing that the cluster does not hold.
 */
export class Replica implements LogSoFar {
  readonly log: string;
  readonly reader: LogReader;
  readonly index: EventIndex;
  readonly sealed: SealedRows;
  readonly #known = new KnownIds();
  readonly #statements;
  #size: number;
  #cursor: LogPosition | undefined;
  #recordedAt: Instant;
  #ignored = 0;
  #ignoredIdem: string | undefined;
  #unfinished: string | undefined;
  #open = false;
  #erased = false;

  constructor(
    readonly db: DatabaseSync,
    readonly names: StreamNames,
    mergeAfter: number,
  ) {
    this.log = names.log;
    this.reader = new LogReader(db);
    this.index = new EventIndex(db, mergeAfter);
    this.index.refresh();
    this.sealed = new SealedRows(db);
    this.#statements = {
      event: db.prepare(
        'INSERT INTO event (position, id, stream, version, fingerprint, bytes) VALUES (?, ?, ?, ?, ?, ?)',
      ),
      skip: db.prepare(
        'INSERT INTO skipped VALUES (?, ?) ON CONFLICT (stream) DO UPDATE SET records = excluded.records',
      ),
      skipped: db.prepare('SELECT records FROM skipped WHERE stream = ?'),
      noCursor: db.prepare('DELETE FROM cursor'),
      cursor: db.prepare('INSERT INTO cursor VALUES (?, ?, ?)'),
    };
    this.#size = this.reader.size();
    this.#meetIds();
    const row = db.prepare('SELECT * FROM cursor').get() as CursorRow | undefined;
    this.#cursor = row && { commit: BigInt(row.commit), prepare: BigInt(row.prepare) };
    this.#recordedAt = row?.recorded ?? '';
  }

  get size(): number {
    return this.#size;
  }

  /** The place of the last event, from which reading goes on; undefined before the first. */
  get cursor(): LogPosition | undefined {
    return this.#cursor;
  }

  /** The latest `recordedAt` of all events; '' before the first. */
  get recordedAt(): Instant {
    return this.#recordedAt;
  }

  /** How many records in the log's streams this process has met that are no events of the log. */
  get ignored(): number {
    return this.#ignored;
  }

  get ignoredIdem(): string | undefined {
    return this.#ignoredIdem;
  }

  /** The command of which some events have been read and some are still to come, if there is one. */
  get unfinished(): string | undefined {
    return this.#unfinished;
  }

  position(id: string): number | undefined {
    return this.#known.mayHave(idBytes(id)) ? this.index.position(id) : undefined;
  }

  version(stream: string): number {
    return this.index.version(stream);
  }

  /** The revision in the cluster of the event of a stream with that version (-1: before the first). */
  revision(stream: string, version: number): number {
    return version + ((this.#statements.skipped.get(stream)?.['records'] as number | undefined) ?? 0);
  }

  /** Takes the next records, in the order of the cluster. @throws EventsMissing, and errors of SQLite */
  take(raws: readonly RawRecord[]): readonly Passed[] {
    this.#begin();
    const passed = raws.flatMap((raw) => this.#one(raw) ?? []);
    if (this.index.mergeDue) {
      this.commit();
      this.index.merge();
    }
    return passed;
  }

  /** Makes what was taken lasting, with how far it goes. */
  commit(): void {
    if (!this.#open) return;
    if (this.#cursor) {
      this.#statements.noCursor.run();
      this.#statements.cursor.run(String(this.#cursor.commit), String(this.#cursor.prepare), this.#recordedAt);
    }
    this.db.exec('COMMIT');
    this.#open = false;
    if (this.#erased) this.#clean();
  }

  #meetIds(): void {
    const ids = this.db.prepare(
      'SELECT id FROM event_by_id UNION ALL SELECT id FROM event WHERE position >= (SELECT events FROM indexed)',
    );
    for (const row of ids.iterate()) this.#known.add(row['id'] as Uint8Array);
  }

  #begin(): void {
    if (this.#open) return;
    this.db.exec('BEGIN IMMEDIATE');
    this.#open = true;
  }

  #one(raw: RawRecord): Passed | undefined {
    const { names } = this;
    if (raw.stream.startsWith(names.events)) return this.#event(raw, raw.stream.slice(names.events.length));
    if (raw.stream === names.erasures) this.#erased = this.sealed.erase(raw) || this.#erased;
    else if (raw.stream.startsWith(names.disclosures)) this.sealed.arrive(raw);
    return undefined;
  }

  #event(raw: RawRecord, stream: string): Passed {
    const as = verdict(this, stream, raw);
    if (typeof as === 'string') this.#skip(raw, stream, as);
    else this.#count(raw, as);
    return { raw, as };
  }

  #count(raw: RawRecord, { row, metadata }: Counted): void {
    const { id, idem, stream, version, recordedAt } = row.envelope;
    const fingerprint = metadata.n === 0 ? metadata.fingerprint : null;
    const ownId = idBytes(id);
    this.#statements.event.run(row.position, ownId, stream, version, fingerprint, row.bytes);
    this.index.add(id, stream, version, row.position);
    this.#known.add(ownId);
    for (const note of metadata.sealed) this.sealed.settle(row.position, note);
    this.#size++;
    this.#cursor = raw.position;
    if (recordedAt > this.#recordedAt) this.#recordedAt = recordedAt;
    this.#ignoredIdem = undefined;
    this.#unfinished = metadata.n + 1 < metadata.of ? idem : undefined;
  }

  #skip(raw: RawRecord, stream: string, why: Ignored): void {
    this.#ignored++;
    if (why === 'AGAIN') this.#ignoredIdem = idemOf(raw);
    // Told by the revision and not by counting: after a restart the same record comes again. A tombstone bears the largest of
    // all revisions and is followed by none.
    if (raw.revision < Number.MAX_SAFE_INTEGER)
      this.#statements.skip.run(stream, Number(raw.revision) + 1 - this.version(stream));
  }

  /** Cuts deleted ciphertexts out of the write-ahead log too. Where a reader is in the way, the next commit tries again. */
  #clean(): void {
    try {
      truncateWal(this.db);
      this.#erased = false;
    } catch {
      // Nobody can read them: their key was destroyed first.
    }
  }
}

const idemOf = (raw: RawRecord): string => (JSON.parse(Buffer.from(raw.bytes).toString()) as { idem: string }).idem;
