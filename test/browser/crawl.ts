/** A page that was found: where it is, and which kind of page that is. */
export interface Found {
  readonly path: string;
  /** The path with ids taken out and the names of its query: pages of one kind come from one template. */
  readonly kind: string;
  readonly status: number;
  readonly html: string;
  /** The page that first linked to it. */
  readonly from: string;
}

/** So many addresses of one kind are followed, and so many in all: ids and filters have no end. */
const MOST_OF_A_KIND = 6;
const MOST = 400;
/** Answers, not pages; and what ends a session. */
const NO_PAGE =
  /^\/(api|assets|problems|health|metrics|openapi\.json)(\/|$)|\.(csv|json|atom|ics|pdf|docx|zip|css)$|\/sign-out$/;
/** Dates and languages are tried on every page: they are not followed. */
const ASIDE = ['asOf', 'knownAt', 'lang', 'fragment'];

/** From where, and as whom. */
export interface Crawl {
  readonly origin: string;
  /** The first page; `/` unless said otherwise. Pages are followed below `within` only. */
  readonly start?: string;
  readonly within?: RegExp;
  /** What stands for a thing in an address and looks like a word, such as the ids of authorities. */
  readonly ids?: ReadonlySet<string>;
  readonly cookie?: string;
}

/** Every page that links lead to, within the site, by GET alone. */
export async function crawl({
  origin,
  start = '/',
  within = /^/,
  ids = new Set(),
  cookie,
}: Crawl): Promise<readonly Found[]> {
  const found: Found[] = [];
  const seen = new Set<string>([start]);
  const ofKind = new Map<string, number>();
  const waiting = [{ path: start, from: 'the start' }];
  for (let next = waiting.shift(); next && found.length < MOST; next = waiting.shift()) {
    const { path, from } = next;
    const kind = kindOf(path, ids);
    const count = (ofKind.get(kind) ?? 0) + 1;
    ofKind.set(kind, count);
    if (count > MOST_OF_A_KIND) continue;
    const { status, html, links } = await asked(origin + path, cookie);
    if (html !== undefined) found.push({ path, kind, status, html, from });
    const pages = links.flatMap((link) => pageAt(link, origin + path) ?? []).filter((address) => within.test(address));
    for (const address of pages.filter((address) => !seen.has(address))) {
      seen.add(address);
      waiting.push({ path: address, from: path });
    }
  }
  return found;
}

/** What an address answers with: a page, or a sentence about an error; undefined where it leads elsewhere or is no page. */
async function asked(
  url: string,
  cookie: string | undefined,
): Promise<{ readonly status: number; readonly html: string | undefined; readonly links: readonly string[] }> {
  const answer = await fetch(url, { redirect: 'manual', ...(cookie !== undefined && { headers: { cookie } }) });
  const isPage = answer.headers.get('content-type')?.startsWith('text/html') ?? false;
  const text = await answer.text();
  const to = answer.headers.get('location');
  return {
    status: answer.status,
    html: isPage || answer.status >= 400 ? text : undefined,
    links: [...(isPage ? linksIn(text) : []), ...(to === null ? [] : [to])],
  };
}

/** Addresses that a page's links and forms by GET lead to. */
const linksIn = (html: string): readonly string[] =>
  [...html.matchAll(/<a\s[^>]*?href="([^"]*)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

/** The page of this site that a link leads to, as it is now and in English; undefined for anything else. */
function pageAt(link: string, from: string): string | undefined {
  const url = new URL(link, from);
  if (url.origin !== new URL(from).origin || NO_PAGE.test(url.pathname)) return undefined;
  for (const name of ASIDE) url.searchParams.delete(name);
  return url.pathname.replace(/^\/cy(?=\/|$)/, '').replace(/^$/, '/') + url.search;
}

function kindOf(path: string, ids: ReadonlySet<string>): string {
  const { pathname, searchParams } = new URL(path, 'http://site');
  const isId = (part: string): boolean => /[0-9A-Z_]/.test(part) || ids.has(part);
  const names = [...new Set(searchParams.keys())].sort().join('&');
  return `${pathname
    .split('/')
    .map((part) => (isId(decodeURIComponent(part)) ? ':' : part))
    .join('/')}${names && `?${names}`}`;
}
