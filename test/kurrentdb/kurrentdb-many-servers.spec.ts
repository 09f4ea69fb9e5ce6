import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sha256Hex } from '#kernel';
import { appendOf, CONTRACT_START, positionsOf, SettableClock } from '#event-store/contract-fixtures.js';
import { AlreadyRecorded, VersionConflict } from '#event-store';
import { Line } from './line.js';
import { newPrefix, SERVERS } from './server-under-test.js';
import type { ServerUnderTest } from './server-under-test.js';
import { testServer } from './store-for-tests.js';
import type { TestServer } from './store-for-tests.js';

import.meta.jest.setTimeout(120_000);

describe.each(SERVERS)('several servers on one log in $name', ({ start, standIn }) => {
  let server: ServerUnderTest;
  let prefix: string;
  let keys: string;
  const open: TestServer[] = [];
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    prefix = newPrefix();
    keys = mkdtempSync(join(tmpdir(), 'concordat-keys-'));
  });
  afterEach(async () => {
    for (const each of open.splice(0)) await each.cleanup();
    rmSync(keys, { recursive: true, force: true });
  });

  const joined = async (options: Partial<Parameters<typeof testServer>[0]> = {}): Promise<TestServer> => {
    const one = await testServer({ connection: server.connection, prefix, keys, ...options });
    open.push(one);
    return one;
  };
  /** SHA-256 over number, id and bytes of every event, as this server has them. */
  const checksum = async ({ store }: TestServer): Promise<string> => {
    const events = await store.events.readLog(0, Number.MAX_SAFE_INTEGER);
    return sha256Hex(events.map(({ position, bytes }) => `${position} ${Buffer.from(bytes).toString()}`).join('\n'));
  };
  const sameEverywhere = async (size: number): Promise<void> => {
    for (const each of open) expect(await each.store.waitFor(size - 1, 20_000)).toBe(true);
    expect(open.map((each) => each.store.events.size())).toEqual(open.map(() => size));
    expect(new Set(await Promise.all(open.map(checksum))).size).toBe(1);
    for (const each of open)
      expect(await positionsOf(each.store.events)).toEqual(Array.from({ length: size }, (_, i) => i));
  };

  /** Writes a stream that others write too: decides again on every conflict, as a pipeline does. */
  const insist = async ({ store }: TestServer, key: string, stream: string): Promise<void> => {
    for (;;) {
      const version = await store.events.streamVersion(stream);
      try {
        await store.events.append(appendOf(key, stream, version, { count: 1 + (version % 3) }));
        return;
      } catch (error) {
        if (error instanceof AlreadyRecorded) return;
        if (!(error instanceof VersionConflict)) throw error;
      }
    }
  };

  it('numbers all events alike under load, with nothing lost and nothing twice, also for one that comes later', async () => {
    for (let i = 0; i < 3; i++) await joined();
    const writes = 25;
    await Promise.all(
      open.flatMap((each, s) =>
        Array.from({ length: 4 }, async (_, w) => {
          for (let i = 0; i < writes; i++) await insist(each, `${s} ${w} ${i}`, `shared/${i % 5}`);
        }),
      ),
    );
    const commands = open.length * 4 * writes;
    const size = Math.max(...open.map((each) => each.store.events.size()));
    await joined();
    await sameEverywhere(size);
    const idems = (await open[0]!.store.events.readLog(0, size)).map(({ envelope }) => envelope.idem);
    expect(new Set(idems).size).toBe(commands);
  });

  it('records a command once that reaches all servers at the same time', async () => {
    for (let i = 0; i < 3; i++) await joined();
    for (let round = 0; round < 10; round++) {
      const outcomes = await Promise.allSettled(
        open.map((each) => each.store.events.append(appendOf(`same ${round}`, `s/${round}`, 0))),
      );
      const refused = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : []));
      expect(refused).toHaveLength(2);
      for (const error of refused) expect(error).toBeInstanceOf(AlreadyRecorded);
    }
    await sameEverywhere(10);
  });

  it('counts a command once that two servers write into two streams at the same time, and goes on in both', async () => {
    const [one, two] = [await joined(), await joined()];
    const outcomes = await Promise.allSettled([
      one.store.events.append(appendOf('same', 's/1', 0, { count: 2 })),
      two.store.events.append(appendOf('same', 's/2', 0, { count: 3 })),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const size = outcomes[0].status === 'fulfilled' ? 2 : 3;
    await sameEverywhere(size);
    const [first, second] = size === 2 ? ['s/1', 's/2'] : ['s/2', 's/1'];
    expect((await one.store.events.append(appendOf('on', first, size)))[0]?.position).toBe(size);
    expect((await two.store.events.append(appendOf('other', second, 0)))[0]?.position).toBe(size + 1);
    await joined();
    await sameEverywhere(size + 2);
  });

  it('tells of a conflict only when its cause can be read here', async () => {
    const [one, two] = [await joined(), await joined()];
    for (let i = 0; i < 10; i++) {
      await one.store.events.append(appendOf(`first ${i}`, 's/1', i));
      const stale = two.store.events.append(appendOf(`stale ${i}`, 's/1', i));
      await expect(stale).rejects.toMatchObject({ name: 'VersionConflict', expected: i, actual: i + 1 });
      expect(await two.store.events.streamVersion('s/1')).toBe(i + 1);
    }
  });

  it('refuses an act whose ground another server has just taken away', async () => {
    const [one, two] = [await joined(), await joined()];
    await one.store.events.append(appendOf('mandate', 'authority/bdc', 0));
    expect(await two.store.waitFor(0, 10_000)).toBe(true);
    await one.store.events.append(appendOf('revoked', 'authority/bdc', 1));
    const act = two.store.events.append(
      appendOf('act', 's/1', 0, { checks: [{ stream: 'authority/bdc', version: 1 }] }),
    );
    await expect(act).rejects.toMatchObject({ name: 'VersionConflict', stream: 'authority/bdc' });
    await sameEverywhere(2);
  });

  it('never gives an event an earlier time than those that its server has read, whatever its clock says', async () => {
    const ahead = await joined({ clock: new SettableClock(CONTRACT_START + 60_000) });
    const behind = await joined({ clock: new SettableClock(CONTRACT_START) });
    await ahead.store.events.append(appendOf('a', 's/1', 0));
    expect(await behind.store.waitFor(0, 10_000)).toBe(true);
    const [second] = await behind.store.events.append(appendOf('b', 's/2', 0));
    expect(second?.envelope.recordedAt).toBe('2025-02-17T09:01:00.000Z');
  });

  it('waits for a position of another server, and says when it has not come', async () => {
    const [one, two] = [await joined(), await joined()];
    const waiting = two.store.waitFor(0, 20_000);
    await one.store.events.append(appendOf('a', 's/1', 0));
    expect(await waiting).toBe(true);
    expect(await two.store.waitFor(1, 50)).toBe(false);
  });

  it('loses and doubles nothing while connections break and servers come and go', async () => {
    if (!standIn) return;
    const lines = [await Line.to(portOf(server.connection)), await Line.to(portOf(server.connection))];
    for (const line of lines) await joined({ connection: line.connection, callMs: 1000 });
    const over = new AbortController();
    const breaking = (async () => {
      for (let i = 0; !over.signal.aborted; i++) {
        await delay(150);
        lines[i % 2]?.cut();
      }
    })();
    const coming = (async () => {
      while (!over.signal.aborted) {
        const guest = await testServer({ connection: server.connection, prefix, keys });
        await insist(guest, `guest ${guest.folder}`, 'shared/0');
        await guest.cleanup();
      }
    })();
    const commands = Array.from({ length: 40 }, (_, i) => `k${i}`);
    await Promise.all(
      open.map(async (each, s) => {
        for (const [i, key] of commands.entries()) await insist(each, `${s} ${key}`, `shared/${i % 3}`);
      }),
    );
    over.abort();
    await Promise.all([breaking, coming]);
    await joined();
    const size = open.at(-1)!.store.events.size();
    await sameEverywhere(size);
    const idems = new Set((await open[0]!.store.events.readLog(0, size)).map(({ envelope }) => envelope.idem));
    for (const s of [0, 1]) for (const key of commands) expect(idems).toContain(sha256Hex(`${s} ${key}`));
    for (const each of open.splice(0)) await each.cleanup();
    for (const line of lines) await line.close();
  });
});

const portOf = (connection: string): number => Number(new URL(connection).port);
