import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningServer } from '../server.js';
import { startServer } from '../server.js';
import type { Board } from '../testing/running.js';
import { proposal, startBoard, VALE } from '../testing/running.js';
import { tokenCommand } from './token-command.js';
import { Unfit } from './unfit.js';

async function run(data: string, ...args: string[]): Promise<string[]> {
  const said: string[] = [];
  await tokenCommand(
    args,
    data,
    (line) => said.push(...line.split('\n')),
    () => undefined,
  );
  return said;
}

describe('tokens of a simulated log', () => {
  let board: Board;
  beforeAll(async () => {
    board = await startBoard();
  });
  afterAll(() => board.close());

  it('are ready for everybody who may act, while the server runs', async () => {
    const said = await run(board.data, '--list');
    expect(said.filter((line) => line.startsWith('p_'))).toEqual([
      'p_bdc_chief (bdc MANDATE_HOLDER)',
      'p_acc_chief (acc MANDATE_HOLDER)',
    ]);
    expect((await board.get(`${VALE}/concessions`, { token: said[1] })).status).toBe(200);
  });

  it('are made for one person, alone on the line', async () => {
    const said = await run(board.data, '--person', 'p_acc_chief', '--log', 'vale');
    expect(said).toHaveLength(1);
    expect((await board.get(`${VALE}/concessions`, { token: said[0] })).status).toBe(200);
  });

  it.each([
    [['--person', 'p_nobody'], /p_nobody holds no live mandate/],
    [['--log', 'elsewhere'], /no arrangement elsewhere/],
    [['--enrol', 'bdc'], /one writer: stop the server/],
    [['--found', 'new'], /--found SLUG --person ID/],
    [['--found', '../x', '--person', 'p_x'], /--found SLUG --person ID/],
    [['--admin'], /--admin/],
  ])('asked for by %j are refused by a sentence', async (args, says) => {
    await expect(run(board.data, ...args)).rejects.toThrow(Unfit);
    await expect(run(board.data, ...args)).rejects.toThrow(says);
  });
});

describe('tokens of a real log', () => {
  let data: string;
  let keys = 0;
  const open = new Set<RunningServer>();
  const settings = () => ({ port: 0, host: '127.0.0.1', data, origin: undefined, empty: true });
  const start = async (): Promise<RunningServer> => {
    const server = await startServer(settings(), () => undefined);
    open.add(server);
    return server;
  };
  const stop = async (server: RunningServer): Promise<void> => {
    open.delete(server);
    await server.close();
  };
  const post = async (
    url: string,
    path: string,
    body: unknown,
    token: string,
  ): Promise<{ status: number; json: Record<string, unknown> }> => {
    const response = await fetch(url + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'idempotency-key': `key ${keys++}`,
      },
    });
    return { status: response.status, json: (await response.json()) as Record<string, unknown> };
  };

  beforeAll(async () => {
    data = mkdtempSync(join(tmpdir(), 'concordat-token-'));
    const [founding] = await run(data, '--found', 'real', '--person', 'p_bdc_chief');
    const server = await start();
    const founded = await post(
      server.url,
      '/api/v1/arrangements/real/commands/propose-arrangement',
      { as: { authority: 'bdc' }, data: proposal('real', 'REAL') },
      founding!,
    );
    expect(founded.status).toBe(201);
    await stop(server);
  });
  afterAll(async () => {
    for (const server of open) await server.close();
    rmSync(data, { recursive: true, force: true });
  });

  it('are not to be had for a person', async () => {
    await expect(run(data, '--list')).rejects.toThrow(/real log: there are only enrolment tokens/);
    await expect(run(data, '--person', 'p_bdc_chief')).rejects.toThrow(/only enrolment tokens/);
  });

  it('enrol the holder of the first mandate, once, on the record, and until revoked', async () => {
    const [token] = await run(data, '--enrol', 'bdc');
    await expect(run(data, '--enrol', 'bdc')).rejects.toThrow(/bdc has an enrolment token that counts until/);
    await expect(run(data, '--enrol', 'xyz')).rejects.toThrow(/xyz is not in this arrangement/);

    const server = await start();
    const log = (await (await fetch(`${server.url}/api/v1/arrangements/real/log`)).json()) as {
      events: { envelope: { type: string; by: unknown; body: unknown } }[];
    };
    expect(log.events.at(-1)!.envelope).toMatchObject({
      type: 'EnrolmentTokenIssued',
      by: { process: 'operator' },
      body: { authority: 'bdc', person: 'p_bdc_chief' },
    });
    expect(JSON.stringify(log)).not.toContain(token!.split('.')[2]);
    const own = await post(server.url, '/api/v1/arrangements/real/tokens', { person: 'p_bdc_chief' }, token!);
    expect(own).toMatchObject({ status: 201, json: { authority: 'bdc' } });
    const byToken = await post(
      server.url,
      '/api/v1/arrangements/real/commands/issue-enrolment-token',
      {
        as: { authority: 'bdc' },
        data: { authority: 'acc', person: 'p_acc_chief', token: 'mine', until: '2999-01-01' },
      },
      token!,
    );
    expect(byToken).toMatchObject({ status: 403, json: { code: 'OPERATOR_ONLY' } });
    await stop(server);

    await run(data, '--revoke', 'bdc');
    const again = await start();
    expect(await post(again.url, '/api/v1/arrangements/real/tokens', { person: 'p_bdc_chief' }, token!)).toMatchObject({
      status: 401,
      json: { code: 'TOKEN_REVOKED' },
    });
    await stop(again);
  });
});
