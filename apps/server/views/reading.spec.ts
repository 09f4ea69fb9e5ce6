import type { Board, Json } from '../testing/running.js';
import { startBoard, VALE } from '../testing/running.js';

const DESCRIPTION = 'The licence is not renewed.';
const OFFER = {
  compromise: 'K-1',
  gap: 'G-1',
  addressees: ['acc'],
  concessions: [],
  terms: 'We give way on the limit if you lead.',
  expires: '2025-12-31',
  withoutPrejudice: true,
};

let board: Board;
let bdc: string;
let described: Json;
beforeAll(async () => {
  board = await startBoard();
  bdc = await board.token('p_bdc_chief');
  described = (
    await board.command(
      'record-compelling-event',
      { as: { authority: 'bdc' }, data: { title: 'ERP ends', date: '2025-09-30', description: DESCRIPTION } },
      { token: bdc },
    )
  ).json;
  await board.command(
    'name-person',
    { as: { authority: 'bdc' }, data: { person: 'p_bdc_chief', name: 'Ada Example', role: 'Chief executive' } },
    { token: bdc },
  );
});
afterAll(() => board.close());

const positionOf = ({ position }: Json): number => Number(position);

describe('a view', () => {
  it('says what it was computed at, and that its clock is simulated', async () => {
    const { status, json, headers } = await board.get(`${VALE}/history?atLeast=${positionOf(described)}`);
    expect(status).toBe(200);
    expect(json).toMatchObject({
      arrangement: 'vale',
      log: 'vale.concordat.example',
      clock: 'SIMULATED',
      view: 'history',
      asOf: '2025-01-06',
    });
    expect(json['position']).toBe(Number(headers.get('x-log-position')));
    expect(json['knownAt']).toMatch(/^2025-01-06T/);
  });

  it('is not sent again to a reader who has it', async () => {
    const { headers } = await board.get(`${VALE}/history?atLeast=${board.size() - 1}`);
    const etag = headers.get('etag')!;
    const again = await board.get(`${VALE}/history`, { headers: { 'if-none-match': `"other", ${etag}` } });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await board.get(`${VALE}/history`, { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
  });

  it('asked again as at the moment that it names is the same', async () => {
    const { json } = await board.get(`${VALE}/history?atLeast=${board.size() - 1}`);
    const again = await board.get(`${VALE}/history?asOf=${String(json['asOf'])}&knownAt=${String(json['knownAt'])}`);
    expect(again.json['data']).toEqual(json['data']);
  });

  it('answers as at a day, which means its end, or as at an instant', async () => {
    const before = await board.get(`${VALE}/history?asOf=2025-01-05`);
    expect(before.json).toMatchObject({ asOf: '2025-01-05T23:59:59.999Z', data: { entries: [] } });
    const offset = await board.get(`${VALE}/history?asOf=${encodeURIComponent('2025-01-06T11:00:00+02:00')}`);
    expect(offset.json['asOf']).toBe('2025-01-06T09:00:00.000Z');
    expect((offset.json['data'] as { entries: unknown[] }).entries.length).toBeGreaterThan(0);
  });

  it('comes page by page, each with the address of the next', async () => {
    const first = await board.get(`${VALE}/history?limit=2`);
    const next = /<([^>]+)>; rel="next"/.exec(first.headers.get('link') ?? '')?.[1];
    expect(next).toBeDefined();
    const second = await board.get(next!);
    const ids = (page: Json): string[] => (page['data'] as { entries: { id: string }[] }).entries.map(({ id }) => id);
    expect(ids(first.json)).toHaveLength(2);
    expect(ids(second.json).filter((id) => ids(first.json).includes(id))).toEqual([]);
  });

  it('that rests on a position which is not there yet says so, and when to ask again', async () => {
    const { status, json, headers } = await board.get(`${VALE}/history?atLeast=99999`);
    expect([status, json['code'], headers.get('retry-after')]).toEqual([503, 'NOT_YET', '1']);
  }, 20_000);

  it.each([
    ['asOf=yesterday', 'asOf'],
    ['asOf=2025-02-30', 'asOf'],
    ['asOf=2025-01-01&asOf=2025-01-02', 'asOf'],
    ['knownAt=1', 'knownAt'],
    ['atLeast=-1', 'atLeast'],
    ['atLeast=1e3', 'atLeast'],
    ['lang=fr', 'lang'],
    ['limit=0', 'limit'],
    ['limit=many', 'limit'],
    ['nonsense=1', 'nonsense'],
    ['of=process&of=authority', 'of'],
  ])('asked with ?%s is refused by a sentence about %s', async (query, field) => {
    const { status, json } = await board.get(`${VALE}/history?${query}`);
    expect([status, json['code'], (json['fields'] as { field: string }[]).map((f) => f.field)]).toEqual([
      400,
      'MALFORMED',
      [field],
    ]);
  });

  it('for the parties is closed to the public, and to a person without standing', async () => {
    expect(await board.get(`${VALE}/concessions`)).toMatchObject({ status: 401, json: { code: 'TOKEN_MISSING' } });
    expect(await board.get(`${VALE}/concessions`, { token: await board.token('p_nobody') })).toMatchObject({
      status: 403,
      json: { code: 'NO_STANDING' },
    });
    expect((await board.get(`${VALE}/concessions`, { token: bdc })).status).toBe(200);
  });

  it('of a thing that there is not is not found', async () => {
    expect(await board.get(`${VALE}/workarounds/WA-404`)).toMatchObject({
      status: 404,
      json: { code: 'NO_SUCH_ITEM' },
    });
    expect(await board.get('/api/v1/arrangements/nowhere/history')).toMatchObject({
      status: 404,
      json: { code: 'NO_SUCH_ARRANGEMENT' },
    });
    expect(await board.get(`${VALE}/no-such-view`)).toMatchObject({ status: 404, json: { code: 'NO_SUCH_ADDRESS' } });
  });
});

describe('a token on a read', () => {
  it('that does not count is refused, not ignored', async () => {
    for (const [token, code] of [
      ['x.y.z', 'TOKEN_FORGED'],
      [await board.token('p_bdc_chief', 'elsewhere'), 'TOKEN_OF_ANOTHER_LOG'],
    ] as const) {
      const { status, json, headers } = await board.get(`${VALE}/history`, { token });
      expect([status, json['code'], headers.get('www-authenticate')]).toEqual([
        401,
        code,
        'Bearer realm="concordat", error="invalid_token"',
      ]);
    }
    expect(await board.get(`${VALE}/history`, { headers: { authorization: 'Basic eA==' } })).toMatchObject({
      status: 401,
      json: { code: 'TOKEN_SCHEME' },
    });
  });
});

describe('the log', () => {
  const events = (page: Json): { position: number; withheld?: string; envelope?: Json; disclosures?: Json[] }[] =>
    page['events'] as never;

  it('is read in order, page by page, to its end', async () => {
    const positions: number[] = [];
    let path: string | undefined = `${VALE}/log?limit=2`;
    while (path !== undefined) {
      const page = await board.get(path);
      positions.push(...events(page.json).map(({ position }) => position));
      path = /<([^>]+)>/.exec(page.headers.get('link') ?? '')?.[1];
    }
    expect(positions).toEqual([...Array(board.size()).keys()]);
  });

  it('shows what had been learned by a moment, and nothing later', async () => {
    expect(events((await board.get(`${VALE}/log?knownAt=2025-01-05`)).json)).toEqual([]);
    expect(events((await board.get(`${VALE}/log?knownAt=2025-01-06`)).json)).toHaveLength(board.size());
  });

  it('holds digests; the texts stand beside them, for whom they are open', async () => {
    const text = async (token?: string) => events((await board.get(`${VALE}/log`, { token })).json);
    const own = await text(bdc);
    const named = own.findIndex(({ envelope }) => envelope?.['type'] === 'PersonNamed');
    expect(JSON.stringify(own[named]!.envelope)).not.toContain('Ada Example');
    expect(own[named]!.disclosures).toEqual([
      expect.objectContaining({ field: 'name', class: 'PERSONAL', value: 'Ada Example' }),
    ]);
    const open = await text();
    expect(open[named]!.disclosures).toEqual([expect.objectContaining({ field: 'name', withheld: true })]);
    expect(JSON.stringify(open)).not.toContain('Ada Example');
    expect(JSON.stringify(open)).toContain(DESCRIPTION);
  });

  it('gives one event by its id, and the receipt of its command', async () => {
    const [{ id }] = described['events'] as [{ id: string }];
    expect((await board.get(`${VALE}/events/${id}`)).json).toMatchObject({
      event: { envelope: { id, type: 'CompellingEventRecorded' } },
    });
    expect((await board.get(`${VALE}/receipts/${id}`)).json).toEqual({ ...described, repeated: true });
    for (const none of ['6f1c2d3e-4b5a-8c7d-9e0f-1a2b3c4d5e6f', 'x', '..%2F..']) {
      expect([
        (await board.get(`${VALE}/events/${none}`)).status,
        (await board.get(`${VALE}/receipts/${none}`)).status,
      ]).toEqual([404, 404]);
    }
  });

  it('keeps an offer made without prejudice from the public, its event, its receipt and its text', async () => {
    await board.command(
      'identify-alignment-gap',
      { as: { authority: 'bdc' }, data: { gap: 'G-1', axis: 'CONTROL', title: 'Who leads', between: ['acc', 'bdc'] } },
      { token: bdc },
    );
    const offered = await board.command(
      'offer-compromise',
      {
        as: { authority: 'bdc' },
        data: { ...OFFER, concessions: [{ by: 'bdc', to: 'ALL', subject: 'Limits', size: 'MINOR' }] },
      },
      { token: bdc },
    );
    expect([offered.status, offered.json]).toMatchObject([201, {}]);
    const [{ id, position }] = offered.json['events'] as [{ id: string; position: number }];
    expect(events((await board.get(`${VALE}/log?from=${position}&limit=1`)).json)).toEqual([
      { position, withheld: 'PARTIES' },
    ]);
    expect([
      (await board.get(`${VALE}/events/${id}`)).status,
      (await board.get(`${VALE}/receipts/${id}`)).status,
    ]).toEqual([404, 404]);
    expect((await board.get(`${VALE}/log`)).text).not.toContain('K-1');
    expect((await board.get(`${VALE}/events/${id}`, { token: bdc })).text).toContain('We give way on the limit');
  });
});

describe('the list of arrangements', () => {
  it('is open to everyone', async () => {
    const { json } = await board.get('/api/v1/arrangements');
    expect(json['arrangements']).toEqual([
      expect.objectContaining({ slug: 'vale', name: 'Vale Shared Services', clock: 'SIMULATED', status: 'PROPOSED' }),
    ]);
    expect((await board.get(VALE)).json).toMatchObject({ slug: 'vale', size: board.size() });
  });
});
