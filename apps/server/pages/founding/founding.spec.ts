import type { Board } from '../../testing/running.js';
import { startBoard } from '../../testing/running.js';
import type { Shown } from '../acting/testing/browser.js';
import { Browser } from '../acting/testing/browser.js';

const AT = '/start/propose';
const member = (n: number, authority: string, holder: string): Record<string, string> =>
  Object.fromEntries(
    Object.entries({
      ...{ authority, name: `${authority} Council`, partner: authority, kind: 'DISTRICT', nation: 'ENGLAND_WALES' },
      ...{ mandateHolder: holder, mandateDocument: 'Minutes of 2 March 2026' },
    }).map(([name, value]) => [`founding.${n}.${name}`, value]),
  );
const ABOUT = { name: 'North Partnership', summary: 'Common processes.', vehicle: 'S102_JOINT_COMMITTEE' };
const TABLE = { ...member(0, 'ndc', 'p_anna'), ...member(1, 'rcc', 'p_bob') };

let board: Board;
beforeAll(async () => {
  board = await startBoard('REAL');
});
afterAll(() => board.close());

const founding = (slug: string): Promise<string> =>
  board.server.tokens.issue({ person: 'p_anna', log: slug, kind: 'founding' });
const shows = (visitor: Browser, token: string): Promise<Shown> => visitor.post('/start/token', [['token', token]]);

/** The page of all answers of a proposal. */
async function proposed(visitor: Browser, table: Record<string, string> = TABLE): Promise<Shown> {
  const second = await visitor.submit(await visitor.get(AT), 'next', ABOUT);
  return visitor.submit(second, 'next', table);
}

describe('a new arrangement', () => {
  it('is proposed on the pages by whoever has a founding token, and says what comes next', async () => {
    const visitor = new Browser(board);
    expect((await visitor.get(AT)).html).toContain('name="token"');
    const shown = await shows(visitor, ` ${await founding('north')}\n`);
    expect([shown.status, shown.location]).toEqual([303, AT]);
    expect((await visitor.get(AT)).html).toContain('p_anna proposes the arrangement north.');
    const check = await proposed(visitor);
    expect(check.html).toContain('Check your answers');
    const sent = await visitor.submit(check, 'send');
    expect([sent.status, sent.location]).toEqual([303, '/start/proposed/north']);
    const next = await visitor.get(sent.location!);
    expect(next.html).toContain('govuk-notification-banner--success');
    expect(next.html).toContain('North Partnership has been proposed');
    expect(next.html).toContain('npm run token -- --enrol rcc --log north');
    expect((await visitor.get('/arrangements/north')).html).toContain('North Partnership');
    const [, event] = await board.server.served.needed('north').host.log.store.at([0, 1]);
    expect(event?.envelope.by).toMatchObject({ authority: 'ndc', person: 'p_anna' });
  });

  it('is not proposed twice, and its token gives no way in', async () => {
    const visitor = new Browser(board);
    const refused = await shows(visitor, await founding('north'));
    expect([refused.status, refused.cookie]).toEqual([422, null]);
    expect(refused.html).toMatch(/<title>Error: Propose the arrangement/);
    // Shown before the arrangement was there, it opens nothing afterwards.
    await shows(visitor, await founding('south'));
    expect((await visitor.get('/arrangements/vale/inbox')).location).toContain('/sign-in');
    await visitor.submit(await proposed(visitor), 'send');
    const late = new Browser(board);
    await shows(late, await founding('west'));
    const kept = late.cookie;
    await late.submit(await proposed(late), 'send');
    late.cookie = kept;
    expect((await late.get('/arrangements/west/inbox')).location).toContain('/sign-in');
  });

  it.each([
    ['that was made up', () => Promise.resolve('made.up.token'), 'was not made by this server'],
    ['of a person', () => board.token('p_bdc_chief'), 'only a founding token'],
    ['left empty', () => Promise.resolve(''), 'was not made by this server'],
  ])('is not proposed with a token %s, and the page says why', async (_, token, why) => {
    const refused = await shows(new Browser(board), await token());
    expect([refused.status, refused.cookie]).toEqual([422, null]);
    expect(refused.html).toContain(why);
  });

  it('with one authority named twice comes back with the rule’s sentence, and everything kept', async () => {
    const visitor = new Browser(board);
    await shows(visitor, await founding('east'));
    const refused = await visitor.submit(await proposed(visitor, { ...TABLE, ...member(1, 'ndc', 'p_bob') }), 'send');
    expect([refused.status, refused.html.includes('ndc Council')]).toEqual([422, true]);
    expect(board.server.served.log('east')).toBeUndefined();
  });

  it('is not proposed by a form of another site', async () => {
    const visitor = new Browser(board);
    for (const path of [AT, '/start/token'])
      expect((await visitor.post(path, [['token', 'x']], { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  });

  it('has its pages in Welsh too', async () => {
    const { html } = await new Browser(board).get(`/cy${AT}`);
    expect(html).toContain('<html lang="cy"');
    expect(html).toContain('action="/cy/start/token"');
  });
});
