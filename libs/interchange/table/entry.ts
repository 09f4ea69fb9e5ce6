import type { Line } from './column.js';
import type { CalendarEntry } from '../calendar/icalendar.js';
import type { CalendarGround } from '../calendar/meetings-calendar.js';

/** What a row is about: a kind of thing of the record, and the id of one. */
export type Thing = readonly [kind: string, id: string];

/** How the rows of a register stand in a feed, and those with days in a calendar. */
export interface Entry {
  /** What tells a row from every other one for ever: never a day or a state, which may change. */
  readonly key: (line: Line) => string;
  readonly about: (line: Line) => Thing;
  /** Columns with the events that say the row. Where none is named, whatever was recorded of the thing says when it changed. */
  readonly says?: readonly string[];
  /** The page to read of it on, below the partnership, where the thing has no page of its own. */
  readonly page?: string;
  /** Columns with days or moments that matter to a calendar. */
  readonly days?: readonly string[];
  /** For a calendar that says more than a day: its entries, one way for all of them. */
  readonly calendar?: (lines: readonly Line[], ground: CalendarGround) => readonly CalendarEntry[];
}

/** A key of the values of these fields; what is not there is left out. */
export const keyed =
  (...fields: readonly string[]): Entry['key'] =>
  (line) =>
    fields.flatMap((field) => word(line[field]) ?? []).join('-');

/** A thing whose id stands in a field of the line, under the name of its kind where no other is given. */
export const thing =
  (kind: string, field = kind): Entry['about'] =>
  (line) => [kind, word(line[field]) ?? ''];

/** Whether a register has a calendar at all. */
export const hasCalendar = ({ entry }: { readonly entry: Entry }): boolean =>
  entry.calendar !== undefined || entry.days !== undefined;

const word = (value: unknown): string | undefined =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;

/** Streams in which things of a kind are told of beside their own. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  decision: ['callin'],
  matter: ['approvals'],
  process: ['adoption', 'assurance'],
};

/** The streams that tell of a thing. */
export const streamsOf = ([kind, id]: Thing): readonly string[] =>
  [kind, ...(ALSO[kind] ?? [])].map((name) => `${name}/${id}`);
