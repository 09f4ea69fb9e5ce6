import type { Fact } from '#governance';
import { pack } from './kept-json.js';
import { MultiInsert } from './multi-insert.js';
import { ROWS_AN_EVENT } from './schema.js';
import type { ViewsFile } from './views-file.js';

/** A line of a history that moves because the day on which it happened was corrected. */
export interface Move {
  readonly key: number;
  readonly position: number;
  readonly from: number;
  readonly to: number;
  /** When the correction was known. */
  readonly known: number;
  readonly veil: number | null;
}

/** Writes to views.db. What one batch of events comes to and the position reached are committed together. */
export class ViewsWriter {
  readonly #rows: MultiInsert;
  readonly #entries: MultiInsert;
  readonly #amend;
  readonly #statements;
  /** While the file is being built there is no order in the histories yet: moves wait until it is sorted. */
  readonly #moves: Move[] = [];
  #open = false;

  constructor(readonly file: ViewsFile) {
    const { db } = file;
    this.#rows = new MultiInsert(db, 'INSERT INTO row (id, key, at, known, until, kept)', 6);
    this.#entries = new MultiInsert(db, 'INSERT INTO entry', 6);
    this.#amend = db.prepare('INSERT INTO amendment (target, position, known, kept) VALUES (?, ?, ?, ?)');
    this.#statements = {
      position: db.prepare('UPDATE state SET position = ?'),
      close: db.prepare('UPDATE row SET until = ? WHERE id >= ? AND id < ? AND until IS NULL RETURNING key'),
      move: db.prepare('UPDATE entry SET until = ? WHERE key = ? AND at = ? AND position = ? AND until IS NULL'),
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

  entry(key: number, fact: Fact, veil: number | null): void {
    this.#entries.add(key, fact.at, fact.position, fact.known, null, veil);
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

  move(move: Move): void {
    if (this.file.building) this.#moves.push(move);
    else this.#carryOut(move);
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

  /** Sorts the histories after a rebuild and moves the lines whose day was corrected. */
  finishBuilding(): void {
    this.file.finishBuilding();
    this.file.db.exec('BEGIN');
    for (const move of this.#moves.splice(0)) this.#carryOut(move);
    this.#entries.flush();
    this.file.db.exec('COMMIT');
  }

  #carryOut({ key, position, from, to, known, veil }: Move): void {
    this.#entries.flush();
    this.#statements.move.run(known, key, from, position);
    this.#entries.add(key, to, position, known, null, veil);
  }
}
