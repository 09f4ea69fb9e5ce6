import type { Cell } from './column.js';
import type { Register, Row } from './register.js';

/** What an export was computed at: everything that is needed to ask the same again and to check it. */
export interface Basis {
  readonly arrangement: string;
  readonly log: string;
  readonly clock: 'REAL' | 'SIMULATED';
  /** Last position of the log that it rests on, and the digest of the event there. */
  readonly position: number;
  readonly head: string | null;
  /** As at when, and as known when: a London day (its end) or an instant. */
  readonly asOf: string;
  readonly knownAt: string | null;
  /** The parameters of the view, as they were given. */
  readonly filter: Readonly<Record<string, unknown>>;
}

/** A register as plain JSON: what it was computed at, and one flat object a row. */
export const jsonOf = (register: Register, rows: readonly Row[], basis: Basis): string =>
  JSON.stringify({
    register: register.name,
    about: register.about,
    ...basis,
    columns: register.columns.map(({ name, type }) => ({ name, type })),
    count: rows.length,
    rows: objectsOf(register, rows),
  });

/** Rows as objects, by the names of the columns. */
export const objectsOf = (
  { columns }: Pick<Register, 'columns'>,
  rows: readonly Row[],
): readonly Readonly<Record<string, Cell>>[] =>
  rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i] ?? null])));
