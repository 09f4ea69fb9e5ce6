import type { Reading } from '../frame/reading.js';
import type { QueryOf } from '../frame/way.js';
import type { Link } from '../time-part.js';

/** Forms in which a list leaves: for programs, for spreadsheets, for those who follow it, for calendars. */
export type Format = 'csv' | 'spreadsheet' | 'json' | 'atom' | 'ics';

/** The same list as on the page, at the same date, for other programs. @param name of its register (apps/server/exports) */
export const downloads = (
  at: Reading,
  name: string,
  query: QueryOf = {},
  formats: readonly Format[] = ['csv', 'spreadsheet', 'json'],
): readonly Link[] =>
  formats.map((format) => ({
    href: apiAt(at, `${name}.${format === 'spreadsheet' ? 'csv' : format}`, {
      ...query,
      ...(format === 'spreadsheet' && { for: 'spreadsheet' }),
    }),
    text: at.words.t(`lists.download.${format}`),
  }));

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
