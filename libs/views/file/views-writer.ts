import type { Fact } from '#governance';
import { pack } from './kept-json.js';
import { MultiInsert } from './multi-insert.js';
import { ROWS_AN_EVENT } from './schema.js';
import type { ViewsFile } from './views-file.js';

/** Writes to views.db. What one batch of events comes to and the position reached are committed together. */
export class ViewsWriter {
  readonly #rows: MultiInsert;
  readonly #entries: MultiInsert;
  readonly #amend;
  readonly #statements;
  #open = false;

  constructor(readonly file: ViewsFile) {
    const { db } = file;
    this.#rows = new MultiInsert(db, 'INSERT INTO row (id, key, at, known, until, kept)', 6);
    this.#entries = new MultiInsert(db, 'INSERT INTO entry', 6);
    this.#amend = db.prepare('INSERT INTO amendment (target, position, known, kept) VALUES (?, ?, ?, ?)');
    this.#statements = {
      position: db.prepare('UPDATE state SET position = ?'),
      close: db.prepare('UPDATE row SET until = ? WHERE id >= ? AND id < ? AND until IS NULL RETURNING key'),
      moved: db.prepare('INSERT INTO moved (position, mover, known) VALUES (?, ?, ?)'),
      next: db.prepare('SELECT max(id) + 1 AS id FROM row WHERE id >= ? AND id < ?'),
    };
  }

  begin(): void {
    if (!this.#open) this.file.db.exec('BEGIN IMMEDIATE');
    this.#open = true;
  }

  /** Files an event in a view. @param n the how-manieth row of this event */
  row(n: number, key: number, fact: Fact, body: Readonly<Record<string, unknown>>): void {
    this.#rows.add(fact.position * ROWS_AN_EVENT + n, key, fact.at, fact.known, null, pack(fact, body, this.file.common));
  }

  /** Adds a line to a history. @param mover position of the correction that puts it there; 0 for the event itself */
  entry(key: number, fact: Fact, veil: number | null, mover = 0): void {
    this.#entries.add(key, fact.at, fact.position, fact.known, mover, veil);
  }

  /** An event's lines stand elsewhere from when a correction of its day is known. */
  moved(position: number, mover: number, known: number): void {
    this.#statements.moved.run(position, mover, known);
  }

  amendment(target: number, amendment: Fact): void {
    this.#amend.run(target, amendment.position, amendment.known, pack(amendment, amendment.body, this.file.common));
  }

  /** Ends what the rows of an event said until now. @returns the keys of those that were open, and the number of the next row */
  close(position: number, known: number): { keys: readonly number[]; next: number } {
    this.#rows.flush();
    const from = position * ROWS_AN_EVENT;
    const to = from + ROWS_AN_EVENT;
    const keys = (this.#statements.close.all(known, from, to) as unknown as { key: number }[]).map(({ key }) => key);
    const next = Number(this.#statements.next.get(from, to)?.['id'] ?? from) - from;
    return { keys, next };
  }

  /** Commits all since `begin`, with the last position filed. */
  commit(position: number): void {
    this.#rows.flush();
    this.#entries.flush();
    this.#statements.position.run(position);
    this.file.db.exec('COMMIT');
    this.#open = false;
  }

  /** Gives up all since `begin`. */
  rollBack(): void {
    if (this.#open) this.file.db.exec('ROLLBACK');
    this.#open = false;
  }
}
