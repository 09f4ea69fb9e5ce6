import { Browser } from '../acting/testing/browser.js';
import { contentOf, headingOf, linksOf, textOf, titleOf } from '../testing/html.js';
import type { Played } from '../testing/played.js';
import { played } from '../testing/played.js';
import { askedIn, KINDS, LONGEST } from './asked.js';

const SEARCH = '/arrangements/vale/search';
let vale: Played;
beforeAll(async () => {
  vale = await played();
}, 120_000);
afterAll(() => vale.close());
const page = async (query: string) => (await vale.get(`${SEARCH}?${query}`)).html;
const text = async (query: string) => textOf(contentOf(await page(query)));

describe('search', () => {
  it('says what will appear before anything is looked for', async () => {
    const { status, html } = await vale.get(SEARCH);
    expect([status, headingOf(html)]).toEqual([200, 'Search']);
    expect(textOf(html)).toContain('What is found appears here, the best match first');
  });

  it('leads to what was found, with the words marked and where they stand', async () => {
    const html = await page('q=supplier');
    expect(titleOf(html)).toContain('Search: supplier');
    expect(textOf(html)).toContain('2 things found for “supplier”.');
    expect(html).toContain('<mark>Supplier</mark> bolt-on pays outside the match');
    expect(linksOf(contentOf(html))).toContain('/arrangements/vale/workarounds/WA-002');
    expect(textOf(html)).toContain('In its title or name, 10 March 2025');
  });

  it('finds clauses of a text by the step that they stand in', async () => {
    expect(await text('q=budget+holder&kind=process')).toMatch(/Process: CP-001 .*In clause \d/);
  });

  it('looks through one kind of thing alone, and offers everything where that has nothing', async () => {
    expect(await text('q=purchase&kind=meeting')).not.toContain('Decision:');
    const none = contentOf(await page('q=supplier&kind=meeting'));
    expect(textOf(none)).toContain('Nothing was found for “supplier”.');
    expect(linksOf(none)).toContain('/arrangements/vale/search?q=supplier');
  });

  it('finds nothing that came after the date of the page, and stays at that date', async () => {
    expect(await text('q=supplier&asOf=2025-03-09')).toContain('Nothing was found for “supplier”.');
    const later = contentOf(await page('q=supplier&asOf=2025-03-10'));
    expect(textOf(later)).toContain('1 thing found');
    expect(linksOf(later)).toContain('/arrangements/vale/workarounds/WA-002?asOf=2025-03-10');
    expect(later).toContain('<input type="hidden" name="asOf" value="2025-03-10">');
  });

  it('says that there is more than it shows, and shows more when asked', async () => {
    const few = contentOf(await page('q=a'));
    expect(textOf(few)).toContain('More than 25 things found for “a”: these are the best matches.');
    expect(few.match(/<li>\s*<h2/g)).toHaveLength(25);
    expect(linksOf(few)).toContain('/arrangements/vale/search?q=a&show=more');
    expect(contentOf(await page('q=a&show=more')).match(/<li>\s*<h2/g)!.length).toBeGreaterThan(25);
  });

  it('shows what was typed as text, whatever it is', async () => {
    const html = await page(`q=${encodeURIComponent('<script>alert("x")</script>')}`);
    expect(html).not.toContain('<script>alert');
    expect(textOf(html)).toContain('Nothing was found for');
  });

  it.each([
    ['q=%E2%80%A6', 'Enter a word or a number to search for'],
    [`q=${'a'.repeat(LONGEST + 1)}`, 'Enter at most 200 characters'],
  ])('refuses what cannot be looked for, beside the field', async (query, says) => {
    const { status, html } = await vale.get(`${SEARCH}?${query}`);
    expect([status, titleOf(html).startsWith('Error: ')]).toEqual([400, true]);
    expect(html).toContain(`<a href="#q">${says}</a>`);
    expect(html).toContain('aria-describedby="q-hint q-error"');
  });

  it('finds for a party what the public may not see', async () => {
    const party = new Browser({ server: vale.server });
    await party.signIn('p_bdc_lead', 'bdc');
    expect(textOf((await party.get(`${SEARCH}?q=marian+osei`)).html)).toContain('Person: p_acc_clerk');
    expect(await text('q=marian+osei')).toContain('Nothing was found for “marian osei”.');
  });

  it('stands in Welsh too', async () => {
    const { html } = await vale.get('/cy/arrangements/vale/search?q=supplier');
    expect(textOf(html)).toContain('Wedi’u canfod ar gyfer “supplier”: 2.');
    expect(linksOf(html)).toContain('/cy/arrangements/vale/workarounds/WA-002');
  });
});

describe('what is looked for', () => {
  const asked = (query: Readonly<Record<string, string>>) => askedIn({ one: (name) => query[name] });

  it('is one line, of one kind that there is', () => {
    expect(asked({ q: ' two\r\n\twords ', kind: 'meeting' })).toEqual({
      text: 'two words',
      kind: 'meeting',
      limit: 25,
    });
    expect(asked({ q: 'x', kind: 'nothing', show: 'more' })).toEqual({ text: 'x', limit: 100 });
  });

  it('may be of every kind that the view knows', async () => {
    for (const kind of KINDS)
      expect([kind, (await vale.get(`${SEARCH}?q=zzz&kind=${kind}`)).status]).toEqual([kind, 200]);
  });
});
