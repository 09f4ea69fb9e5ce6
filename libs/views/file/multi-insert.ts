import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';

const AT_ONCE = 64;

/** Inserts many rows with few calls: most of the cost of a small row is the call. */
export class MultiInsert {
  readonly #one: StatementSync;
  readonly #many: StatementSync;
  readonly #waiting: SQLInputValue[] = [];

  /** @param into `INSERT INTO t` with its column list or without @param columns how many values a row has */
  constructor(
    db: DatabaseSync,
    into: string,
    readonly columns: number,
  ) {
    const row = `(${Array(columns).fill('?').join(',')})`;
    this.#one = db.prepare(`${into} VALUES ${row}`);
    this.#many = db.prepare(`${into} VALUES ${Array(AT_ONCE).fill(row).join(',')}`);
  }

  /** Takes one row; it is written now or at the next `flush`. */
  add(...values: SQLInputValue[]): void {
    for (const value of values) this.#waiting.push(value);
    if (this.#waiting.length < AT_ONCE * this.columns) return;
    this.#many.run(...this.#waiting);
    this.#waiting.length = 0;
  }

  /** Writes what waits. */
  flush(): void {
    for (let i = 0; i < this.#waiting.length; i += this.columns)
      this.#one.run(...this.#waiting.slice(i, i + this.columns));
    this.#waiting.length = 0;
  }
}
