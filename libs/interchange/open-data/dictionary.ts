import type { ColumnLine } from '../table/column.js';
import { CELL_TYPES, columns } from '../table/column.js';
import { csvOf } from '../table/csv.js';
import type { Register, Row } from '../table/register.js';

const LINES: readonly ColumnLine[] = [
  ['register', 'id', 'The register, which is the name of its files.'],
  ['row', 'text', 'What one row of it is.'],
  ['number', 'integer', 'The number of the column, from 1.'],
  ['column', 'id', 'The heading of the column.'],
  ['type', 'code', 'What kind of value stands in it.'],
  ['format', 'text', 'How that is written.'],
  ['meaning', 'text', 'What it says.'],
];

/** The data dictionary: one row a column of every register, from the very declarations that write the files. */
export const dictionaryOf = (registers: readonly Register[]): string =>
  csvOf(
    { columns: columns(...LINES) },
    registers.flatMap((register) =>
      register.columns.map(({ name, type, meaning }, i): Row => [
        register.name,
        register.about,
        i + 1,
        name,
        type,
        CELL_TYPES[type],
        meaning,
      ]),
    ),
  );
