import type { DatabaseSync } from 'node:sqlite';
import { Recent } from '#kernel';
import { idBytes, uuid } from './stored-row.js';

/** Events after which the tail is merged into the tables: rare enough to write each index page once for many events. */
export const MERGE_AFTER = 16_384;

const HEADS_KEPT = 10_000;

/** A row of the tail; `id` is 16 bytes. */
interface TailRow {
  readonly position: number;
  readonly id: Uint8Array;
  readonly stream: string;
}

/**
 * Where an event stands, by its id and by stream and version.
 *
 * Two tables hold this for all events but the last few thousand, the tail, which is held in memory and read again from the
 * events when the log is opened. So an append writes one page at the end of one table, and an index page is written once
 * for many events. The tables follow from the events alone.
 */
export class EventIndex {
  readonly #db;
  readonly #statements;
  readonly #heads = new Recent<string, number>(HEADS_KEPT);
  #ids = new Map<string, number>();
  #streams = new Map<string, number[]>();
  #from = 0;

  constructor(
    db: DatabaseSync,
    readonly mergeAfter: number,
  ) {
    this.#db = db;
    this.#statements = {
      indexed: db.prepare('SELECT events FROM indexed'),
      tail: db.prepare('SELECT position, id, stream FROM event WHERE position >= ? ORDER BY position'),
      byId: db.prepare('SELECT position FROM event_by_id WHERE id = ?'),
      head: db.prepare('SELECT max(version) + 1 AS version FROM event_by_stream WHERE stream = ?'),
      forwards: db.prepare(
        'SELECT position FROM event_by_stream WHERE stream = ? AND version >= ? ORDER BY version LIMIT ?',
      ),
      backwards: db.prepare(
        'SELECT position FROM event_by_stream WHERE stream = ? AND version <= ? ORDER BY version DESC LIMIT ?',
      ),
      mergeIds: db.prepare('INSERT INTO event_by_id SELECT id, position FROM event WHERE position >= ? ORDER BY id'),
      mergeStreams: db.prepare(
        'INSERT INTO event_by_stream SELECT stream, version, position FROM event WHERE position >= ? ORDER BY stream, version',
      ),
      merged: db.prepare('UPDATE indexed SET events = ?'),
    };
  }

  /** Reads the tail again from the file: on opening, after a failed write, and where another process writes. */
  refresh(): void {
    this.#heads.clear();
    this.#forgetTail();
    this.#from = this.#statements.indexed.get()?.['events'] as number;
    for (const row of this.#statements.tail.iterate(this.#from) as Iterable<unknown> as Iterable<TailRow>) {
      this.#note(uuid(row.id), row.stream, row.position);
    }
  }

  /** Takes note of an event just written at a position. `id` is a UUID, `version` its number in the stream. */
  add(id: string, stream: string, version: number, position: number): void {
    this.#note(id, stream, position);
    this.#heads.set(stream, version + 1);
  }

  /** The position of the event with this id (a UUID), if there is one. */
  position(id: string): number | undefined {
    return this.#ids.get(id) ?? (this.#statements.byId.get(idBytes(id))?.['position'] as number | undefined);
  }

  /** How many events a stream holds. */
  version(stream: string): number {
    const known = this.#heads.get(stream);
    if (known !== undefined) return known;
    const version = this.#merged(stream) + this.#tail(stream).length;
    this.#heads.set(stream, version);
    return version;
  }

  /** Positions of a stream's events, upwards from a version (inclusive), at most `limit`. */
  forwards(stream: string, from: number, limit: number): number[] {
    if (this.version(stream) <= from) return [];
    const merged = this.#statements.forwards.all(stream, from, limit).map((row) => row['position'] as number);
    const skipped = Math.max(0, from - this.#merged(stream));
    return [...merged, ...this.#tail(stream).slice(skipped)].slice(0, limit);
  }

  /** Positions of a stream's events, downwards from a version (inclusive), at most `limit`. */
  backwards(stream: string, from: number, limit: number): number[] {
    const kept = Math.max(0, from + 1 - this.#merged(stream));
    const tail = this.#tail(stream).slice(0, kept).reverse().slice(0, limit);
    const merged = this.#statements.backwards.all(stream, from, limit - tail.length);
    return [...tail, ...merged.map((row) => row['position'] as number)];
  }

  /** Whether the tail has grown so long that it should be merged. */
  get mergeDue(): boolean {
    return this.#ids.size >= this.mergeAfter;
  }

  /** Moves the tail into the tables, in one transaction. */
  merge(): void {
    const size = this.#from + this.#ids.size;
    this.#db.exec('BEGIN IMMEDIATE');
    this.#statements.mergeIds.run(this.#from);
    this.#statements.mergeStreams.run(this.#from);
    this.#statements.merged.run(size);
    this.#db.exec('COMMIT');
    this.#from = size;
    this.#forgetTail();
  }

  #note(id: string, stream: string, position: number): void {
    this.#ids.set(id, position);
    const positions = this.#streams.get(stream);
    if (positions) positions.push(position);
    else this.#streams.set(stream, [position]);
  }

  #forgetTail(): void {
    this.#ids = new Map();
    this.#streams = new Map();
  }

  #tail(stream: string): readonly number[] {
    return this.#streams.get(stream) ?? [];
  }

  #merged(stream: string): number {
    return (this.#statements.head.get(stream)?.['version'] as number | null) ?? 0;
  }
}
