import type { Board } from '../testing/running.js';
import { startBoard, VALE } from '../testing/running.js';

let board: Board;
let bdc: string;
beforeAll(async () => {
  board = await startBoard();
  bdc = await board.token('p_bdc_chief');
});
afterAll(() => board.close());

const make = (person: unknown, token?: string) => board.post(`${VALE}/tokens`, { person }, { token });

describe('a mandate holder', () => {
  it('makes a token for a person whom the own authority has appointed, and that person can act with it', async () => {
    await board.command(
      'appoint-officer',
      { as: { authority: 'bdc' }, data: { person: 'p_bdc_lead', office: 'SERVICE_LEAD' } },
      { token: bdc },
    );
    const made = await make('p_bdc_lead', bdc);
    expect(made).toMatchObject({ status: 201, json: { person: 'p_bdc_lead', authority: 'bdc' } });
    expect(made.headers.get('cache-control')).toBe('no-store');
    const sent = await board.command(
      'record-compelling-event',
      { data: { title: 'ERP ends', date: '2025-09-30', description: 'It ends.' } },
      { token: String(made.json['token']) },
    );
    expect(sent.status).toBe(201);
  });

  it('makes none for a stranger, nor for people of another authority', async () => {
    expect(await make('p_stranger', bdc)).toMatchObject({ status: 403, json: { code: 'TOKEN_NOT_YOURS' } });
    expect(await make('p_acc_chief', bdc)).toMatchObject({ status: 403, json: { code: 'TOKEN_NOT_YOURS' } });
  });

  it('makes none once the appointment has ended', async () => {
    const appointed = await board.command(
      'appoint-observer',
      { as: { authority: 'bdc' }, data: { person: 'p_bdc_obs' } },
      { token: bdc },
    );
    expect((await make('p_bdc_obs', bdc)).status).toBe(201);
    const [{ id }] = appointed.json['events'] as [{ id: string }];
    const ended = await board.command(
      'end-appointment',
      { as: { authority: 'bdc' }, data: { appointment: id, ground: 'RESIGNED' } },
      { token: bdc },
    );
    expect([ended.status, ended.json['code']]).toEqual([201, undefined]);
    expect((await make('p_bdc_obs', bdc)).status).toBe(403);
  });
});

describe('nobody else', () => {
  it('makes tokens: no officer, no reader, no founder', async () => {
    const lead = await board.token('p_bdc_lead');
    expect(await make('p_bdc_lead', lead)).toMatchObject({ status: 403, json: { code: 'TOKEN_NOT_YOURS' } });
    expect(await make('p_bdc_lead')).toMatchObject({ status: 401, json: { code: 'TOKEN_MISSING' } });
    const founding = await board.server.tokens.issue({ person: 'p_bdc_chief', log: 'vale', kind: 'founding' });
    expect(await make('p_bdc_lead', founding)).toMatchObject({
      status: 403,
      json: { code: 'FOUNDING_TOKEN_ONLY_FOUNDS' },
    });
  });
});

it('a request for a token in another form is refused by a sentence', async () => {
  expect(await make('../x', bdc)).toMatchObject({
    status: 400,
    json: { code: 'MALFORMED', fields: [{ field: 'person' }] },
  });
  expect(await board.post(`${VALE}/tokens`, { person: 'p_x', admin: true }, { token: bdc })).toMatchObject({
    status: 400,
    json: { fields: [{ field: 'admin' }] },
  });
});

it('an enrolment token that the log knows nothing of does not count', async () => {
  const token = await board.server.tokens.issue({ person: 'p_acc_chief', log: 'vale', kind: 'enrolment' });
  expect(await make('p_acc_chief', token)).toMatchObject({ status: 401, json: { code: 'TOKEN_REVOKED' } });
});
