import type { Fact } from '#governance';
import { pack } from './kept-json.js';
import { MultiInsert } from './multi-insert.js';
import { ROWS_AN_EVENT } from './schema.js';
import { Spans } from './spans.js';
import type { ViewsFile } from './views-file.js';

/** Writes to views.db. What one batch of events comes to and the position reached are committed together. */
export class ViewsWriter {
  readonly #rows: MultiInsert;
  readonly #moments: MultiInsert;
  readonly #spans: Spans;
  readonly #amend;
  readonly #statements;
  #open = false;

  constructor(readonly file: ViewsFile) {
    const { db } = file;
    this.#rows = new MultiInsert(db, 'INSERT INTO row (id, key, at, known, until, kept)', 6);
    this.#moments = new MultiInsert(db, 'INSERT INTO moment', 6);
    this.#spans = new Spans(db);
    this.#amend = db.prepare('INSERT INTO amendment (target, position, known, kept) VALUES (?, ?, ?, ?)');
    this.#statements = {
      position: db.prepare('UPDATE state SET position = ?'),
      close: db.prepare('UPDATE row SET until = ? WHERE id >= ? AND id < ? AND until IS NULL RETURNING key'),
      moment: db.prepare('SELECT veil, keys FROM moment WHERE at = ? AND position = ? LIMIT 1'),
      moved: db.prepare('INSERT INTO moved (position, mover, known) VALUES (?, ?, ?)'),
      next: db.prepare('SELECT max(id) + 1 AS id FROM row WHERE id >= ? AND id < ?'),
    };
  }

  begin(): void {
    if (!this.#open) this.file.db.exec('BEGIN IMMEDIATE');
    this.#open = true;
  }

  /** Files a form of an event in a view. @param n the how-manieth row of this event @param from when this form was known */
  row(n: number, key: number, fact: Fact, from: number, body: Readonly<Record<string, unknown>>): void {
    this.#rows.add(
      fact.position * ROWS_AN_EVENT + n,
      key,
      fact.at,
      from,
      null,
      pack(fact, from, body, this.file.common),
    );
  }

  /** Adds an event to the histories of these keys. */
  moment(keys: readonly number[], { at, position, known }: Fact, veil: number | null): void {
    this.#moments.add(at, position, 0, known, veil, `,${keys.join()},`);
    for (const key of keys) this.#spans.add(key, at);
  }

  /** From when `mover` (the correction of its day) is known, an event stands at another moment, in the same histories. */
  move({ position, at: from }: Fact, to: number, mover: Fact): void {
    this.#moments.flush();
    const { veil, keys } = this.#statements.moment.get(from, position) as { veil: number | null; keys: string };
    this.#moments.add(to, position, mover.position, mover.known, veil, keys);
    for (const key of keys.split(',')) if (key !== '') this.#spans.add(Number(key), to);
    this.#statements.moved.run(position, mover.position, mover.known);
  }

  amendment(target: number, amendment: Fact): void {
    this.#amend.run(
      target,
      amendment.position,
      amendment.known,
      pack(amendment, amendment.known, amendment.body, this.file.common),
    );
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
    this.#moments.flush();
    this.#spans.flush();
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
