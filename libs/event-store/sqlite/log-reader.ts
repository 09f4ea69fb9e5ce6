import type { DatabaseSync } from 'node:sqlite';
import { StoredRow } from './stored-row.js';

interface EventRow {
  readonly position: number;
  readonly bytes: Uint8Array;
}

/** The events of a log.db by their positions. */
export class LogReader {
  readonly #statements;

  constructor(db: DatabaseSync) {
    this.#statements = {
      size: db.prepare('SELECT ifnull(max(position) + 1, 0) AS size FROM event'),
      one: db.prepare('SELECT position, bytes FROM event WHERE position = ?'),
      page: db.prepare('SELECT position, bytes FROM event WHERE position >= ? ORDER BY position LIMIT ?'),
      fingerprint: db.prepare('SELECT fingerprint FROM event WHERE position = ?'),
    };
  }

  /** Number of events, as the file has it now. */
  size(): number {
    return this.#statements.size.get()?.['size'] as number;
  }

  /** The event at a position, if there is one. */
  one(position: number): StoredRow | undefined {
    const row = this.#statements.one.get(position) as EventRow | undefined;
    return row && new StoredRow(row.position, row.bytes);
  }

  /** The events at these positions, in the order asked; unknown ones are left out. */
  at(positions: readonly number[]): StoredRow[] {
    return positions.flatMap((position) => this.one(position) ?? []);
  }

  /** Events upwards from a position (inclusive), at most `limit`. */
  page(from: number, limit: number): StoredRow[] {
    const rows = this.#statements.page.all(from, limit) as unknown as EventRow[];
    return rows.map((row) => new StoredRow(row.position, row.bytes));
  }

  /** The fingerprint of a command, from its first event. */
  fingerprint(position: number): string {
    return String(this.#statements.fingerprint.get(position)?.['fingerprint']);
  }
}
