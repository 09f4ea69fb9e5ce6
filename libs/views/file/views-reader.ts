import type { Fact, When } from '#governance';
import type { Around, Entry, Stretch } from '../language/source.js';
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
      amendments: db.prepare(
        'SELECT position, known, kept FROM amendment WHERE target = ? AND known <= ? ORDER BY position',
      ),
      moments: db.prepare(`
        SELECT position, at, veil FROM moment
        WHERE (at, position) < (?, ?) AND at BETWEEN ? AND ? AND known <= ? AND instr(keys, ?) > 0
          AND NOT EXISTS (SELECT 1 FROM moved WHERE moved.position = moment.position AND moved.mover > moment.mover AND moved.known <= ?)
        ORDER BY at DESC, position DESC LIMIT ?`),
      laterCounts: db.prepare(`
        SELECT veil, sum(n) AS n FROM (
          SELECT veil, count(*) AS n FROM moment WHERE at > ?1 AND mover = 0 GROUP BY veil
          UNION ALL SELECT veil, count(*) AS n FROM moment WHERE ?2 < ?3 AND at <= ?1 AND known > ?2 AND mover = 0 GROUP BY veil
        ) GROUP BY veil`),
      before: db.prepare('SELECT at, veil FROM moment WHERE at < ? AND known <= ? AND mover = 0 ORDER BY at DESC'),
      after: db.prepare('SELECT at, veil FROM moment WHERE at > ? AND mover = 0 ORDER BY at'),
      span: db.prepare('SELECT first, last FROM span WHERE key = ?'),
    };
  }

  /** All forms of the facts of a key. */
  forms(key: number): readonly Form[] {
    const rows = this.#statements.rows.all(key) as unknown as Row[];
    return rows.map(({ id, at, known, until, kept }) => ({
      fact: unpack(kept, Math.floor(id / ROWS_AN_EVENT), at, known, this.file.common),
      from: known,
      until: until ?? Infinity,
    }));
  }

  amendments(target: number, knownAt: number): readonly Fact[] {
    const rows = this.#statements.amendments.all(target, Math.min(knownAt, LATEST)) as unknown as {
      position: number;
      known: number;
      kept: string;
    }[];
    return rows.map(({ position, known, kept }) => unpack(kept, position, known, known, this.file.common));
  }

  /** A stretch of a history, newest first, without what is veiled. Nothing counts before it is known, so `knownAt` bounds both. */
  entries(of: string | undefined, when: When, stretch: Stretch): readonly Entry[] {
    const history = this.#history(of);
    if (!history) return [];
    const knownAt = Math.min(when.knownAt, LATEST);
    const latest = Math.min(when.asOf, knownAt, history.last);
    const page = Math.min(PAGE, stretch.limit);
    const entries: Entry[] = [];
    let before: Entry = stretch.before ?? { at: LATEST, position: Number.MAX_SAFE_INTEGER };
    for (;;) {
      const rows = this.#statements.moments.all(
        before.at,
        before.position,
        history.first,
        latest,
        knownAt,
        history.mark,
        knownAt,
        page,
      ) as unknown as EntryRow[];
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

  /** What lies around a time (see Source). */
  around(when: When, since: number, veiled: Stretch['veiled']): Around {
    const [asOf, knownAt] = [Math.min(when.asOf, LATEST), Math.min(when.knownAt, LATEST)];
    const hidden = (veil: number | null): boolean => veil !== null && veiled(this.file.keys.name(veil));
    const counts = this.#statements.laterCounts.all(asOf, knownAt, LATEST) as unknown as {
      veil: number | null;
      n: number;
    }[];
    const first = (moments: Iterable<unknown>): number | undefined => {
      for (const { at, veil } of moments as Iterable<EntryRow>) if (!hidden(veil)) return at;
      return undefined;
    };
    const previous = first(this.#statements.before.iterate(since, knownAt));
    const next = first(this.#statements.after.iterate(asOf));
    return {
      later: counts.reduce((sum, { veil, n }) => (hidden(veil) ? sum : sum + n), 0),
      ...(previous !== undefined && { previous }),
      ...(next !== undefined && { next }),
    };
  }

  /** How a history's moments are marked, and between which moments they lie. Everything has the mark of everything. */
  #history(
    of: string | undefined,
  ): { readonly mark: string; readonly first: number; readonly last: number } | undefined {
    if (of === undefined) return { mark: ',', first: -LATEST, last: LATEST };
    const key = this.file.keys.find('history', of);
    const span =
      key === undefined ? undefined : (this.#statements.span.get(key) as { first: number; last: number } | undefined);
    return span && { mark: `,${key},`, ...span };
  }
}
