import { hasCalendar, registers } from '#interchange';
import type { Reading } from '../frame/reading.js';
import type { QueryOf } from '../frame/way.js';
import type { Link } from '../time-part.js';

/** Forms in which a list leaves: for programs, for spreadsheets, for those who follow it, for calendars. */
const FORMATS = ['csv', 'spreadsheet', 'json', 'atom', 'ics'] as const;

/** The same list as on the page, at the same date, for other programs. @param name of its register (apps/server/exports) */
export const downloads = (at: Reading, name: string, query: QueryOf = {}): readonly Link[] =>
  FORMATS.filter((format) => format !== 'ics' || CALENDARS.has(name)).map((format) => ({
    href: apiAt(at, `${name}.${format === 'spreadsheet' ? 'csv' : format}`, {
      ...query,
      ...(format === 'spreadsheet' && { for: 'spreadsheet' }),
    }),
    text: at.words.t(`lists.download.${format}`),
  }));

/** Registers whose rows have days for a calendar. */
const CALENDARS: ReadonlySet<string> = new Set(registers.filter(hasCalendar).map(({ name }) => name));

/** What the API has at the date of the page, in its language. @param path below the arrangement */
export function apiAt({ way, asked, words: { lang } }: Reading, path: string, query: QueryOf = {}): string {
  const all = {
    ...query,
    asOf: asked.asOf?.text,
    knownAt: asked.knownAt?.text,
    ...(lang !== 'en' && { lang }),
  };
  const params = new URLSearchParams(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString();
  return `/api/v1/arrangements/${encodeURIComponent(way.slug)}/${path}${params && `?${params}`}`;
}
