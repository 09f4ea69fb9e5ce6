import type { Board } from '../testing/running.js';
import { proposal, startBoard, VALE } from '../testing/running.js';

const COMPELLING = { title: 'ERP contract ends', date: '2025-09-30', description: 'The licence is not renewed.' };
const FUND = `/api/v1/arrangements/new/commands/propose-arrangement`;

let board: Board;
let bdc: string;
beforeAll(async () => {
  board = await startBoard();
  bdc = await board.token('p_bdc_chief');
});
afterAll(() => board.close());

describe('a command', () => {
  it('is answered with a receipt when it is durable, and the next read holds it', async () => {
    const sent = await board.command(
      'record-compelling-event',
      { as: { authority: 'bdc', capacity: 'MANDATE_HOLDER' }, data: COMPELLING },
      { token: bdc },
    );
    expect(sent.status).toBe(201);
    expect(sent.json).toMatchObject({
      log: 'vale.concordat.example',
      position: board.size() - 1,
      repeated: false,
      events: [{ type: 'CompellingEventRecorded', stream: 'arrangement/vale' }],
    });
    expect(sent.headers.get('x-log-position')).toBe(String(board.size() - 1));
    const receipt = await board.get(sent.headers.get('location')!, { token: bdc });
    expect(receipt.json).toMatchObject({ position: sent.json['position'], events: sent.json['events'] });
    const read = await board.get(`${VALE}/history?atLeast=${String(sent.json['position'])}`, { token: bdc });
    expect(read.status).toBe(200);
    expect(Number(read.headers.get('x-log-position'))).toBeGreaterThanOrEqual(board.size() - 1);
  });

  it('sent again with the same key is done once', async () => {
    const body = { as: { authority: 'bdc' }, data: COMPELLING };
    const first = await board.command('record-compelling-event', body, { token: bdc, key: 'once' });
    const size = board.size();
    const again = await board.command('record-compelling-event', body, { token: bdc, key: 'once' });
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.json).toEqual({ ...first.json, repeated: true });
    expect(board.size()).toBe(size);
  });

  it('under a key that another command has used is refused', async () => {
    await board.command(
      'record-compelling-event',
      { as: { authority: 'bdc' }, data: COMPELLING },
      { token: bdc, key: 'used' },
    );
    const other = await board.command(
      'record-compelling-event',
      { as: { authority: 'bdc' }, data: { ...COMPELLING, title: 'Another' } },
      { token: bdc, key: 'used' },
    );
    expect(other).toMatchObject({ status: 422, json: { code: 'KEY_USED_FOR_ANOTHER_COMMAND' } });
  });

  it('goes through at the version that it names, and not at another', async () => {
    const body = { as: { authority: 'bdc' }, data: COMPELLING };
    const first = await board.command('record-compelling-event', body, { token: bdc });
    const etag = first.headers.get('etag')!;
    expect(
      (await board.command('record-compelling-event', body, { token: bdc, headers: { 'if-match': etag } })).status,
    ).toBe(201);
    expect(
      await board.command('record-compelling-event', body, { token: bdc, headers: { 'if-match': etag } }),
    ).toMatchObject({ status: 412, json: { code: 'CHANGED_SINCE' } });
    for (const given of ['3', 'W/"3"', '*', '"x"', '"3", "4"']) {
      expect(
        await board.command('record-compelling-event', body, { token: bdc, headers: { 'if-match': given } }),
      ).toMatchObject({ status: 400, json: { code: 'IF_MATCH' } });
    }
  });

  it('needs no "as" where there is only one way to act', async () => {
    expect((await board.command('record-compelling-event', { data: COMPELLING }, { token: bdc })).status).toBe(201);
    const appointed = await board.command(
      'appoint-representative',
      { data: { person: 'p_bdc_chief' } },
      { token: bdc },
    );
    expect(appointed.status).toBe(201);
    const choosing = await board.command('record-compelling-event', { data: COMPELLING }, { token: bdc });
    expect(choosing).toMatchObject({ status: 422, json: { code: 'CHOOSE_AS' } });
    expect(choosing.json['detail']).toContain('bdc REPRESENTATIVE');
  });

  it('moves a simulated clock first, and never back', async () => {
    const moved = await board.command(
      'record-compelling-event',
      { as: { authority: 'bdc', capacity: 'MANDATE_HOLDER' }, clock: '2025-02-03T10:00:00Z', data: COMPELLING },
      { token: bdc },
    );
    expect(moved.json['recordedAt']).toBe('2025-02-03T10:00:00.000Z');
    const earlier = await board.command(
      'record-compelling-event',
      { as: { authority: 'bdc', capacity: 'MANDATE_HOLDER' }, clock: '2025-01-03T10:00:00Z', data: COMPELLING },
      { token: bdc },
    );
    expect(earlier.json['recordedAt']).toBe('2025-02-03T10:00:00.000Z');
  });

  it('for another authority is refused, whatever the token', async () => {
    const size = board.size();
    const refused = await board.command(
      'record-compelling-event',
      { as: { authority: 'acc' }, data: COMPELLING },
      { token: bdc },
    );
    expect(refused.status).toBe(403);
    expect(refused.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    expect(refused.json).toMatchObject({ status: 403, instance: `${VALE}/commands/record-compelling-event` });
    expect(refused.json['type']).toBe(`/problems/${String(refused.json['code'])}`);
    expect(refused.json['detail']).not.toContain('{{');
    expect(board.size()).toBe(size);
  });
});

describe('an arrangement', () => {
  it('is founded with a founding token for its slug, once, and that token does nothing else', async () => {
    const founding = await board.server.tokens.issue({ person: 'p_bdc_chief', log: 'new', kind: 'founding' });
    const body = { as: { authority: 'bdc' }, data: proposal('new', 'REAL') };
    const founded = await board.post(FUND, body, { token: founding, key: 'found' });
    expect(founded).toMatchObject({ status: 201, json: { log: 'new.concordat.example' } });
    expect(await board.post(FUND, body, { token: founding, key: 'found' })).toMatchObject({
      status: 200,
      json: { repeated: true, events: founded.json['events'] },
    });
    expect((await board.post(FUND, body, { token: founding, key: 'found again' })).status).toBe(409);
    const other = await board.post(
      '/api/v1/arrangements/new/commands/record-compelling-event',
      { data: COMPELLING },
      { token: founding, key: 'x' },
    );
    expect(other).toMatchObject({ status: 403, json: { code: 'FOUNDING_TOKEN_ONLY_FOUNDS' } });
    const clock = await board.post(
      '/api/v1/arrangements/new/commands/record-compelling-event',
      { clock: '2030-01-01T00:00:00Z', as: { authority: 'bdc' }, data: COMPELLING },
      { token: await board.token('p_bdc_chief', 'new'), key: 'y' },
    );
    expect(clock).toMatchObject({ status: 422, json: { code: 'CLOCK_IS_REAL' } });
  });

  it('is not founded twice by two who ask at once', async () => {
    const founding = await board.server.tokens.issue({ person: 'p_bdc_chief', log: 'race', kind: 'founding' });
    const ask = (key: string) =>
      board.post(
        '/api/v1/arrangements/race/commands/propose-arrangement',
        { as: { authority: 'bdc' }, data: proposal('race', 'REAL') },
        { token: founding, key },
      );
    const statuses = (await Promise.all(['a', 'b', 'c', 'a'].map(ask))).map(({ status }) => status).sort();
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status >= 500)).toEqual([]);
  });

  it('that there is not is not founded by a token for another one, nor by a person’s', async () => {
    const person = await board.token('p_bdc_chief', 'none');
    const send = (token: string) =>
      board.post(
        '/api/v1/arrangements/none/commands/propose-arrangement',
        { as: { authority: 'bdc' }, data: proposal('none') },
        { token, key: 'k' },
      );
    expect(await send(person)).toMatchObject({ status: 403, json: { code: 'FOUNDING_TOKEN_NEEDED' } });
    expect(await send(bdc)).toMatchObject({ status: 401, json: { code: 'TOKEN_OF_ANOTHER_LOG' } });
  });
});

describe('a person with a browser', () => {
  it('who asks for a page that there is not reads a page', async () => {
    const { status, headers, text } = await board.get('/no/such/page<b>', { headers: { accept: 'text/html,*/*' } });
    expect([status, headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(text).toContain('<h1 class="govuk-heading-xl">Page not found</h1>');
    expect(text).not.toContain('<b>');
  });
});

describe('every answer', () => {
  it('bears the security headers, problems and refusals of the router too', async () => {
    for (const path of ['/health/live', '/nowhere', '/api/v1/arrangements/%zz', '/openapi.json']) {
      const { headers } = await board.get(path);
      expect([
        path,
        headers.get('x-content-type-options'),
        headers.get('content-security-policy')?.slice(0, 18),
      ]).toEqual([path, 'nosniff', "default-src 'none'"]);
    }
  });
});
