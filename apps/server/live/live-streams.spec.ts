import { PassThrough } from 'node:stream';
import type { RunningLog } from '#pipeline';
import type { Problem } from '../http/problem.js';
import type { Board } from '../testing/running.js';
import { startBoard } from '../testing/running.js';
import { LiveStreams } from './live-streams.js';

describe('how many streams may be open', () => {
  let board: Board;
  let log: RunningLog;
  let streams: LiveStreams;

  beforeAll(async () => {
    board = await startBoard();
    log = board.server.served.needed('vale');
  });
  afterAll(() => board.close());
  beforeEach(() => {
    streams = new LiveStreams();
    streams.limits = { server: 3, address: 2 };
  });
  afterEach(() => streams.onModuleDestroy());

  const opened = (address: string): PassThrough => {
    const client = new PassThrough();
    streams.admit(address);
    streams.open(log, address, undefined, client.resume());
    return client;
  };
  const refusal = (address: string): Problem | undefined => {
    try {
      streams.admit(address);
      return undefined;
    } catch (error) {
      return error as Problem;
    }
  };
  const closed = (client: PassThrough): Promise<void> =>
    new Promise((resolve) => {
      client.once('close', () => resolve());
      client.destroy();
    });

  it('given an address with as many as one may hold, then it gets no more and another address does', () => {
    opened('192.0.2.1');
    opened('192.0.2.1');
    expect(refusal('192.0.2.1')).toMatchObject({ status: 429, code: 'STREAMS_OF_ADDRESS', params: { most: 2 } });
    expect(refusal('192.0.2.2')).toBeUndefined();
  });

  it('given a server with as many as it takes, then nobody gets one until another ends', async () => {
    opened('192.0.2.1');
    opened('192.0.2.1');
    const third = opened('192.0.2.2');
    expect(refusal('192.0.2.3')).toMatchObject({
      status: 503,
      code: 'STREAMS_FULL',
      extras: { headers: { 'retry-after': '60' } },
    });
    await closed(third);
    expect([streams.count, refusal('192.0.2.3')]).toEqual([2, undefined]);
  });

  it('given a server that is being stopped, then none is opened', async () => {
    await streams.onModuleDestroy();
    expect(refusal('192.0.2.1')).toMatchObject({ status: 503, code: 'STREAMS_STOPPING' });
  });
});
