import type { Cell, Column } from '../table/column.js';

/** Reads RFC 4180 CSV strictly, by a way of its own: what it cannot read is no CSV. For specs. */
export function readCsv(text: string): readonly (readonly string[])[] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at < text.length || line.length > 0) {
    const { cell, end } = text[at] === '"' ? quotedCell(text, at) : plainCell(text, at);
    line.push(cell);
    if (text.startsWith('\r\n', end)) {
      lines.push(line);
      line = [];
      at = end + 2;
    } else if (text[end] === ',') at = end + 1;
    else throw new Error(`After a cell comes a comma or CRLF, not ${JSON.stringify(text.slice(end, end + 10))}.`);
  }
  return lines;
}

interface Read {
  readonly cell: string;
  readonly end: number;
}

function plainCell(text: string, start: number): Read {
  const ends = /[",\r\n]|$/g;
  ends.lastIndex = start;
  const end = ends.exec(text)?.index ?? text.length;
  return { cell: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): Read {
  let cell = '';
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') cell += text[at] ?? '';
    else if (text[at + 1] === '"') {
      cell += '"';
      at++;
    } else return { cell, end: at + 1 };
  }
  throw new Error('A quoted cell does not end.');
}

/** The cell that a text of CSV stands for, by the type of its column. */
export function cellFrom({ type }: Column, text: string): Cell {
  if (type === 'list') return text === '' ? [] : text.split(';');
  if (type === 'lines') return text === '' ? [] : text.split('\n');
  if (text === '') return null;
  if (type === 'boolean') return text === 'true';
  return type === 'integer' || type === 'number' || type === 'pence' ? Number(text) : text;
}
