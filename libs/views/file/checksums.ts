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
interface Moment {
  readonly at: number;
  readonly position: number;
  readonly mover: number;
  readonly known: number;
  readonly veil: string | null;
  readonly keys: string;
}

/**
 * SHA-256 (hex) of each view's rows, and of the histories, in one order and in RFC 8785 form. It speaks of what is
 * filed, not of how the file came to be: a rebuild and a server that has run for years have the same.
 */
export function checksumsOf({ db, common, keys }: ViewsFile): Readonly<Record<string, string>> {
  const hashes = new Map<string, Hash>();
  const add = (view: string, line: unknown): void => {
    const hash = hashes.get(view) ?? createHash('sha256');
    hashes.set(view, hash);
    hash.update(`${canonicalise(line)}\n`);
  };
  const rows = db.prepare(
    `SELECT view, key.key, row.id, at, known, until, kept FROM key JOIN row ON row.key = key.id ORDER BY view, key.key, at, row.id / ${ROWS_AN_EVENT}, known, until`,
  );
  for (const row of rows.iterate() as unknown as Iterable<Row>) {
    const { view, key, at, known, until } = row;
    const fact = unpack(row.kept, Math.floor(row.id / ROWS_AN_EVENT), at, known, common);
    add(view, [key, until, fact]);
  }
  const moments = db.prepare(
    'SELECT at, position, mover, known, key.key AS veil, keys FROM moment LEFT JOIN key ON key.id = veil ORDER BY at, position, mover',
  );
  const names = new Map<string, string>();
  const nameOf = (id: string): string => names.get(id) ?? keep(names, id, keys.name(Number(id)));
  for (const { at, position, mover, known, veil, keys: marks } of moments.iterate() as unknown as Iterable<Moment>) {
    add('history', [at, position, mover, known, veil, marks.split(',').filter(Boolean).map(nameOf).sort()]);
  }
  return Object.fromEntries(
    [...hashes].sort(([a], [b]) => (a < b ? -1 : 1)).map(([view, hash]) => [view, hash.digest('hex')]),
  );
}

function keep(names: Map<string, string>, id: string, name: string): string {
  names.set(id, name);
  return name;
}
