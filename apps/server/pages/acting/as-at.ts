import { parseAt } from '#kernel';
import type { Request } from '../../http/exchange.js';
import type { Lang } from '../format.js';
import { momentText } from '../format.js';

/** Why nothing can be done on a page: it was asked as at another date. */
export interface AsAt {
  readonly at: string;
  /** The same page as of today. */
  readonly today: string;
}

/** Undefined where a page is asked as of now. */
export function asAt({ url }: Pick<Request, 'url'>, lang: Lang): AsAt | undefined {
  const [path = '', text = ''] = url.split('?', 2);
  const query = new URLSearchParams(text);
  const asked = query.get('asOf') ?? query.get('knownAt');
  if (asked === null) return undefined;
  const ms = parseAt(asked);
  query.delete('asOf');
  query.delete('knownAt');
  const rest = query.toString();
  return { at: ms === undefined ? asked.slice(0, 40) : momentText(ms, lang), today: `${path}${rest && `?${rest}`}` };
}
