import type { RulesRef } from '#kernel';
import type { DatabaseSync, StatementSync } from 'node:sqlite';

/** Values that a thousand events share (who acted, under which rules), stored once and held once in memory. */
export class Interned {
  readonly #ids = new Map<string, number>();
  readonly #values: unknown[] = [];
  readonly #insert: StatementSync;
  #lastRules: { readonly rules: RulesRef; readonly id: number } | undefined;

  constructor(db: DatabaseSync) {
    this.#insert = db.prepare('INSERT INTO common (id, json) VALUES (?, ?)');
    for (const { id, json } of db.prepare('SELECT id, json FROM common ORDER BY id').all() as unknown as {
      id: number;
      json: string;
    }[]) {
      this.#ids.set(json, id);
      this.#values[id] = JSON.parse(json);
    }
  }

  /** The number of a value, given once and for all. */
  idOf(value: unknown): number {
    const json = JSON.stringify(value);
    const known = this.#ids.get(json);
    if (known !== undefined) return known;
    const id = this.#values.length;
    this.#insert.run(id, json);
    this.#ids.set(json, id);
    this.#values[id] = value;
    return id;
  }

  /** The number of these rules: nearly always the same as of the event before. */
  rulesId(rules: RulesRef): number {
    const { id: last, rules: before } = this.#lastRules ?? {};
    const same =
      before?.hash === rules.hash && before.constitution === rules.constitution && before.pack === rules.pack;
    if (same && last !== undefined) return last;
    const id = this.idOf(rules);
    this.#lastRules = { rules, id };
    return id;
  }

  valueOf(id: number): unknown {
    return this.#values[id];
  }
}
