import type { Link, TimePart } from '../time-part.js';
import type { Lang } from '../format.js';
import { LANGS } from '../format.js';
import type { Words } from '../words.js';
import { words } from '../words.js';
import type { Part } from './page.js';
import { PARTS, pathOfPart } from './page.js';
import type { QueryOf, Way } from './way.js';

/** Another language of the page that is shown. */
export interface LanguageLink extends Link {
  readonly lang: Lang;
  readonly current: boolean;
}

/** What stands around every page of a partnership. */
export interface FrameModel {
  readonly slug: string;
  readonly name: string;
  readonly simulated: boolean;
  readonly time: TimePart;
  /** The navigation: `page` marks the page itself, `part` the part that it belongs to. */
  readonly places: readonly (Link & { readonly current?: 'page' | 'part' })[];
  /** From the partnership down to what is above the page; empty on the partnership's own. */
  readonly trail: readonly Link[];
  readonly languages: readonly LanguageLink[];
  /** A style sheet with the partnership's own colour, where it has one. */
  readonly colour?: string;
  /** Position of the last event that the page was computed from. */
  readonly position?: number;
}

/** What a frame is made of. */
export interface FrameGround {
  readonly name: string;
  readonly simulated: boolean;
  readonly way: Way;
  readonly words: Words;
  readonly time: TimePart;
  readonly part: Part;
  /** Parts that have a page. */
  readonly parts: ReadonlySet<Part>;
  /** The page's own path and query. */
  readonly path: string;
  readonly query: QueryOf;
  readonly trail: readonly Link[];
  readonly colour?: string;
  readonly position?: number;
}

export function frameModel(ground: FrameGround): FrameModel {
  const { name, simulated, way, words: own, time, part, parts, path, query, colour, position } = ground;
  return {
    slug: way.slug,
    name,
    simulated,
    time,
    places: PARTS.filter((place) => parts.has(place)).map((place) => ({
      ...{ href: way.to(pathOfPart(place)), text: own.t(`part.${place}`) },
      ...(place === part && { current: pathOfPart(place) === path ? ('page' as const) : ('part' as const) }),
    })),
    trail: path === '' ? [] : [{ href: way.to(), text: name }, ...ground.trail],
    languages: languagesOf(way, path, query),
    ...(colour !== undefined && { colour }),
    ...(position !== undefined && { position }),
  };
}

const languagesOf = (way: Way, path: string, query: QueryOf): readonly LanguageLink[] =>
  LANGS.map((lang) => ({
    lang,
    href: way.in(lang).to(path, query),
    text: words(lang).t('language.name'),
    current: lang === way.lang,
  }));
