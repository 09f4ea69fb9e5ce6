import { Browser } from './acting/testing/browser.js';
import { contentOf, headingOf, linksOf, textOf, titleOf } from './testing/html.js';
import type { Played } from './testing/played.js';
import { played } from './testing/played.js';

const VALE = '/arrangements/vale';
/** The day on which the sample opens, and one on which the texts were still being argued about. */
const [OPENING, ARGUING] = ['2025-03-13', '2024-08-20'];

let vale: Played;
const get = (path: string) => vale.get(path);
const content = async (path: string): Promise<string> => textOf(contentOf((await get(VALE + path)).html));
beforeAll(async () => {
  vale = await played();
}, 120_000);
afterAll(() => vale.close());

describe('the first page', () => {
  it('names what is in force and what is due, what is late too, and leads to the rest', async () => {
    const text = await content(`?asOf=${OPENING}`);
    expect(text).toMatch(
      /7 decisions in force on 13 March 2025 Covert spend stays outside the shared ledger D-2 The board, /,
    );
    expect(text).toMatch(
      /7 things to decide or do 4 late 2 October 2024 Late The board chair resume meeting B-2024-09-11/,
    );
    const links = linksOf(contentOf((await get(`${VALE}?asOf=${OPENING}`)).html));
    expect(links).toEqual(
      expect.arrayContaining(['decisions-in-force', 'who-decides'].map((page) => `${VALE}/${page}?asOf=${OPENING}`)),
    );
    expect(await content('?asOf=2024-02-20')).toContain('No decision is in force on this day.');
  });

  it('never tells of a decision or a duty of a later day', async () => {
    expect(await content(`?asOf=${ARGUING}`)).not.toMatch(/D-1|D-2|Covert spend|B-2024-09-11/);
  });

  it('calls people by their office where their names are for the parties alone', async () => {
    expect(await content('/meetings/B-2025-03-12')).toContain(
      'Moved by Leader of Aldermere, seconded by Chair of Wexcombe',
    );
    const party = new Browser({ server: vale.server });
    await party.signIn('p_bdc_lead', 'bdc');
    const own = textOf((await party.get(`${VALE}/meetings/B-2025-03-12`)).html);
    expect(own).toContain('Moved by Graham Tolley, seconded by Margaret Ellery.');
  });
});

describe('a process', () => {
  it('says what is in force, who stands where with every name, and what was agreed to differ', async () => {
    const text = await content(`/processes/CP-001?asOf=${OPENING}`);
    expect(text).toContain('Version 2 is in force since 29 November 2024.');
    expect(text).toMatch(
      /5 of 5 have accepted it: Aldermere County Council, Brackwater District Council, .* and Chief Constable/,
    );
    expect(text).toContain('Brackwater District Council : Adopted version 2 on 20 January 2025.');
    expect(text).toContain('V-1 (In how it works) : From step or clause 1, for Police and Crime Commissioner');
    expect(text).toContain('Approvals kept in a spreadsheet');
  });

  it('says who is silent: silence is never left out', async () => {
    const text = await content(`/processes/CP-001?asOf=2024-08-05`);
    expect(text).toMatch(/\d of 5 (is|are) silent: /);
    expect(text).toContain('Nothing in force yet');
  });

  it('names an objection, and keeps it when it is withdrawn', async () => {
    expect(await content(`/processes/CP-001?asOf=${ARGUING}`)).toContain(
      'Brackwater District Council objected to version 1 (O-1). Open',
    );
    expect(await content(`/processes/CP-001?asOf=${OPENING}`)).toContain('(O-1), and has withdrawn it.');
  });

  it('has each version in full, with what was said of it in its own words', async () => {
    const text = await content('/processes/CP-001/versions/1');
    expect(headingOf((await get(`${VALE}/processes/CP-001/versions/1`)).html)).toBe('Purchase to pay Version 1');
    expect(text).toContain('Superseded Published by Aldermere County Council on 24 July 2024.');
    expect(text).toContain('The budget holder raises a purchase order before anything is ordered.');
    expect(text).toContain('Depots order tyres and parts between £5,000 and £10,000 every week.');
    expect((await get(`${VALE}/processes/CP-001/versions/9`)).status).toBe(404);
    expect((await get(`${VALE}/processes/CP-001/versions/two`)).status).toBe(404);
  });

  it('tells a difference in words: what was removed, and what was added', async () => {
    const text = await content('/processes/CP-001/difference?from=1&to=2');
    expect(text).toContain('Removed: £5,000 Added: £10,000');
    expect(text).toContain('2 Approve');
    expect(text).toContain('lines unchanged');
    expect(await content('/processes/CP-001/difference?from=2&to=2')).toContain('Not a word has changed.');
    expect((await get(`${VALE}/processes/CP-001/difference?from=1&to=9`)).status).toBe(404);
  });

  it('says that a version contains a compromise, and who gave way only to the parties', async () => {
    const page = `${VALE}/processes/CP-001`;
    const open = textOf((await get(page)).html);
    expect(open).toContain('Version 2 contains compromise K-1.');
    expect(open).toContain('Who gave way to whom is between the parties');
    expect(open).not.toContain('gave way to Brackwater');
    const party = new Browser({ server: vale.server });
    await party.signIn('p_bdc_lead', 'bdc');
    const own = textOf((await party.get(page)).html);
    expect(own).toMatch(/gave way to [^:]+ on: /);
    expect(own).not.toContain('between the parties');
    expect(textOf((await get(page)).html)).not.toMatch(/gave way to [^:]+ on: /);
  });
});

describe('a pair', () => {
  it('shows where it stands now, and how it came to this', async () => {
    const text = await content(`/processes/CP-001/authorities/bdc?asOf=${OPENING}`);
    expect(text).toContain('What it operates now Workaround, permitted version 2');
    expect(text).toContain('What it has said of the text Accepted version 2');
    expect(text).toContain('What it operates: from “Aligned” to “Workaround, open”');
    expect(text).toContain('On the text: from “Silent” to “Objects”');
    expect((await get(`${VALE}/processes/CP-001/authorities/nobody`)).status).toBe(404);
  });
});

describe('the register of workarounds', () => {
  it('shows the open ones, or all, of one process, of one authority', async () => {
    const ids = async (query: string) => [
      ...new Set((await content(`/workarounds?asOf=${OPENING}${query}`)).match(/WA-\d+/g)),
    ];
    expect(await ids('')).toEqual(['WA-001', 'WA-002']);
    expect(await ids('&authority=wic')).toEqual(['WA-002']);
    expect(await ids('&process=CP-009')).toEqual([]);
    expect(await content('/workarounds')).toContain('None is open at this date.');
    expect(await content('/workarounds?show=ALL')).toContain('2 workarounds are on the register.');
  });

  it('tells of one what it costs to the penny, its control and exit plan, and what permits it until when', async () => {
    const text = await content('/workarounds/WA-001');
    expect(text).toContain('Cost so far £8,312.34');
    expect(text).toContain('Control meanwhile The depot manager signs the sheet each Friday.');
    expect(text).toContain('Exit plan Mobile approval at all depots by the summer.');
    expect(text).toContain('Extended 1 time.');
    expect(await content('/workarounds/WA-002?asOf=2025-04-20')).toContain(
      'It has gone on without permission for longer than an answer may take.',
    );
    expect(await content('/workarounds/WA-002?asOf=2025-03-10')).toContain('Nobody has assessed it.');
  });
});

describe('two dates compared', () => {
  it('says what moved since a board, from what to what', async () => {
    const page = `/compare?from=2025-01-29&asOf=${OPENING}`;
    const text = await content(page);
    expect(text).toContain('From 29 January 2025 to 13 March 2025 9 things moved.');
    expect(text).toContain(
      'Brackwater, Purchase to pay (CP-001) What it operates: from “Aligned” to “Workaround, permitted”',
    );
    expect(text).toContain('Since Board, 12 March 2025');
    expect(text).not.toContain('10 September 2025');
  });

  it('takes two dates in three fields to an address with both in it, and refuses what is no date', async () => {
    const form = 'from-day=29&from-month=1&from-year=2025&to-day=12&to-month=3&to-year=2025';
    expect((await get(`${VALE}/compare?${form}`)).location).toBe(`${VALE}/compare?from=2025-01-29&to=2025-03-12`);
    const wrong = await get(`/cy${VALE}/compare?${form.replace('29', '31').replace('month=1', 'month=2')}`);
    expect([wrong.status, titleOf(wrong.html).startsWith('Gwall: ')]).toEqual([400, true]);
    expect(linksOf(wrong.html)).toContain('#from-day');
  });

  it('never shows what came after the date of the page', async () => {
    const later = await content(`/compare?from=2025-01-29&to=2025-10-31&asOf=${OPENING}`);
    expect(later).toContain('to 13 March 2025');
    expect(later).not.toMatch(/version 3|31 October/i);
  });
});

describe('the history', () => {
  it('goes from page to page to the first entry, each entry once', async () => {
    const seen: string[] = [];
    let next: string | undefined = `${VALE}/history?asOf=${OPENING}`;
    for (let n = 0; next !== undefined && n < 50; n++) {
      const { html } = await get(next);
      seen.push(...[...contentOf(html).matchAll(/<code>([0-9a-f-]{36})<\/code>/g)].map(([, id = '']) => id));
      next = /<a href="([^"]+)" rel="next">Older/.exec(contentOf(html))?.[1]?.replaceAll('&amp;', '&');
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(150);
    expect((await get(`${VALE}/history?before=x`)).status).toBe(404);
  });

  it('has one of a process alone', async () => {
    expect(await content('/history?of=process&id=CP-001')).toContain('History of CP-001');
  });
});

describe('people', () => {
  it('are those of the date, with capacity and mandate; a name that is withheld gives way to the role', async () => {
    const text = await content(`/people?asOf=${OPENING}`);
    expect(text).toContain('Who may act for Aldermere County Council');
    expect(text).toMatch(/Democratic services officer p_acc_clerk Clerk/);
    expect(text).toContain('Everything, by the founding mandate');
    expect(await content('/people?asOf=2024-02-05')).not.toContain('p_acc_scrutiny');
  });
});

describe('in Welsh', () => {
  it('shows legal wording in English, marked, and says that it waits for a translator', async () => {
    const { html } = await get(`/cy${VALE}?asOf=${OPENING}`);
    expect(html).toContain('<span lang="en">Board under a contract between the partners</span>');
    expect(textOf(html)).toContain('geiriad cyfreithiol nes i gyfieithydd ei roi');
    expect((await get(`${VALE}?asOf=${OPENING}`)).html).not.toContain('cyfieithydd');
  });

  it('says everything of a process in Welsh but what was written in English', async () => {
    const text = textOf(contentOf((await get(`/cy${VALE}/processes/CP-001?asOf=${OPENING}`)).html));
    expect(text).toContain('Mae fersiwn 2 mewn grym ers 29 Tachwedd 2024.');
    expect(text).toMatch(/5 o 5 wedi’i derbyn: Aldermere County Council/);
    expect(text).not.toMatch(/\b(Nothing|Version|Accepted|Since|Whose)\b/);
  });
});

describe('the sample', () => {
  it('opens on the day after a board meeting, with what happened next and the way to one’s own', async () => {
    const { html } = await get('/');
    expect(titleOf(html)).toContain('13 March 2025');
    expect(html).toContain('What happened next');
    expect(linksOf(html)).toContain(`${VALE}?asOf=2025-03-14`);
    expect(linksOf(html)).toContain(`${VALE}/processes/CP-001/authorities/bdc?asOf=${OPENING}`);
  });
});
