import type { Cell, CellType } from './column.js';
import type { Register, Row } from './register.js';

const LINE_END = '\r\n';
/** Without it Excel reads UTF-8 as the machine's own code page. */
const BYTE_ORDER_MARK = '\uFEFF';

export interface CsvOptions {
  /**
   * For a person's spreadsheet: text that the program would take for a formula gets an apostrophe before it, and a byte order
   * mark stands first. The plain file is for programs, and changes nothing.
   */
  readonly spreadsheet?: boolean;
}

/** A register as RFC 4180 CSV: a header, CRLF after every line, quotation marks where a cell needs them. */
export function csvOf(
  { columns }: Pick<Register, 'columns'>,
  rows: readonly Row[],
  { spreadsheet = false }: CsvOptions = {},
): string {
  const written = (cell: Cell, i: number): string => {
    const text = textOf(cell, columns[i]?.type);
    return quoted(spreadsheet && typeof cell !== 'number' ? harmless(text) : text);
  };
  const lines = [columns.map(({ name }) => name), ...rows.map((row) => row.map(written))];
  return (spreadsheet ? BYTE_ORDER_MARK : '') + lines.map((line) => line.join(',') + LINE_END).join('');
}

/** A cell as text: lists with a semicolon or a line feed between their members, null as nothing. */
export const textOf = (cell: Cell, type?: CellType): string => {
  if (cell === null) return '';
  return isList(cell) ? cell.join(type === 'lines' ? '\n' : ';') : String(cell);
};

const isList = (cell: Cell): cell is readonly string[] => Array.isArray(cell);

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** What spreadsheets read as a formula, in ASCII and full width (OWASP, CSV injection). Numbers are no formulas. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/u;

const harmless = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
