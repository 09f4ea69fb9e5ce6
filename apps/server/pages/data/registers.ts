import type { Way } from '../frame/way.js';
import type { Words } from '../words.js';
import { declared, hasCalendar, registers } from '#interchange';

/** An address from which a program reads. */
export interface Download {
  readonly href: string;
  /** "CSV", "Atom", … */
  readonly format: string;
}

/** A register with all the forms in which it leaves, as at the date of the page. */
export interface RegisterLine {
  readonly name: string;
  /** What a row is; in English. */
  readonly about: string;
  readonly downloads: readonly Download[];
}

/** Every register that everybody may read, whole: what is over stands in it too. */
export function registerLines(way: Way, words: Words): readonly RegisterLine[] {
  return registers.flatMap((register) => {
    const { name, view, about } = register;
    const { audience, params } = declared(view);
    if (audience !== 'PUBLIC') return [];
    const shows = params['show']?.schema['enum'];
    const whole = Array.isArray(shows) && shows.includes('ALL') ? { show: 'ALL' } : {};
    return [
      {
        name: words.t(`data.register.${name}`),
        about,
        downloads: [
          { format: 'CSV', href: fileAt(way, `${name}.csv`, whole) },
          { format: words.t('data.spreadsheet'), href: fileAt(way, `${name}.csv`, { ...whole, for: 'spreadsheet' }) },
          { format: 'JSON', href: fileAt(way, `${name}.json`, whole) },
          { format: 'Atom', href: fileAt(way, `${name}.atom`, whole) },
          ...(hasCalendar(register) ? [{ format: 'iCalendar', href: fileAt(way, `${name}.ics`, whole) }] : []),
          ...(name === 'votes' ? [{ format: 'Popolo', href: fileAt(way, 'votes.popolo.json') }] : []),
        ],
      },
    ];
  });
}

/** Registers that the parties alone may read, with a token. */
export const ofParties = (words: Words): readonly string[] =>
  registers
    .filter(({ view }) => declared(view).audience !== 'PUBLIC')
    .map(({ name }) => words.t(`data.register.${name}`));

/** The address of a file of the API, as at the date and in the language of the page. */
export function fileAt({ slug, lang, asked }: Way, file: string, query: Readonly<Record<string, string>> = {}): string {
  const params = new URLSearchParams({
    ...query,
    ...(asked.asOf && { asOf: textOf(asked.asOf) }),
    ...(asked.knownAt && { knownAt: textOf(asked.knownAt) }),
    ...(lang !== 'en' && { lang }),
  }).toString();
  return `/api/v1/arrangements/${encodeURIComponent(slug)}/${file}${params && `?${params}`}`;
}

const textOf = (at: string | { readonly text: string }): string => (typeof at === 'string' ? at : at.text);
