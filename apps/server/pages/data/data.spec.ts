import { declared, hasCalendar, registers } from '#interchange';
import { contentOf, linksOf, textOf } from '../testing/html.js';
import type { Played } from '../testing/played.js';
import { played } from '../testing/played.js';
import { Way } from '../frame/way.js';
import { words } from '../words.js';
import { fileAt, registerLines } from './registers.js';

const DATA = '/arrangements/vale/data';
let vale: Played;
beforeAll(async () => {
  vale = await played();
}, 120_000);
afterAll(() => vale.close());
const files = async (path: string): Promise<readonly string[]> =>
  linksOf(contentOf((await vale.get(path)).html)).filter((href) => href.startsWith('/api/'));

describe('data and feeds', () => {
  it('names every register that everybody may read, with all its forms, and each address answers', async () => {
    const links = await files(`${DATA}?asOf=2025-03-13`);
    const open = registers.filter(({ view }) => declared(view).audience === 'PUBLIC');
    const calendars = new Set(registers.filter(hasCalendar).map(({ name }) => name));
    for (const { name } of open)
      for (const file of ['csv', 'json', 'atom', 'ics'].map((ending) => `${name}.${ending}`))
        expect([file, links.some((href) => href.startsWith(`/api/v1/arrangements/vale/${file}?`))]).toEqual([
          file,
          !file.endsWith('.ics') || calendars.has(name),
        ]);
    const rest = [
      'open-data.zip',
      'dictionary.csv',
      'history.atom',
      'decisions.atom',
      'meetings.ics',
      'who-decides.ics',
      'votes.popolo.json',
    ];
    for (const file of rest) expect(links).toContain(`/api/v1/arrangements/vale/${file}?asOf=2025-03-13`);
    for (const href of links) expect([href, (await vale.get(href)).status]).toEqual([href, 200]);
  }, 60_000);

  it('gives addresses as at the date of the page: what came later is in none of them', async () => {
    const [then, now] = await Promise.all([`${DATA}?asOf=2024-09-01`, DATA].map(files));
    const rowsOf = async (links: readonly string[]) =>
      (await vale.get(links.find((href) => href.includes('/decisions.csv'))!)).html.trim().split('\r\n').length;
    expect(await rowsOf(then!)).toBe(1);
    expect(await rowsOf(now!)).toBe(15);
  });

  it('links to nothing that needs a token, and says so', async () => {
    const { html } = await vale.get(DATA);
    expect((await files(DATA)).filter((href) => /concessions|compromises/.test(href))).toEqual([]);
    expect(textOf(html)).toContain('For the parties alone, with a token: Concessions, Compromises.');
  });

  it('has a name for every register in both languages', () => {
    for (const lang of ['en', 'cy'] as const)
      for (const { name } of registers) expect(words(lang).isForeign(`data.register.${name}`)).toBe(false);
    expect(registerLines(new Way('vale', 'cy'), words('cy'))[0]?.name).toBe('Awdurdodau');
  });

  it('asks in Welsh for Welsh words, and as known at another date', () => {
    const asked = { asOf: { text: '2025-03-13', ms: 0 }, knownAt: { text: '2025-04-01', ms: 0 } };
    expect(fileAt(new Way('vale', 'cy', asked), 'history.atom')).toBe(
      '/api/v1/arrangements/vale/history.atom?asOf=2025-03-13&knownAt=2025-04-01&lang=cy',
    );
  });
});
