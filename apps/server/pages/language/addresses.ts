import type { Request } from '../../http/exchange.js';
import { languageOf } from '../../http/messages.js';
import type { Lang } from '../format.js';

/** Addresses that are no pages: they have no second language of their own below /cy/. */
const NO_PAGE = /^\/(api|assets|problems|health|metrics|openapi\.json)(\/|$)/;

/**
 * Welsh pages have addresses below /cy/. To the routes they are the English address with `lang=cy`, so that every page, and every
 * form, is in both languages without a second route.
 */
export function routed(url: string): string {
  if (!/^\/cy(\/|\?|$)/.test(url)) return url;
  const [path = '', query] = split(url.slice('/cy'.length));
  return NO_PAGE.test(path) ? url : withLang(path, query, 'cy');
}

/**
 * Where a page asked for with `lang` in its address is: below /cy/ or not. Undefined for an address that says its language by itself.
 * @param url as the client sent it
 */
export function moved(url: string): string | undefined {
  const [path = '', query] = split(url);
  if (NO_PAGE.test(path) || !query?.includes('lang=')) return undefined;
  const params = new URLSearchParams(query);
  const lang = params.get('lang');
  if (lang === null) return undefined;
  params.delete('lang');
  const rest = params.toString();
  // One slash only: with two, the browser would take what follows for another site.
  const bare = path.replace(/^\/cy(?=\/|$)/, '').replace(/^[/\\]*/, '/');
  return `${lang === 'cy' ? '/cy' : ''}${bare}${rest && `?${rest}`}`;
}

/** The language that a request asks for: `lang` in the address as the routes see it. */
export const langOf = ({ query }: Pick<Request, 'query'>): Lang =>
  languageOf((query as { lang?: unknown } | null)?.lang);

function withLang(path: string, query: string | undefined, lang: Lang): string {
  const params = new URLSearchParams(query);
  params.set('lang', lang);
  return `${path || '/'}?${params.toString()}`;
}

const split = (url: string): readonly string[] => {
  const at = url.indexOf('?');
  return at < 0 ? [url] : [url.slice(0, at), url.slice(at + 1)];
};
