import type { Found } from './crawl.js';
import { crawl } from './crawl.js';
import { asked, faultsOf } from './faults.js';
import { look, lostIn } from './looking.js';
import type { Suite } from './suite.js';
import type { Visit } from './visit.js';

/**
 * So many pages of each kind are looked at in the browser as they are now in English, one where there are many kinds; in Welsh and as at
 * another date, one. All that the crawl finds are asked for, and must be there.
 */
const OF_A_KIND = 2;
const MANY_KINDS = 24;
/** Most of what the sample tells of has happened by then, and much has not. */
const PAST = '2025-03-13';
const FIRST_AS_AT = `/arrangements/vale?asOf=${PAST}`;
const MINUTES = 60_000;

export const suite: Suite = (stage) => {
  describe('every page that links lead to from the first', () => {
    let found: readonly Found[] = [];

    beforeAll(async () => {
      const { origin } = stage.site();
      found = await crawl({ origin, ids: await authorities(origin) });
    }, 2 * MINUTES);

    it('is there', () => {
      expect(lostIn(found)).toEqual([]);
      expect(found.map(({ path }) => path)).toEqual(
        expect.arrayContaining(['/', '/arrangements/vale', '/accessibility', '/privacy', '/start']),
      );
    });

    it(
      'is accessible, whole at 320 px and in forced colours, and complains of nothing',
      async () => {
        const kinds = new Set(found.map(({ kind }) => kind)).size;
        const most = () => (kinds > MANY_KINDS ? 1 : OF_A_KIND);
        expect(await look(stage, { found, most, faults: (visit) => faultsOf(visit, 'en') })).toEqual({});
      },
      4 * MINUTES,
    );

    it(
      'is so in Welsh',
      async () => {
        const address = (path: string): string => `/cy${path === '/' ? '' : path}`;
        expect(await look(stage, { found, most: () => 1, address, faults: (visit) => faultsOf(visit, 'cy') })).toEqual(
          {},
        );
      },
      4 * MINUTES,
    );

    it(
      'is so as at a date in the past, and stays at that date wherever its links lead',
      async () => {
        const faults = async (visit: Visit): Promise<readonly string[]> => [
          // The banner of a past date, and actions that are off, are the same on every page.
          ...(await faultsOf(visit, 'en', { colours: visit.page.url().endsWith(FIRST_AS_AT) })),
          ...(await asked<readonly string[]>(visit.page, LINKS_THAT_LEAVE)),
        ];
        // What was not there yet is said so, with 404.
        const looking = { found, most: () => 1, address: asAtPast, answers: [200, 404], faults };
        expect(await look(stage, looking)).toEqual({});
      },
      4 * MINUTES,
    );
  });
};

/** Pages of the record have dates; signing in has none. */
function asAtPast(path: string): string | undefined {
  if (!path.startsWith('/arrangements/') || /\/(sign-in|seat)\b/.test(path)) return undefined;
  return `${path}${path.includes('?') ? '&' : '?'}asOf=${PAST}`;
}

/** Links of the content that lead to another page of a partnership without its date; to the same page as of today one may. */
const LINKS_THAT_LEAVE = `() =>
  [...document.querySelectorAll('main a[href]')]
    .map((link) => new URL(link.href))
    .filter(({ origin, pathname, searchParams }) =>
      origin === location.origin && /^(\\/cy)?\\/arrangements\\//.test(pathname) && pathname !== location.pathname && !searchParams.has('asOf'))
    .map(({ pathname, search }) => 'a link that leaves the date: ' + pathname + search)`;

/** Ids of authorities look like words: they are told from the record. */
async function authorities(origin: string): Promise<ReadonlySet<string>> {
  const answer = await fetch(`${origin}/api/v1/arrangements/vale/partnership`);
  const { data } = (await answer.json()) as { data: { signatories: readonly { authority: string }[] } };
  return new Set(['vale', ...data.signatories.map(({ authority }) => authority)]);
}
