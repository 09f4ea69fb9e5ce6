import type { Board } from '../testing/running.js';
import { startBoard, VALE } from '../testing/running.js';
import { Listener } from './testing/listener.js';

/** Over a real server: what is told is what was written. */
describe('the stream of positions', () => {
  let board: Board;
  let token: string;
  const open: Listener[] = [];
  let facts = 0;

  beforeAll(async () => {
    board = await startBoard();
    token = await board.token('p_bdc_chief');
  });
  afterEach(() => {
    for (const listener of open.splice(0)) listener.close();
  });
  afterAll(() => board.close());

  const listen = async (headers: Readonly<Record<string, string>> = {}, path = `${VALE}/live`): Promise<Listener> => {
    const listener = await Listener.open(board.server.url + path, headers);
    open.push(listener);
    return listener;
  };
  /** Records something, and answers the position that it was recorded at. */
  const change = async (): Promise<number> => {
    const fact = `F-${facts++}`;
    const done = await board.command(
      'record-fact',
      { data: { fact, kind: 'OTHER', title: 'Something happened', source: 'Test' } },
      { token },
    );
    if (done.status !== 201) throw new Error(done.text);
    return done.json['position'] as number;
  };

  it('given anybody without a token, then it tells where the log stands, and nothing else', async () => {
    const listener = await listen();
    expect(listener.status).toBe(200);
    expect(listener.headers).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
      'x-log-position': String(board.size() - 1),
    });
    expect(listener.headers['content-length']).toBeUndefined();
    await listener.hears(board.size() - 1);
    expect(listener.text).toBe(`retry: 3000\n\nid: ${board.size() - 1}\ndata: {"position":${board.size() - 1}}\n\n`);
  });

  it('given the address among the pages, then it tells the same', async () => {
    const listener = await listen({}, '/arrangements/vale/live');
    const position = await change();
    expect(await listener.hears(position)).toEqual({ id: String(position), position });
  });

  it('given somebody who listens, then the metrics count the stream', async () => {
    await Promise.all([listen(), listen(), listen()]);
    const [, counted] = /^concordat_live_streams (\d+)$/m.exec((await board.get('/metrics')).text) ?? [];
    expect(Number(counted)).toBeGreaterThanOrEqual(3);
  });

  it('given 200 who listen, when something is recorded, then each is told its position', async () => {
    const listeners = await Promise.all(Array.from({ length: 200 }, () => listen()));
    const position = await change();
    const heard = await Promise.all(listeners.map((listener) => listener.hears(position)));
    expect(heard).toEqual(listeners.map(() => ({ id: String(position), position })));
  });

  it('given a client that was away, when it comes back with the last position it knows, then it is told at once of a newer one', async () => {
    const before = board.size() - 1;
    const position = await change();
    expect((await (await listen({ 'last-event-id': String(before) })).hears(0)).position).toBe(position);
  });

  it('given a client that knows the latest position, then nothing is repeated', async () => {
    const listener = await listen({ 'last-event-id': String(board.size() - 1) });
    const position = await change();
    expect((await listener.hears(0)).position).toBe(position);
  });

  it('given many changes at once, then positions only go up, and the last is told', async () => {
    const listener = await listen();
    const last = Math.max(...(await Promise.all(Array.from({ length: 30 }, change))));
    await listener.hears(last);
    const told = listener.told.map(({ position }) => position);
    expect(told).toEqual([...new Set(told)].sort((a, b) => a - b));
    expect(told.at(-1)).toBe(last);
  });

  it('given clients that read nothing, then all others are told as before', async () => {
    const stalled = await Promise.all(Array.from({ length: 20 }, () => listen()));
    for (const listener of stalled) listener.stall();
    const reading = await listen();
    for (let n = 0; n < 5; n++) await reading.hears(await change());
    expect(reading.told.at(-1)?.position).toBe(board.size() - 1);
  });

  it('given an arrangement that is not there, or a token that does not count, then it is refused as every read is', async () => {
    expect((await board.get('/api/v1/arrangements/elsewhere/live')).status).toBe(404);
    expect((await board.get('/arrangements/elsewhere/live')).status).toBe(404);
    const refused = await board.get(`${VALE}/live`, { token: 'made.up.token' });
    expect([refused.status, refused.json['code']]).toEqual([401, 'TOKEN_FORGED']);
  });

  it('given a HEAD request, then the answer ends', async () => {
    const { status, headers } = await fetch(`${board.server.url}${VALE}/live`, { method: 'HEAD' });
    expect([status, headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  });
});

describe('a server that is stopped', () => {
  it('given open streams, some of which are not read, then it ends them and stops', async () => {
    const board = await startBoard();
    const listeners = await Promise.all(
      Array.from({ length: 5 }, () => Listener.open(`${board.server.url}${VALE}/live`)),
    );
    listeners[0]?.stall();
    await board.close();
    await Promise.all(listeners.slice(1).map(({ ended }) => ended));
    expect(listeners.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    listeners[0]?.close();
  });
});
