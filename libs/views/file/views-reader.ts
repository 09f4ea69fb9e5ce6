import type { Fact, When } from '#governance';
import type { Entry } from '../language/source.js';
import type { Form } from '../facts/keyed-facts.js';
import { unpack } from './kept-json.js';
import { LATEST, ROWS_AN_EVENT } from './schema.js';
import type { ViewsFile } from './views-file.js';

interface Row {
  readonly id: number;
  readonly at: number;
  readonly known: number;
  readonly until: number | null;
  readonly kept: string;
}
interface EntryRow extends Entry {
  readonly veil: number | null;
}

/** So many lines are looked at in one go at most. */
const PAGE = 200;

/** Reads from views.db. */
export class ViewsReader {
  readonly #statements;

  constructor(readonly file: ViewsFile) {
    const { db } = file;
    this.#statements = {
      rows: db.prepare('SELECT id, at, known, until, kept FROM row WHERE key = ?'),
      amendments: db.prepare('SELECT position, known, kept FROM amendment WHERE target = ? AND known <= ? ORDER BY position'),
      entries: db.prepare(`
        SELECT position, at, veil FROM entry
        WHERE key = ? AND (at, position) < (?, ?) AND at <= ? AND known <= ?
          AND NOT EXISTS (SELECT 1 FROM moved WHERE moved.position = entry.position AND moved.mover > entry.mover AND moved.known <= ?)
        ORDER BY at DESC, position DESC LIMIT ?`),
    };
  }

  /** All forms of the facts of a key. */
  forms(key: number): readonly Form[] {
    const rows = this.#statements.rows.all(key) as unknown as Row[];
    return rows.map(({ id, at, known, until, kept }) => ({
      fact: unpack(kept, Math.floor(id / ROWS_AN_EVENT), at, known, this.file.common),
      until: until ?? Infinity,
    }));
  }

  amendments(target: number, knownAt: number): readonly Fact[] {
    const rows = this.#statements.amendments.all(target, Math.min(knownAt, LATEST)) as unknown as { position: number; known: number; kept: string }[];
    return rows.map(({ position, known, kept }) => unpack(kept, position, known, known, this.file.common));
  }

  /** A stretch of a history, newest first, without what is veiled. Nothing counts before it is known (model.md 3), so `knownAt` bounds both. */
  entries(of: string, when: When, stretch: { before?: Entry; limit: number; veiled: (compromise: string) => boolean }): readonly Entry[] {
    const key = this.file.keys.find('history', of);
    if (key === undefined) return [];
    const knownAt = Math.min(when.knownAt, LATEST);
    const asOf = Math.min(when.asOf, knownAt);
    const page = Math.min(PAGE, stretch.limit);
    const entries: Entry[] = [];
    let before: Entry = stretch.before ?? { at: LATEST, position: Number.MAX_SAFE_INTEGER };
    for (;;) {
      const rows = this.#statements.entries.all(key, before.at, before.position, asOf, knownAt, knownAt, page) as unknown as EntryRow[];
      for (const { position, at, veil } of rows) {
        if (veil !== null && stretch.veiled(this.file.keys.name(veil))) continue;
        entries.push({ position, at });
        if (entries.length === stretch.limit) return entries;
      }
      const last = rows.at(-1);
      if (!last || rows.length < page) return entries;
      before = last;
    }
  }
}
