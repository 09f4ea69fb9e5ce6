import type { Board, Json } from '../testing/running.js';
import { startBoard } from '../testing/running.js';

const COMPELLING = { title: 'ERP contract ends', date: '2025-09-30', description: 'The licence is not renewed.' };

let board: Board;
let bdc: string;
beforeAll(async () => {
  board = await startBoard();
  bdc = await board.token('p_bdc_chief');
  await board.command('appoint-representative', { data: { person: 'p_bdc_chief' } }, { token: bdc });
});
afterAll(() => board.close());

describe('what is malformed', () => {
  const good = { as: { authority: 'bdc', capacity: 'MANDATE_HOLDER' }, data: COMPELLING };
  const withData = (data: unknown): Json => ({ ...good, data });
  const raw = (text: string): string => text;
  const cases: readonly (readonly [string, unknown, number, string])[] = [
    ['no body', raw(''), 400, 'BODY_MISSING'],
    ['no JSON', raw('{"data":'), 400, 'JSON_SYNTAX'],
    ['a name twice', raw('{"data":{},"data":{}}'), 400, 'JSON_NAME_TWICE'],
    ['__proto__', raw('{"data":{"__proto__":{"x":1}}}'), 400, 'JSON_NAME_REFUSED'],
    ['constructor', withData({ ...COMPELLING, constructor: 1 }), 400, 'MALFORMED'],
    ['deep nesting', raw(`{"data":${'['.repeat(50)}${']'.repeat(50)}}`), 400, 'JSON_TOO_DEEP'],
    [
      'a lone surrogate',
      raw(JSON.stringify(withData({ ...COMPELLING, title: 'x\ud800' }))),
      400,
      'JSON_LONE_SURROGATE',
    ],
    ['a list for a body', [], 400, 'MALFORMED'],
    ['a text for a body', raw('"data"'), 400, 'MALFORMED'],
    ['no data', { as: good.as }, 400, 'MALFORMED'],
    ['data that is none', withData('x'), 400, 'MALFORMED'],
    ['null for data', withData(null), 400, 'MALFORMED'],
    ['an unknown field beside data', { ...good, admin: true }, 400, 'MALFORMED'],
    ['an unknown field in data', withData({ ...COMPELLING, extra: 1 }), 400, 'MALFORMED'],
    ['a missing field', withData({ title: 'x' }), 400, 'MALFORMED'],
    ['a wrong type', withData({ ...COMPELLING, title: 7 }), 400, 'MALFORMED'],
    ['a date that is none', withData({ ...COMPELLING, date: '2025-02-30' }), 400, 'MALFORMED'],
    ['a date with a time', withData({ ...COMPELLING, date: '2025-02-03T10:00:00Z' }), 400, 'MALFORMED'],
    ['a text that is too long', withData({ ...COMPELLING, title: 'x'.repeat(161) }), 400, 'MALFORMED'],
    ['a text of spaces', withData({ ...COMPELLING, title: '   ' }), 400, 'MALFORMED'],
    ['a control character', withData({ ...COMPELLING, description: 'a\u0007b' }), 400, 'MALFORMED'],
    ['an "on" that is none', { ...good, on: 'yesterday' }, 400, 'MALFORMED'],
    ['an "on" to come', { ...good, on: '2999-01-01' }, 422, 'IN_THE_FUTURE'],
    ['a "clock" that is a day', { ...good, clock: '2025-03-01' }, 400, 'MALFORMED'],
    ['an "as" with another field', { ...good, as: { authority: 'bdc', admin: true } }, 400, 'MALFORMED'],
    [
      'an "as" in a capacity that there is not',
      { ...good, as: { authority: 'bdc', capacity: 'KING' } },
      400,
      'MALFORMED',
    ],
    ['a "for" that names nobody', { ...good, for: {} }, 400, 'MALFORMED'],
    ['a "for" of two sorts', { ...good, for: { authority: 'acc', outside: 'Minister' } }, 400, 'MALFORMED'],
    ['a source of two lines', { ...good, source: 'a\nb' }, 400, 'MALFORMED'],
    ['a body over 256 KB', withData({ ...COMPELLING, description: 'x'.repeat(300_000) }), 413, 'BODY_TOO_LARGE'],
    ['text that is not UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400, 'JSON_NOT_UTF8'],
  ];

  it.each(cases)('with %s is refused, by a sentence, and nothing is written', async (_, body, status, code) => {
    const size = board.size();
    const refused = await board.command('record-compelling-event', body, { token: bdc });
    expect(refused).toMatchObject({ status, json: { status, code } });
    expect(refused.json['detail']).toMatch(/^.{20,}\.$/s);
    expect(refused.json['detail']).not.toMatch(/\{\{|undefined/);
    if (code === 'MALFORMED') expect((refused.json['fields'] as unknown[]).length).toBeGreaterThan(0);
    expect(board.size()).toBe(size);
  });

  it('names every field that is wrong at once', async () => {
    const { json } = await board.command('record-compelling-event', { ...good, on: 1, source: 2 }, { token: bdc });
    expect((json['fields'] as { field: string }[]).map(({ field }) => field).sort()).toEqual(['on', 'source']);
    const data = await board.command('record-compelling-event', withData({ ...COMPELLING, title: 1, date: 2 }), {
      token: bdc,
    });
    expect((data.json['fields'] as { field: string }[]).map(({ field }) => field).sort()).toEqual([
      'data.date',
      'data.title',
    ]);
  });

  it.each<[string, () => Promise<{ status: number; json: Json }>, number, string]>([
    ['without a token', () => board.command('record-compelling-event', good), 401, 'TOKEN_MISSING'],
    [
      'without a key',
      () => board.command('record-compelling-event', good, { token: bdc, key: undefined }),
      400,
      'KEY_MISSING',
    ],
    [
      'with a key that is too long',
      () => board.command('record-compelling-event', good, { token: bdc, key: 'k'.repeat(201) }),
      422,
      'KEY_LENGTH',
    ],
    [
      'in another media type',
      () =>
        board.command('record-compelling-event', '<data/>', { token: bdc, headers: { 'content-type': 'text/xml' } }),
      415,
      'MEDIA_TYPE',
    ],
    [
      'as a form',
      () =>
        board.command('record-compelling-event', 'data=1', {
          token: bdc,
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
        }),
      415,
      'MEDIA_TYPE',
    ],
    ['by a name that there is not', () => board.command('make-me-admin', good, { token: bdc }), 404, 'NO_SUCH_COMMAND'],
    [
      'by the name of a property of every object',
      () => board.command('constructor', good, { token: bdc }),
      404,
      'NO_SUCH_COMMAND',
    ],
    [
      'to a malformed address',
      () => board.post('/api/v1/arrangements/%zz/commands/x', good, { token: bdc }),
      400,
      'ADDRESS',
    ],
    [
      'to an address that is too long',
      () => board.post(`/api/v1/arrangements/${'v'.repeat(500)}/commands/x`, good, { token: bdc }),
      414,
      'ADDRESS_TOO_LONG',
    ],
    [
      'to an arrangement that there is not',
      async () =>
        board.post('/api/v1/arrangements/nowhere/commands/record-compelling-event', good, {
          token: await board.token('p_bdc_chief', 'nowhere'),
          key: 'k',
        }),
      404,
      'NO_SUCH_ARRANGEMENT',
    ],
    [
      'by a person without standing',
      async () =>
        board.command('record-compelling-event', { data: COMPELLING }, { token: await board.token('p_nobody') }),
      403,
      'NO_STANDING',
    ],
  ])('%s is refused, by a sentence, and nothing is written', async (_, send, status, code) => {
    const size = board.size();
    expect(await send()).toMatchObject({ status, json: { status, code } });
    expect(board.size()).toBe(size);
  });
});
