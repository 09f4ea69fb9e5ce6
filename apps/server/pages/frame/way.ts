import type { Asked, AskedMoment } from '../asked.js';
import type { Lang } from '../format.js';

/** What goes into a query, beside the date. */
export type QueryOf = Readonly<Record<string, string | number | undefined>>;

/** A date as an address carries it: a moment read from one, or its text. */
interface DateOf {
  readonly asOf?: AskedMoment | string | undefined;
  readonly knownAt?: AskedMoment | string | undefined;
}

/** Where one is: a partnership, a date, a language. Every link on its pages carries all three. */
export class Way {
  constructor(
    readonly slug: string,
    readonly lang: Lang,
    readonly asked: Pick<Asked, 'asOf' | 'knownAt'> = {},
  ) {}

  /** The address of another page at the same date. @param path below the partnership: `processes/CP-001`, its first page where empty */
  to(path = '', query: QueryOf = {}): string {
    return this.on(this.asked, path, query);
  }

  /** The address of a page at another date; as it is now where none is given. */
  on({ asOf, knownAt }: DateOf, path = '', query: QueryOf = {}): string {
    const params = new URLSearchParams();
    const all: QueryOf = { ...query, asOf: textOf(asOf), knownAt: textOf(knownAt) };
    for (const [name, value] of Object.entries(all)) if (value !== undefined) params.set(name, String(value));
    const text = params.toString();
    return `${siteAt(this.lang)}/arrangements/${encodeURIComponent(this.slug)}${path && `/${path}`}${text && `?${text}`}`;
  }

  /** The same place in the other language. */
  in(lang: Lang): Way {
    return new Way(this.slug, lang, this.asked);
  }
}

/** What stands before every address in a language: nothing in English, `/cy` in Welsh. */
export const siteAt = (lang: Lang): string => (lang === 'cy' ? '/cy' : '');

/** A path from ids: each part encoded. */
export const pathOf = (...parts: readonly (string | number)[]): string =>
  parts.map((part) => encodeURIComponent(part)).join('/');

const textOf = (at: AskedMoment | string | undefined): string | undefined => (typeof at === 'object' ? at.text : at);
