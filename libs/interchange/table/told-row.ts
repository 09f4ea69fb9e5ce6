import type { Instant } from '#kernel';
import { isDay, isInstant } from '#kernel';
import type { Language, Said } from '../words/words.js';
import { coded, dated, hasWords, say } from '../words/words.js';
import type { Cell, Column, Line } from './column.js';
import { cellOf } from './column.js';
import { streamsOf } from './entry.js';
import type { Register } from './register.js';

/** When the log first and last learned of something. */
export interface Times {
  readonly first: Instant;
  readonly last: Instant;
}

/** Where rows are told from: the log, its words, its times and its pages. */
export interface RowGround {
  /** Name of the log: makes ids of a calendar unique. */
  readonly log: string;
  /** Tag URI of the log (RFC 4151): makes ids of a feed unique. */
  readonly tag: string;
  /** Name of the arrangement. */
  readonly author: string;
  readonly language: Language;
  /** @param of an event by its id, or a stream, `decision/D-1` */
  readonly timesOf: (of: string) => Times;
  /** The page of a thing; where it has none, `otherwise`. */
  readonly linkOf: (kind: string, id: string, otherwise?: string) => string;
}

/** What tells when a row last changed: the events that say it, else the streams of what it is about. */
export function sourcesOf({ entry, columns }: Register, line: Line): readonly string[] {
  const events = columns
    .filter(({ name }) => entry.says?.includes(name))
    .map((column) => cellOf(column, line))
    .flatMap((cell): readonly string[] => (isList(cell) ? cell : typeof cell === 'string' ? [cell] : []));
  return events.length > 0 ? [...new Set(events)] : streamsOf(entry.about(line));
}

/** When the log first learned of a row, and when it last learned anything that changed it. */
export function timesOfRow(register: Register, line: Line, { timesOf }: RowGround): Times {
  const times = sourcesOf(register, line).map(timesOf);
  const first = times.map((one) => one.first).reduce((a, b) => (a < b ? a : b));
  const last = times.map((one) => one.last).reduce((a, b) => (a > b ? a : b));
  return { first, last };
}

/** The page to read of a row on. */
export function linkOfRow({ entry }: Register, line: Line, { linkOf }: RowGround): string {
  const [kind, id] = entry.about(line);
  return linkOf(kind, id, entry.page);
}

/** The keys of rows in their order; one that is there twice gets a number, for no two entries may have one id. */
export function keysOf({ entry }: Register, lines: readonly Line[]): readonly string[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const key = entry.key(line);
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}.${times}`;
  });
}

/** A row by its name: the message of its register, or its title; by its key where it has none that this reader may know. */
export function titleOfRow(register: Register, line: Line, key: string, language: Language): Said {
  const { name, columns } = register;
  const cells = Object.fromEntries(
    columns.map((column) => [column.name, inWords(column, cellOf(column, line), language)]),
  );
  const words = { ...cells, title: cells['title'] ?? key };
  if (!hasWords(`row.${name}`)) return { text: words.title, lang: language };
  const { text, lang } = say(`row.${name}`, language, words);
  // Where the last words are not known, neither is what stands before them.
  return { text: capital(text.replace(/[\s:,]+$/, '')) || key, lang };
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** Types of cells that mean something to a person: no ids, no counts. */
const TELLING: ReadonlySet<string> = new Set(['code', 'text', 'lines', 'day', 'when', 'instant', 'pence', 'boolean']);

/** What a row says: in its own sentence where it has one, else column by column under the names of the data dictionary. */
export function saidOfRow({ columns, entry }: Register, line: Line): Said {
  const cells = new Map(columns.map((column) => [column.name, cellOf(column, line)]));
  const [sentence, lang] = [cells.get('in_words'), cells.get('language')];
  if (typeof sentence === 'string' && typeof lang === 'string') return { text: sentence, lang };
  const parts = columns.flatMap((column) => {
    const cell = cells.get(column.name) ?? null;
    if (!TELLING.has(column.type) || column.name === 'title' || cell === false || entry.says?.includes(column.name))
      return [];
    const text = inWords(column, cell, 'en');
    const label = column.name.replaceAll('_', ' ').replace(/ pence$/, '');
    return text === undefined || text === '' ? [] : cell === true ? [label] : [`${label}: ${text}`];
  });
  return { text: parts.join('; '), lang: 'en' };
}

/** A cell as people read it; undefined where there is none. Codes have words in English only. */
function inWords({ type }: Column, cell: Cell, language: Language): string | undefined {
  if (cell === null) return undefined;
  if (isList(cell)) return cell.join(', ');
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  if (type === 'pence') return `£${(Number(cell) / 100).toFixed(2)}`;
  const text = String(cell);
  if (type === 'code') return /^[A-Z0-9_]+$/.test(text) ? coded('code', text, 'en').text : text;
  return isDay(text) || isInstant(text) ? dated(text, language) : text;
}

const isList = (cell: Cell): cell is readonly string[] => Array.isArray(cell);
