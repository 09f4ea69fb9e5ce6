import type { Board } from '../../testing/running.js';
import { startBoard } from '../../testing/running.js';
import { Browser } from './testing/browser.js';

const AT = '/arrangements/vale';
const CLERK = { person: 'p_bdc_chief', office: 'CLERK' };

describe('signing in to a simulated log', () => {
  let board: Board;
  beforeAll(async () => {
    board = await startBoard();
    const token = await board.token('p_bdc_chief');
    await board.command(
      'name-person',
      { data: { person: 'p_bdc_chief', name: 'Rowan <i>Ashby</i>', role: 'Leader' } },
      { token },
    );
  });
  afterAll(() => board.close());

  it('is asked of whoever wants to act, and leads back to where they were going', async () => {
    const visitor = new Browser(board);
    const sent = await visitor.get(`${AT}/act/flag-workaround?process=CP-001`);
    expect([sent.status, sent.location]).toEqual([
      303,
      `${AT}/sign-in?next=${encodeURIComponent(`${AT}/act/flag-workaround?process=CP-001`)}`,
    ]);
    const page = await visitor.get(sent.location!);
    expect(page.html).toContain('name="next" value="/arrangements/vale/act/flag-workaround?process=CP-001"');
  });

  it('lists everybody who may act, by authority, under their names', async () => {
    const { html } = await new Browser(board).get(`${AT}/sign-in`);
    expect(html.indexOf('BDC Council')).toBeLessThan(html.indexOf('value="p_bdc_chief bdc"'));
    expect(html).toContain('Rowan &lt;i&gt;Ashby&lt;/i&gt;');
    expect(html).toContain('Mandate holder');
  });

  it('sets one cookie, out of reach of scripts and other sites', async () => {
    const { status, location, cookie } = await new Browser(board).signIn('p_bdc_chief', 'bdc');
    expect([status, location]).toEqual([303, `${AT}/inbox`]);
    expect(cookie).toMatch(/^concordat=[\w.-]+; Path=\/; Max-Age=36000; HttpOnly; SameSite=Lax$/);
  });

  it('shows on every page who acts for whom, on the pages for everybody too, and keeps none of them', async () => {
    const visitor = new Browser(board);
    const before = await visitor.get(AT);
    expect(before.html).toContain('href="/sign-in"');
    await visitor.signIn('p_bdc_chief', 'bdc');
    for (const path of ['/', AT, '/privacy', `${AT}/act`]) {
      const { html, headers } = await visitor.get(path, { 'if-none-match': before.headers.get('etag') ?? '*' });
      expect(html).toMatch(
        /Rowan &lt;i&gt;Ashby&lt;\/i&gt;[\s\S]{0,100}acts for BDC Council[\s\S]{0,100}Mandate holder/,
      );
      expect([headers.get('cache-control'), headers.get('etag')]).toEqual(['no-store', null]);
      expect(headers.get('vary')).toContain('Cookie');
    }
    const { html, headers } = await new Browser(board).get(AT);
    expect([headers.get('cache-control'), html.includes('Ashby')]).toEqual(['no-cache', false]);
  });

  it('ends with signing out', async () => {
    const visitor = new Browser(board);
    await visitor.signIn('p_bdc_chief', 'bdc');
    const out = await visitor.post(`${AT}/sign-out`, []);
    expect([out.status, out.cookie]).toEqual([303, 'concordat=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax']);
    expect((await visitor.get(`${AT}/act`)).status).toBe(303);
  });

  it('never leads to another site', async () => {
    for (const next of ['https://evil.example/', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/a\nb']) {
      const visitor = new Browser(board);
      const { location } = await visitor.post(`${AT}/sign-in`, [
        ['who', 'p_bdc_chief bdc'],
        ['next', next],
      ]);
      expect(location).toBe(`${AT}/inbox`);
    }
  });

  it('is refused for nobody, and for somebody without a mandate or office, in words', async () => {
    const visitor = new Browser(board);
    const nobody = await visitor.post(`${AT}/sign-in`, []);
    expect([nobody.status, nobody.cookie]).toEqual([422, null]);
    expect(nobody.html).toMatch(/<title>Error: Sign in/);
    const stranger = await visitor.post(`${AT}/sign-in`, [['who', 'p_nobody bdc']]);
    expect([stranger.status, stranger.cookie]).toEqual([422, null]);
    expect(stranger.html).toContain('p_nobody holds no live mandate or appointment');
  });

  it('lets a person with several seats take one, and change it', async () => {
    await board.command('appoint-officer', { data: CLERK }, { token: await board.token('p_bdc_chief') });
    const visitor = new Browser(board);
    const signed = await visitor.signIn('p_bdc_chief', 'bdc');
    expect(signed.location).toBe(`${AT}/seat`);
    expect((await visitor.get(`${AT}/act`)).location).toBe(`${AT}/seat?next=${encodeURIComponent(`${AT}/act`)}`);
    await visitor.post(`${AT}/seat`, [
      ['seat', 'bdc CLERK'],
      ['next', `${AT}/act`],
    ]);
    const asClerk = await visitor.get(`${AT}/act`);
    expect(asClerk.html).toContain('Recording for somebody else');
    expect(asClerk.html).not.toContain('/act/grant-mandate"');
    await visitor.post(`${AT}/seat`, [['seat', 'bdc MANDATE_HOLDER']]);
    const asHolder = await visitor.get(`${AT}/act`);
    expect(asHolder.html).toContain('/act/grant-mandate"');
    expect(asHolder.html).not.toContain('Recording for somebody else');
    const other = await visitor.post(`${AT}/seat`, [['seat', 'acc MANDATE_HOLDER']]);
    expect([other.status, other.cookie]).toEqual([422, null]);
  });
});

describe('signing in to a real log', () => {
  let board: Board;
  beforeAll(async () => {
    board = await startBoard('REAL');
  });
  afterAll(() => board.close());
  const paste = (token: string) => new Browser(board).post(`${AT}/sign-in`, [['token', token]]);

  it('takes the token of a person, and nobody’s name', async () => {
    const form = await new Browser(board).get(`${AT}/sign-in`);
    expect(form.html).toContain('name="token"');
    expect(form.html).not.toContain('p_bdc_chief');
    expect(await new Browser(board).signIn('p_bdc_chief', 'bdc')).toMatchObject({ status: 422, cookie: null });
    const signed = await paste(` ${await board.token('p_bdc_chief')}\n`);
    expect([signed.status, signed.location]).toEqual([303, `${AT}/inbox`]);
  });

  it('refuses a token that does not count here, and says why', async () => {
    const founding = await board.server.tokens.issue({ person: 'p_bdc_chief', log: 'vale', kind: 'founding' });
    for (const [token, why] of [
      ['made.up.token', 'was not made by this server'],
      [await board.token('p_bdc_chief', 'elsewhere'), 'is for the arrangement elsewhere'],
      [founding, 'A founding token proposes an arrangement'],
      [await board.token('p_nobody'), 'holds no live mandate'],
    ] as const) {
      const refused = await paste(token);
      expect([refused.status, refused.cookie]).toEqual([422, null]);
      expect(refused.html).toContain(why);
      expect(refused.html).not.toContain(token);
    }
  });

  it('ends with the mandate: what a person may do is read from the log each time', async () => {
    const visitor = new Browser(board);
    await visitor.post(`${AT}/sign-in`, [['token', await board.token('p_bdc_chief')]]);
    const holder = await board.token('p_bdc_chief');
    const made = await board.command('appoint-officer', { data: { ...CLERK, person: 'p_clerk' } }, { token: holder });
    const clerk = new Browser(board);
    await clerk.post(`${AT}/sign-in`, [['token', await board.token('p_clerk')]]);
    expect((await clerk.get(`${AT}/act`)).status).toBe(200);
    const [event] = made.json['events'] as readonly { id: string }[];
    await board.command('end-appointment', { data: { appointment: event!.id, ground: 'RESIGNED' } }, { token: holder });
    const { location } = await clerk.get(`${AT}/act`);
    expect(location).toContain(`${AT}/seat`);
    const { html } = await clerk.get(location!);
    expect(html).toContain('You act for nobody now');
    expect(html).not.toContain('type="radio"');
    // What only a party reads is closed with it.
    expect((await clerk.get('/api/v1/arrangements/vale/inbox')).status).toBe(401);
  });
});

describe('a form that another site made the browser send', () => {
  let board: Board;
  beforeAll(async () => {
    board = await startBoard();
  });
  afterAll(() => board.close());
  const post = (visitor: Browser, path: string, headers: Readonly<Record<string, string>>) =>
    visitor.post(path, [['who', 'p_bdc_chief bdc']], headers);

  it.each([
    ['from elsewhere', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['of an old browser from elsewhere', { origin: 'https://evil.example' }],
    ['that says nothing', {}],
  ])('is refused: %s', async (_, headers) => {
    const visitor = new Browser(board);
    await visitor.signIn('p_bdc_chief', 'bdc');
    const before = board.size();
    for (const path of [`${AT}/sign-in`, `${AT}/seat`, `${AT}/sign-out`, `${AT}/act/open-formation`]) {
      const { status, cookie, html } = await post(visitor, path, { ...headers, accept: 'text/html' });
      expect([status, cookie]).toEqual([403, null]);
      expect(html).toContain('page of another site');
    }
    expect(board.size()).toBe(before);
  });

  it('is taken from this site, and from an old browser that names it', async () => {
    expect((await post(new Browser(board), `${AT}/sign-in`, { origin: board.server.url })).status).toBe(303);
  });

  it('is no command to the API, which takes JSON and bearer tokens alone', async () => {
    const visitor = new Browser(board);
    await visitor.signIn('p_bdc_chief', 'bdc');
    expect((await post(visitor, '/api/v1/arrangements/vale/commands/open-formation', {})).status).toBe(415);
    const json = await visitor.post('/api/v1/arrangements/vale/commands/open-formation', [], {
      'content-type': 'application/json',
    });
    expect([400, 401]).toContain(json.status);
  });
});
