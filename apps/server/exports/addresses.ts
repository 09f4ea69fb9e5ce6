import type { Lang } from '../pages/format.js';
import { pathOf, Way } from '../pages/frame/way.js';
import { pathOfThing } from '../pages/lists/told.js';

/** Where people read of a thing: pages, not the API, because feeds and calendars are opened by people. */
export interface PageAddresses {
  /** The page of a thing, by its kind and id; of what has none of its own `otherwise`, below the partnership: the history. */
  readonly of: (kind: string, id: string, otherwise?: string) => string;
  /** The history with this entry at its top. */
  readonly entry: (position: number) => string;
}

/** The addresses of the pages of an arrangement in one language, below the public web address. */
export function pageAddresses(origin: string, slug: string, lang: Lang): PageAddresses {
  const way = new Way(slug, lang);
  return {
    of: (kind, id, otherwise = 'history') => origin + way.to(pathOfThing(kind, id) ?? otherwise),
    entry: (position) => origin + way.to(pathOf('history'), { before: position + 1 }),
  };
}
