import { setTimeout as delay } from 'node:timers/promises';
import { eventId } from '#kernel';
import { appendOf, CONTRACT_LOG, positionsOf } from '#event-store/contract-fixtures.js';
import type { StoredEvent } from '#event-store';
import { StreamNames } from '#event-store/kurrentdb/stream-names.js';
import { Line } from './line.js';
import { newPrefix } from './server-under-test.js';
import type { AppendFault, SubscriptionFault } from './stand-in/faults.js';
import type { Version } from './stand-in/node.js';
import { StandIn } from './stand-in/stand-in.js';
import { testServer } from './store-for-tests.js';
import type { TestServer } from './store-for-tests.js';

import.meta.jest.setTimeout(60_000);

const VERSIONS: readonly Version[] = ['26.1.0', '23.10.8'];

/** Numbers from 0, so many. */
const upTo = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

describe.each(VERSIONS)('kurrentdb %s (stand-in) when it fails', (version) => {
  let standIn: StandIn;
  let prefix: string;
  const servers: TestServer[] = [];
  beforeEach(async () => {
    standIn = await StandIn.start(version);
    prefix = newPrefix();
  });
  afterEach(async () => {
    standIn.faults.clear();
    for (const server of servers.splice(0)) await server.cleanup();
    await standIn.stop();
  });

  const opened = async (options: Partial<Parameters<typeof testServer>[0]> = {}): Promise<TestServer> => {
    const server = await testServer({
      connection: standIn.connection,
      prefix,
      callMs: 400,
      patienceMs: 15_000,
      ...(servers[0] && { keys: servers[0].keys }),
      ...options,
    });
    servers.push(server);
    return server;
  };
  /** Ids of all records in the log's streams, as the cluster holds them. */
  const inCluster = (): string[] => {
    const { events } = new StreamNames(CONTRACT_LOG, prefix);
    return standIn.log.all.filter(({ stream }) => stream.startsWith(events)).map(({ id }) => id);
  };
  const isRecord = (stream: string) => stream.startsWith(new StreamNames(CONTRACT_LOG, prefix).events);
  /** Only the first append to a stream of the record meets the fault. */
  const failFirst = (fault: AppendFault) => {
    let met = false;
    standIn.faults.append = (_, stream) => {
      if (met || !isRecord(stream)) return undefined;
      met = true;
      return fault;
    };
  };

  describe('in the middle of an append', () => {
    it.each<AppendFault>([
      'busy',
      'dropped before',
      'dropped after',
      'timeout before',
      'timeout after',
      'written late',
      'silent before',
      'silent after',
    ])('records it once, and knows its number, where the answer is: %s', async (fault) => {
      const { store } = await opened();
      failFirst(fault);
      const request = appendOf('a', 's/1', 0, { count: 2 });
      const events = await store.events.append(request);
      expect(events.map(({ position, envelope }) => [position, envelope.id])).toEqual([
        [0, eventId(request.idem, 0)],
        [1, eventId(request.idem, 1)],
      ]);
      await delay(100);
      expect(inCluster()).toEqual(events.map(({ envelope }) => envelope.id));
      const [next] = await store.events.append(appendOf('b', 's/1', 2));
      expect(next?.position).toBe(2);
      expect(await positionsOf(store.events)).toEqual([0, 1, 2]);
    });

    it('goes to the leader that a node names', async () => {
      const leader = await StandIn.start(version, standIn.log);
      const { store } = await opened();
      standIn.faults.leader = { host: '127.0.0.1', port: leader.port };
      standIn.faults.append = () => 'not leader';
      expect((await store.events.append(appendOf('a', 's/1', 0)))[0]?.position).toBe(0);
      expect(inCluster()).toHaveLength(1);
      await servers.splice(0)[0]?.cleanup();
      await leader.stop();
    });

    it('records each once where others on the same connection break it', async () => {
      const { store } = await opened();
      let count = 0;
      standIn.faults.append = (_, stream) =>
        isRecord(stream) && ++count % 7 === 0 && count < 100 ? 'dropped after' : undefined;
      const appended = await Promise.all(
        upTo(60).map((i) => store.events.append(appendOf(`k${i}`, `s/${i % 20}x${i}`, 0))),
      );
      expect(
        appended
          .flat()
          .map(({ position }) => position)
          .sort((a, b) => a - b),
      ).toEqual(upTo(60));
      expect(new Set(inCluster()).size).toBe(60);
      expect(inCluster()).toHaveLength(60);
    });

    it('says that it does not know where the cluster does not come back, and knows when it does', async () => {
      const { store } = await opened({ patienceMs: 500 });
      await store.events.append(appendOf('begun', 's/0', 0));
      failFirst('silent after');
      standIn.faults.subscription = () => ({ stallAfter: 0 });
      await standIn.stop();
      const request = appendOf('a', 's/1', 0);
      await expect(store.events.append(request)).rejects.toMatchObject({
        name: 'StoreStopped',
        message: expect.stringContaining(request.idem) as unknown,
      });
      await standIn.start();
      standIn.faults.clear();
      const again = () =>
        store.events.append(request).then(
          ([event]) => event?.position,
          (error: unknown) => (error as Error).name,
        );
      let outcome = await again();
      while (outcome === 'StoreStopped') outcome = await again();
      expect(['AlreadyRecorded', 1]).toContain(outcome);
      expect(inCluster()).toHaveLength(2);
    });
  });

  describe('in the middle of following', () => {
    it.each<[string, (nth: number) => SubscriptionFault | undefined]>([
      ['drops after every few events', (nth) => ({ dropAfter: 3 + (nth % 5) })],
      ['ends in good order', (nth) => (nth < 6 ? { endAfter: 2 } : undefined)],
      ['delivers twice', () => ({ times: 2 })],
      ['delivers three times and drops', (nth) => ({ times: 3, dropAfter: 7 + nth })],
      ['is slow', () => ({ delayMs: 3 })],
    ])('hands over every event once and in order where the subscription %s', async (_, fault) => {
      const [writing, reading] = [await opened(), await opened()];
      standIn.faults.subscription = fault;
      standIn.faults.read = (nth) => nth % 4 === 3;
      await standIn.stop();
      await standIn.start();
      const seen: number[] = [];
      const subscription = reading.store.events.subscribe(
        0,
        (events) => void seen.push(...events.map((each) => each.position)),
      );
      for (let i = 0; i < 30; i++)
        await writing.store.events.append(appendOf(`k${i}`, `s/${i % 4}`, Math.floor(i / 4)));
      expect(await reading.store.waitFor(29, 30_000)).toBe(true);
      await until(() => seen.length >= 30);
      await subscription.stop();
      expect(seen).toEqual(upTo(30));
      expect(await bytesOf(reading)).toEqual(await bytesOf(writing));
    });

    it('begins anew where the subscription falls silent and an append does not come back', async () => {
      standIn.faults.subscription = (nth) => (nth === 0 ? { stallAfter: 2 } : undefined);
      const { store } = await opened();
      for (let i = 0; i < 5; i++) expect((await store.events.append(appendOf(`k${i}`, 's/1', i)))[0]?.position).toBe(i);
      expect(standIn.faults.seen.subscriptions).toBeGreaterThan(1);
    });

    it('goes on after the server was away, with what others wrote meanwhile', async () => {
      const [one, two] = [await opened(), await opened()];
      await one.store.events.append(appendOf('a', 's/1', 0));
      await standIn.stop();
      const waiting = two.store.events.append(appendOf('b', 's/2', 0));
      await delay(300);
      await standIn.start();
      expect((await waiting)[0]?.position).toBe(1);
      expect(await one.store.waitFor(1, 10_000)).toBe(true);
      expect(await bytesOf(one)).toEqual(await bytesOf(two));
    });

    it('lets a slow consumer slow nobody but itself', async () => {
      const { store } = await opened();
      const release = Promise.withResolvers<undefined>();
      const slow: number[] = [];
      const sluggish = store.events.subscribe(0, async (events) => {
        slow.push(...events.map(({ position }) => position));
        await release.promise;
      });
      const quick: number[] = [];
      const other = store.events.subscribe(0, (events) => void quick.push(...events.map(({ position }) => position)));
      for (let i = 0; i < 50; i++) await store.events.append(appendOf(`k${i}`, 's/1', i));
      await until(() => quick.length === 50);
      expect(slow.length).toBeLessThan(50);
      release.resolve(undefined);
      await until(() => slow.length === 50);
      await Promise.all([sluggish.stop(), other.stop()]);
      expect([slow, quick]).toEqual([upTo(50), upTo(50)]);
    });
  });

  describe('on opening', () => {
    it('says what the matter is where the cluster does not answer', async () => {
      await standIn.stop();
      await expect(opened({ patienceMs: 300 })).rejects.toThrow('does not answer');
      await standIn.start();
    });

    it('can be closed while nothing comes from the cluster', async () => {
      const line = await Line.to(standIn.port);
      const server = await opened({ connection: line.connection });
      line.hold();
      await servers.splice(0)[0]?.store.close();
      await expect(server.store.events.append(appendOf('a', 's/1', 0))).rejects.toThrow('closed');
      await line.close();
    });

    it('waits for a server that is coming up', async () => {
      await standIn.stop();
      const opening = opened();
      await delay(300);
      await standIn.start();
      expect((await opening).store.events.size()).toBe(0);
    });
  });
});

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await delay(5);
}

async function bytesOf({ store }: TestServer): Promise<string[]> {
  const events: readonly StoredEvent[] = await store.events.readLog(0, 1000);
  return events.map(({ position, bytes }) => `${position} ${Buffer.from(bytes).toString()}`);
}
