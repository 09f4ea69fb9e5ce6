import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import { canonicalise } from '#kernel';
import { unpack } from './kept-json.js';
import { ROWS_AN_EVENT } from './schema.js';
import type { ViewsFile } from './views-file.js';

interface Row {
  readonly view: string;
  readonly key: string;
  readonly id: number;
  readonly at: number;
  readonly known: number;
  readonly until: number | null;
  readonly kept: string;
}
interface EntryRow {
  readonly key: string;
  readonly at: number;
  readonly position: number;
  readonly known: number;
  readonly mover: number;
  readonly veil: string | null;
}

/**
 * SHA-256 (hex) of each view's rows, and of the histories, in one order and in RFC 8785 form. It speaks of what is
 * filed, not of how the file came to be: a rebuild and a server that has run for years have the same.
 */
export function checksumsOf({ db, common }: ViewsFile): Readonly<Record<string, string>> {
  const hashes = new Map<string, Hash>();
  const add = (view: string, line: unknown): void => {
    const hash = hashes.get(view) ?? createHash('sha256');
    hashes.set(view, hash);
    hash.update(`${canonicalise(line)}\n`);
  };
  const rows = db.prepare(`SELECT view, key.key, row.id, at, known, until, kept FROM key JOIN row ON row.key = key.id ORDER BY view, key.key, at, row.id / ${ROWS_AN_EVENT}, known, until`);
  for (const row of rows.iterate() as unknown as Iterable<Row>) {
    const { view, key, at, known, until } = row;
    const fact = unpack(row.kept, Math.floor(row.id / ROWS_AN_EVENT), at, known, common);
    add(view, [key, until, fact]);
  }
  const entries = db.prepare(`
    SELECT key.key, at, position, known, mover, veil.key AS veil FROM key JOIN entry ON entry.key = key.id LEFT JOIN key AS veil ON veil.id = entry.veil
    WHERE key.view = 'history' ORDER BY key.key, at, position, mover`);
  for (const { key, at, position, known, mover, veil } of entries.iterate() as unknown as Iterable<EntryRow>) {
    add('history', [key, at, position, known, mover, veil]);
  }
  return Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([view, hash]) => [view, hash.digest('hex')]));
}
