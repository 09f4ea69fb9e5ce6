/**
 * What stands in a column. In CSV every cell is text; in JSON a list is an array, numbers and booleans are themselves, and
 * what is not known or does not apply is null (an empty cell in CSV).
 */
export const CELL_TYPES = {
  id: 'an id of the record: letters, digits, dots, dashes, underscores',
  code: 'one of a fixed set of words in capitals',
  text: 'words for people, in the language that was asked for',
  list: 'ids or codes; in CSV with a semicolon between them',
  lines: 'several lines of words; in CSV with a line feed between them',
  day: 'a London day, ISO 8601: 2025-03-13',
  instant: 'a moment in UTC, ISO 8601: 2025-03-13T09:30:00Z',
  when: 'a day, a moment, or a period from one to another, ISO 8601: 2025-03-13/2025-03-14',
  integer: 'a whole number',
  number: 'a number, with a point before its decimals',
  pence: 'money in pence, a whole number',
  boolean: 'true or false',
} as const;
export type CellType = keyof typeof CELL_TYPES;

export type Cell = string | number | boolean | readonly string[] | null;

/** A line of an answer, as its view gives it. */
export type Line = Readonly<Record<string, unknown>>;

/** One column of a register: from it follow the CSV, the JSON and the data dictionary. */
export interface Column {
  /** Heading in CSV and name in JSON: small letters, words joined by underscores. */
  readonly name: string;
  readonly type: CellType;
  /** One sentence for the data dictionary. */
  readonly meaning: string;
  /** Where the value stands in a line of the view: `decidedBy.name`; `[]` goes into each member of a list: `replaces[].id`. */
  readonly field: string;
}

/** A column in one line: name, type, meaning, and the field where it is not the name itself (`decided_on`: `decidedOn`). */
export type ColumnLine = readonly [name: string, type: CellType, meaning: string, field?: string];

export const columns = (...lines: readonly ColumnLine[]): readonly Column[] =>
  lines.map(([name, type, meaning, field]) => ({ name, type, meaning, field: field ?? camel(name) }));

const camel = (name: string): string => name.replaceAll(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

/** The cell of a line in a column. Total: what the view did not say is null, and nothing is left out of a list. */
export function cellOf({ field, type }: Column, line: Line): Cell {
  const value = valueAt(line, field.split('.'));
  if (type === 'list' || type === 'lines') return listOf(value);
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  const { from, to } = value as { readonly from?: unknown; readonly to?: unknown };
  return typeof from === 'string' && typeof to === 'string' ? `${from}/${to}` : JSON.stringify(value);
}

const listOf = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((member: unknown) =>
    member === undefined || member === null ? [] : [typeof member === 'string' ? member : JSON.stringify(member)],
  );

function valueAt(value: unknown, [step, ...rest]: readonly string[]): unknown {
  if (step === undefined) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  if (!step.endsWith('[]')) return valueAt((value as Line)[step], rest);
  const members = (value as Line)[step.slice(0, -2)];
  return Array.isArray(members) ? members.map((member) => valueAt(member, rest)) : undefined;
}
