import { contentOf, headingOf, linksOf, textOf, titleOf } from '../testing/html.js';
import type { Played } from '../testing/played.js';
import { played } from '../testing/played.js';

const VALE = '/arrangements/vale';
const API = '/api/v1/arrangements/vale';
/** The day on which the sample opens: one decision is not published yet. */
const OPENING = '2025-03-13';

let vale: Played;
beforeAll(async () => {
  vale = await played();
}, 120_000);
afterAll(() => vale.close());
const html = async (path: string): Promise<string> => contentOf((await vale.get(VALE + path)).html);
const text = async (path: string): Promise<string> => textOf(await html(path));
/** The ids of the decisions that a register shows, in its order. */
const ids = async (query: string): Promise<readonly string[]> =>
  [...(await html(`/decisions?asOf=${OPENING}${query}`)).matchAll(/decision-line__id">([^<]+)</g)].map(
    ([, id = '']) => id,
  );

describe('the register of decisions', () => {
  it('shows the newest first: what, who, whether it has effect, and the regions in a word each', async () => {
    const page = await text(`/decisions?asOf=${OPENING}`);
    expect(await ids('')).toEqual(['D-3', 'D-2', 'D-WIC-1', 'D-CC-1', 'D-PCC-1', 'D-BDC-1', 'D-ACC-1', 'D-1']);
    expect(page).toContain('8 decisions');
    expect(page).toContain('Resolved , 12 March 2025. The board Not in effect. Waits for publication and call-in');
    expect(page).toContain('Recommended , 2 October 2024. The board Key decision In effect since 29 November 2024');
    expect(page).toContain('Call-in Confirmed after call-in');
  });

  it.each([
    ['&decider=acc', ['D-ACC-1']],
    ['&decider=board&order=OLDEST', ['D-1', 'D-2', 'D-3']],
    ['&q=covert', ['D-2']],
    ['&kind=RECOMMENDED', ['D-1']],
    ['&key=true', ['D-ACC-1', 'D-1']],
    ['&effect=GATED', ['D-3']],
    ['&publication=UNPUBLISHED', ['D-3']],
    ['&from=2024-11-01&to=2025-01-31', ['D-2', 'D-WIC-1']],
    ['&matter=M-1&key=false', ['D-WIC-1', 'D-CC-1', 'D-PCC-1', 'D-BDC-1']],
    ['&process=CP-001&decider=wic', ['D-WIC-1']],
    ['&status=QUASHED', []],
  ])('is narrowed by %s', async (query, expected) => {
    expect(await ids(query)).toEqual(expected);
  });

  it('goes on from where a page ended, and back to the first', async () => {
    expect(await ids('&cursor=2024-10-29~D-CC-1')).toEqual(['D-PCC-1', 'D-BDC-1', 'D-ACC-1', 'D-1']);
    expect(linksOf(await html(`/decisions?asOf=${OPENING}&cursor=2024-10-29~D-CC-1`))).toContain(
      `${VALE}/decisions?asOf=${OPENING}`,
    );
    expect(await ids('&cursor=nonsense')).toHaveLength(8);
  });

  it('counts region by region what was asked for, and leads to each', async () => {
    const page = await html(`/decisions?asOf=${OPENING}&process=CP-001`);
    expect(textOf(page)).toContain('Effect In effect 6');
    expect(linksOf(page)).toContain(`${VALE}/decisions?process=CP-001&effect=EFFECTIVE&asOf=${OPENING}`);
  });

  it('is taken away as the same list, at the same date', async () => {
    const page = await html(`/decisions?asOf=${OPENING}&process=CP-001&kind=RESOLVED`);
    const away = linksOf(page).filter((href) => href.startsWith(API));
    expect(away).toHaveLength(5);
    expect(away.every((href) => href.includes('process=CP-001') && href.includes(`asOf=${OPENING}`))).toBe(true);
    const csv = (await vale.get(away.find((href) => href.includes('.csv')) ?? '')).html;
    const rows = csv.split('\r\n').slice(1).filter(Boolean);
    expect(rows.map((row) => row.split(',')[0])).toEqual(await ids('&process=CP-001&kind=RESOLVED'));
    const atom = (await vale.get(away.find((href) => href.includes('.atom')) ?? '')).html;
    expect(atom.match(/<entry /g)).toHaveLength(5);
  });

  it('refuses what cannot be, beside its field, and keeps what was typed', async () => {
    const wrong = await vale.get(`${VALE}/decisions?from=31.3.2025&kind=AGREED&q=pay&asOf=${OPENING}`);
    expect([wrong.status, titleOf(wrong.html).startsWith('Error: ')]).toEqual([400, true]);
    expect(linksOf(wrong.html)).toEqual(expect.arrayContaining(['#from', '#kind']));
    expect(textOf(wrong.html)).toContain('“AGREED” is not one of the choices.');
    expect(wrong.html).toMatch(/id="q" name="q" value="pay"/);
    expect(wrong.html).toMatch(/<details class="list-filter__more" open>/);
    expect(textOf((await vale.get(`${VALE}/decisions?from=2025-03-01&to=2025-02-01`)).html)).toContain(
      'The second date must be on or after the first',
    );
  });

  it('says of an empty list what will appear, and of one that was narrowed how to widen it', async () => {
    expect(await text('/decisions?asOf=2024-09-12')).toContain('Nothing has been decided at this date.');
    const none = await html(`/decisions?asOf=${OPENING}&q=nothing+of+the+kind`);
    expect(textOf(none)).toContain('Nothing answers to all of this at this date.');
    expect(linksOf(none)).toContain(`${VALE}/decisions?asOf=${OPENING}`);
  });

  it('keeps its date and its language when it is narrowed', async () => {
    const { html: page } = await vale.get(`/cy${VALE}/decisions?asOf=${OPENING}`);
    expect(page).toMatch(/<form class="list-filter" action="\/cy\/arrangements\/vale\/decisions"/);
    expect(page).toContain(`<input type="hidden" name="asOf" value="${OPENING}">`);
    expect(textOf(page)).toContain('Heb effaith. Yn aros: cyhoeddi, galw i mewn');
  });
});

describe('what is in force', () => {
  it('is so on the day that is asked about, and no day before its effect', async () => {
    const on = async (day: string) =>
      [...(await html(`/decisions-in-force?asOf=${OPENING}&on=${day}`)).matchAll(/facts__note">(D-[\w-]+)/g)].map(
        ([, id]) => id,
      );
    expect(await on('2024-11-28')).toEqual(['D-WIC-1', 'D-CC-1', 'D-PCC-1', 'D-BDC-1', 'D-ACC-1']);
    expect(await on('2024-11-29')).toContain('D-1');
    expect(await on('2024-10-28')).toEqual([]);
    expect(await text(`/decisions-in-force?asOf=${OPENING}`)).toContain('7 decisions in force on 13 March 2025');
    expect(await text('/decisions-in-force?asOf=2024-10-01')).toContain('No decision is in force on this day.');
  });
});

describe('one decision', () => {
  it('says first in one plain sentence what was decided, by whom and when', async () => {
    const page = await html(`/decisions/D-1?asOf=${OPENING}`);
    const [heading = '', decided = '', rest = ''] = ['<h1', 'notice__decided', '<h2'].map((part) =>
      String(page.indexOf(part)),
    );
    expect(Number(heading)).toBeLessThan(Number(decided));
    expect(Number(decided)).toBeLessThan(Number(rest));
    expect(textOf(page)).toContain('On 2 October 2024 the board recommended: “Purchase to pay, version 2: recommended');
    expect(headingOf(page)).toBe('Purchase to pay, version 2: recommended to the five authorities D-1');
  });

  it('explains its gate: shut the day before, with each thing it waits for, and open on the day', async () => {
    const before = await text('/decisions/D-1?asOf=2024-11-28');
    expect(before).toContain('Not in effect yet Waiting for: approval by');
    expect(before).toContain('Done It has been published since 4 October 2024.');
    expect(before).toContain(
      'Waiting Waiting for: approval by Brackwater District Council, given but still waiting for',
    );
    expect(before).toContain('Effect Not in effect');
    const after = await text('/decisions/D-1?asOf=2024-11-29');
    expect(after).toContain('In effect since 29 November 2024');
    expect(after).not.toContain('Waiting for');
    expect(after).toContain('Approved by all Approved by all since 29 November 2024.');
  });

  it('says of every statutory head what is stated, and that there is none where there is none', async () => {
    const page = await text(`/decisions/D-1?asOf=${OPENING}`);
    expect(page).toContain('Reasons One process for all, before the system they share ends.');
    expect(page).toContain('Keep four processes – rejected because: The system they run on ends.');
    expect(page).toContain('Dispensations None.');
    expect(page).toContain('Nobody has placed a hold on it.');
    expect(page).toContain('It replaces no other decision, and none replaces it.');
    expect(page).toContain('Signed minutes for ever');
  });

  it('shows the vote as it was counted, line by line, with the way to the meeting', async () => {
    const page = await html(`/decisions/D-1?asOf=${OPENING}`);
    expect(textOf(page)).toContain('Vote V-6 Carried For 5, against 0, abstaining 1');
    expect(textOf(page)).toContain('More votes for than against are needed: of 5 votes, at least 3. Result: carried.');
    expect(linksOf(page)).toContain(`${VALE}/meetings/B-2024-10-02?asOf=${OPENING}#item-6`);
    expect(linksOf(page).join()).not.toContain('what-if');
  });

  it.each([
    ['2024-10-16', 'Not published', 'Window not open yet'],
    ['2024-10-18', 'Published', 'Members of Aldermere County Council can call it in until 24 October 2024, 5pm.'],
    ['2024-10-25', 'Scrutiny meets by 12 November 2024', 'It was called in at Aldermere County Council'],
    ['2024-11-29', 'In effect since 13 November 2024', 'After call-in at Aldermere County Council it was confirmed.'],
  ])('tells the call-in of an executive decision as at %s', async (day, one, other) => {
    const page = await text(`/decisions/D-ACC-1?asOf=${day}`);
    expect(page).toContain(one);
    expect(page).toContain(other);
  });

  it('says why a recommendation cannot be called in, and what was tried', async () => {
    const page = await text('/decisions/D-1?asOf=2024-10-09');
    expect(page).toContain('A recommendation cannot be called in: it decides nothing.');
    expect(page).toContain('A call-in at Brackwater District Council on 8 October 2024 was rejected.');
    expect(page).toContain('What is call-in?');
  });

  it('says who was told, and where it can be read; and can be taken away as a PDF at the same date', async () => {
    const page = await html('/decisions/D-1?asOf=2024-11-29');
    expect(textOf(page)).toContain('Published at: www.aldermere.example/decisions');
    expect(textOf(page)).toContain('Chief Constable of Vale and Marches 4 October 2024 Email Sent');
    const pdf = linksOf(page).find((href) => href.includes('notice.pdf')) ?? '';
    expect(pdf).toBe(`${API}/decisions/D-1/notice.pdf?asOf=2024-11-29`);
    expect((await vale.get(pdf)).html.startsWith('%PDF')).toBe(true);
  });

  it('leads to each event from which it follows', async () => {
    const page = await html('/decisions/D-1?asOf=2024-11-29');
    const events = linksOf(page).filter((href) => href.includes('/events/'));
    expect(textOf(page)).toContain(`This page follows from ${events.length} events`);
    for (const href of events) expect((await vale.get(href)).status).toBe(200);
    expect(page).toContain('cf57a7a2dddfee1d321afc54dcdd5729a12a8073142c45b23287051d91b13b88');
  });

  it('offers what can be done now, filled in, and nothing as at another date', async () => {
    expect(linksOf(await html('/decisions/D-2'))).toContain(`${VALE}/act/place-hold?decision=D-2`);
    expect(linksOf(await html(`/decisions/D-2?asOf=${OPENING}`)).join()).not.toContain('/act/');
  });

  it.each(['D-5', 'NO-SUCH', '%20', '..%2F..'])('is not found where there was none: %s', async (id) => {
    const { status, html: page } = await vale.get(`${VALE}/decisions/${id}?asOf=${OPENING}`);
    expect(status).toBe(404);
    expect(page).not.toContain('version 3');
  });
});
