import type { Lang } from '../format.js';
import { Way } from '../frame/way.js';

/** Addresses of the pages on which one acts. What is done is done now: they carry the language and no date. */
export const actingAt = (
  slug: string,
  path: string,
  lang: Lang,
  query: Readonly<Record<string, string | number>> = {},
): string => new Way(slug, lang).to(path, query);

/** Where one goes on after signing in: a path of this server, never another site's. */
export const wayOn = (next: string | undefined): string | undefined =>
  next !== undefined && /^\/(?![/\\])[\x21-\x7e]*$/.test(next) ? next : undefined;
