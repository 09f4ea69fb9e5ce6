import type { Cell, Column, Line } from './column.js';
import { cellOf } from './column.js';
import type { Entry } from './entry.js';

/** What a view answered. */
export type Data = Readonly<Record<string, unknown>>;

/** A register as other programs read it: one table over one view, whose parameters and rights it has. */
export interface Register {
  /** Name of its files: `decisions.csv`, `decisions.json`. */
  readonly name: string;
  readonly view: string;
  /** One sentence: what a row is. */
  readonly about: string;
  readonly columns: readonly Column[];
  /** The lines of an answer, one for each row. */
  readonly lines: (data: Data) => readonly Line[];
  /** Fields of a line that have no column: what a table cannot hold, and what other columns say already. */
  readonly without: readonly string[];
  /** How its rows stand in feeds and calendars. */
  readonly entry: Entry;
  /** Where the rows stand in the answers about single things: which of them to ask for, by the list that the view gives. */
  readonly each?: { readonly view: string; readonly of: (data: Data) => readonly Readonly<Record<string, string>>[] };
}

export type Row = readonly Cell[];

/** Lines as rows, a cell for each column. */
export const rowsFrom = ({ columns }: Pick<Register, 'columns'>, lines: readonly Line[]): readonly Row[] =>
  lines.map((line) => columns.map((column) => cellOf(column, line)));

/** The rows of an answer. */
export const rowsOf = (register: Register, data: Data): readonly Row[] => rowsFrom(register, register.lines(data));

/** The lines that an answer holds as a list. */
export const listed =
  (name: string) =>
  (data: Data): readonly Line[] =>
    linesIn(data, name);

/** A list of lines in a line or an answer; none where it is not there. */
export const linesIn = (line: Line, name: string): readonly Line[] => {
  const list = line[name];
  return Array.isArray(list) ? (list as readonly Line[]) : [];
};
