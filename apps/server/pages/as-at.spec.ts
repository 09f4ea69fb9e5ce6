import type { Day } from '#kernel';
import { contentOf, linksOf, titleOf } from './testing/html.js';
import type { Played } from './testing/played.js';
import { played } from './testing/played.js';

/** Two days in the life of the sample: before anything was in force, and the day of a board. */
const DAYS: readonly Day[] = ['2024-08-20', '2025-03-12'];
/** The most pages that are looked at for one day. */
const MOST = 150;
/** What is no page of the record: acting, signing in, and what is downloaded. */
const NO_PAGE = /\/(act|inbox|sign-in|seat|room|live)([/?]|$)|\.(csv|json|atom|ics|zip|pdf|docx|xml)(\?|$)/;

let whole: Played;
const prefixes = new Map<Day, Played>();
beforeAll(async () => {
  whole = await played();
  for (const day of DAYS) prefixes.set(day, await played(day));
}, 180_000);
afterAll(() => Promise.all([whole, ...prefixes.values()].map((server) => server.close())));

/** What may be done depends on whether the day is today; all else is the same. */
const withoutActs = (html: string): string => html.replaceAll(/<section class="doing"[\s\S]*?<\/section>/g, '');

/** Every page that can be reached without leaving the date, by address, as a server has it. */
async function crawled(server: Played, day: Day, lang: '' | '/cy'): Promise<ReadonlyMap<string, string>> {
  const date = `asOf=${day}&knownAt=${day}`;
  const found = new Map<string, string>();
  const toSee = [`${lang}/arrangements/vale?${date}`];
  for (let next = toSee.shift(); next !== undefined && found.size < MOST; next = toSee.shift()) {
    if (found.has(next)) continue;
    const { status, html } = await server.get(next);
    found.set(next, status === 200 ? html : `${status} ${next}`);
    for (const link of linksOf(html)) {
      const [address = ''] = link.split('#');
      const stays = address.startsWith(`${lang}/arrangements/vale`) && address.includes(date) && !NO_PAGE.test(address);
      if (stays && !found.has(address)) toSee.push(address);
    }
  }
  return found;
}

describe.each(DAYS)('every page as at %s', (day) => {
  it('is what a record that ends there shows: no title, no count and no link of a later day', async () => {
    const prefix = prefixes.get(day)!;
    const pages = await crawled(whole, day, '');
    expect(pages.size).toBeGreaterThan(12);
    for (const [address, html] of pages) {
      const then = await prefix.get(address);
      expect([address, withoutActs(contentOf(html))]).toEqual([address, withoutActs(contentOf(then.html))]);
      expect(titleOf(html)).toBe(titleOf(then.html));
    }
  }, 120_000);

  it.each(['', '/cy'] as const)(
    'has one heading, a caption on each table, each id once, and no dead link (%s)',
    async (lang) => {
      for (const [address, html] of await crawled(whole, day, lang)) {
        expect([address, html.match(/<h1[ >]/g)?.length]).toEqual([address, 1]);
        expect([address, html.match(/<caption[ >]/g)?.length]).toEqual([address, html.match(/<table[ >]/g)?.length]);
        const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
        expect([address, ids]).toEqual([address, [...new Set(ids)]]);
        expect([address, linksOf(html).filter((href) => href.startsWith('#') && !ids.includes(href.slice(1)))]).toEqual(
          [address, []],
        );
        expect(html).toContain(`<html lang="${lang === '' ? 'en' : 'cy'}"`);
        expect(html).toMatch(/class="time-bar time-bar--past"/);
      }
    },
    120_000,
  );
});

describe('what was not there yet', () => {
  it.each(['/processes/CP-001/versions/3', '/workarounds/WA-002', '/processes/CP-001/difference?from=1&to=3'])(
    'is not found at %s, and is not named',
    async (path) => {
      const join = path.includes('?') ? '&' : '?';
      const { status, html } = await whole.get(`/arrangements/vale${path}${join}asOf=2025-03-01`);
      expect(status).toBe(404);
      expect(titleOf(html)).toBe('Not in the record at this date, 1 March 2025 – Concordat');
      expect(html).not.toMatch(/bolt-on|version 3/i);
      expect(linksOf(html)).toContain(`/arrangements/vale${path}`);
    },
  );
});
