import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** From when to when a history has anything: outside it there is nothing to look for. */
export class Spans {
  readonly #seen = new Map<number, { first: number; last: number }>();
  readonly #widen: StatementSync;

  constructor(db: DatabaseSync) {
    this.#widen = db.prepare(
      'INSERT INTO span (key, first, last) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET first = min(first, excluded.first), last = max(last, excluded.last)',
    );
  }

  /** A history has an event at that moment. */
  add(key: number, at: number): void {
    const span = this.#seen.get(key);
    if (!span) this.#seen.set(key, { first: at, last: at });
    else if (at > span.last) span.last = at;
    else if (at < span.first) span.first = at;
  }

  /** Writes what was seen since the last time. */
  flush(): void {
    for (const [key, { first, last }] of this.#seen) this.#widen.run(key, first, last);
    this.#seen.clear();
  }
}
