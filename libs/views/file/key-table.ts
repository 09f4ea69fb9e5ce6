import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { KEY_INDEX } from './schema.js';

/** So many keys are remembered by name; past it the memory starts afresh, so that a rebuild stays small. */
const REMEMBERED = 200_000;

export interface NumberedKey {
  readonly id: number;
  readonly key: string;
}

/** Numbers for (view, key): rows then hold a small number instead of two names. */
export class KeyTable {
  readonly #ids = new Map<string, Map<string, number>>();
  #remembered = 0;
  /** Every key there is stands in memory: what is not there has no number yet. */
  #whole: boolean;
  readonly #lists = new Map<string, readonly NumberedKey[]>();
  readonly #insert: StatementSync;
  readonly #find: StatementSync;
  readonly #list: StatementSync;
  readonly #name: StatementSync;
  #next: number;

  constructor(readonly db: DatabaseSync) {
    this.#insert = db.prepare('INSERT INTO key (id, view, key) VALUES (?, ?, ?)');
    this.#find = db.prepare('SELECT id FROM key WHERE view = ? AND key = ?');
    this.#list = db.prepare('SELECT id, key FROM key WHERE view = ? ORDER BY key');
    this.#name = db.prepare('SELECT key FROM key WHERE id = ?');
    this.#next = Number(db.prepare('SELECT ifnull(max(id) + 1, 1) AS next FROM key').get()?.['next']);
    this.#whole = this.#next === 1;
  }

  /** The number of a key; undefined where nothing was ever filed under it. */
  find(view: string, key: string): number | undefined {
    const known = this.#ids.get(view)?.get(key);
    if (known !== undefined || this.#whole) return known;
    const id = this.#find.get(view, key)?.['id'] as number | undefined;
    if (id !== undefined) this.#remember(view, key, id);
    return id;
  }

  /** The number of a key, a new one where it has none yet. */
  idOf(view: string, key: string): number {
    const known = this.find(view, key);
    if (known !== undefined) return known;
    const id = this.#next++;
    this.#insert.run(id, view, key);
    this.#remember(view, key, id);
    this.#lists.delete(view);
    return id;
  }

  /** All keys of a view, in order, with their numbers. */
  list(view: string): readonly NumberedKey[] {
    const known = this.#lists.get(view);
    if (known) return known;
    const keys = this.#list.all(view) as unknown as readonly NumberedKey[];
    this.#lists.set(view, keys);
    return keys;
  }

  /** The key with that number. */
  name(id: number): string {
    return String(this.#name.get(id)?.['key']);
  }

  #remember(view: string, key: string, id: number): void {
    if (this.#remembered >= REMEMBERED) {
      if (this.#whole) this.db.exec(KEY_INDEX);
      this.#ids.clear();
      this.#remembered = 0;
      this.#whole = false;
    }
    const keys = this.#ids.get(view) ?? new Map<string, number>();
    keys.set(key, id);
    this.#ids.set(view, keys);
    this.#remembered++;
  }
}
