import { setTimeout as delay } from 'node:timers/promises';
import { newPrefix, SERVERS } from '../../../test/kurrentdb/server-under-test.js';
import type { ServerUnderTest } from '../../../test/kurrentdb/server-under-test.js';
import { connect } from './client.js';
import type { Connection } from './client.js';
import { Lease } from './lease.js';
import type { LeaseOptions } from './lease.js';

import.meta.jest.setTimeout(60_000);

const HOLDS = 300;

describe.each(SERVERS)('a lease in $name', ({ start }) => {
  let server: ServerUnderTest;
  let connection: Connection;
  let stream: string;
  const leases: Lease[] = [];
  beforeAll(async () => {
    server = await start();
    connection = await connect(server.connection);
  });
  afterAll(async () => {
    await connection.leave();
    await server.stop();
  });
  beforeEach(() => {
    stream = `${newPrefix()}.lease-vale.example/deadlines`;
  });
  afterEach(async () => {
    await Promise.all(leases.splice(0).map((lease) => lease.stop()));
  });

  const contender = (options: LeaseOptions = {}): Lease => {
    const lease = new Lease(connection.client, stream, { holdsMs: HOLDS, ...options });
    leases.push(lease);
    lease.start();
    return lease;
  };
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await delay(5);
  };
  /** Looks again and again: how many think at the same moment that they hold it. */
  const watchHolders = () => {
    let most = 0;
    const timer = setInterval(() => (most = Math.max(most, leases.filter((lease) => lease.held).length)), 1);
    return {
      most: () => most,
      stop: () => clearInterval(timer),
    };
  };

  it('is got by one of several, who keeps it', async () => {
    const watching = watchHolders();
    const lots = Array.from({ length: 4 }, () => contender());
    await until(() => lots.some((lease) => lease.held));
    const first = lots.find((lease) => lease.held);
    await delay(4 * HOLDS);
    watching.stop();
    expect(first?.held).toBe(true);
    expect(watching.most()).toBe(1);
  });

  it('is told when it is got and when it is given back', async () => {
    const told: boolean[] = [];
    const lease = contender({ changed: (held) => told.push(held) });
    await until(() => lease.held);
    await lease.stop();
    expect(told).toEqual([true, false]);
    expect([lease.held, lease.token]).toEqual([false, undefined]);
  });

  it('goes at once to another when it is given back, with a larger token', async () => {
    const [one, two] = [contender({ holdsMs: 30_000 }), contender({ holdsMs: 3000 })];
    await until(() => one.held || two.held);
    const [holder, other] = one.held ? [one, two] : [two, one];
    const token = holder.token ?? 0n;
    await holder.stop();
    await until(() => other.held);
    expect(other.token).toBeGreaterThan(token);
  });

  it('passes on when its holder dies without a word, and never before the holder has stopped counting on it', async () => {
    const watching = watchHolders();
    let frozen = false;
    const dying = new Lease(
      // A process that is stopped: nothing it asks of the cluster is answered, while its lease still runs.
      new Proxy(connection.client, {
        get(client, name) {
          if (frozen && (name === 'appendToStream' || name === 'readStream')) return () => new Promise(() => undefined);
          const value = Reflect.get(client, name) as unknown;
          return typeof value === 'function' ? (value.bind(client) as unknown) : value;
        },
      }),
      stream,
      { holdsMs: HOLDS },
    );
    leases.push(dying);
    dying.start();
    await until(() => dying.held);
    const heir = contender();
    await delay(HOLDS);
    expect(heir.held).toBe(false);
    frozen = true;
    await until(() => heir.held);
    expect(dying.held).toBe(false);
    frozen = false;
    await delay(2 * HOLDS);
    watching.stop();
    expect(watching.most()).toBe(1);
  });

  it('has one holder at most, however often holders die and come back', async () => {
    const watching = watchHolders();
    const tokens: bigint[] = [];
    for (let i = 0; i < 3; i++) contender();
    for (let round = 0; round < 4; round++) {
      await until(() => leases.some((lease) => lease.held));
      const holder = leases.find((lease) => lease.held);
      tokens.push(holder?.token ?? -1n);
      leases.splice(leases.indexOf(holder!), 1);
      await holder?.stop();
      contender();
    }
    watching.stop();
    expect(watching.most()).toBe(1);
    expect(tokens).toEqual([...tokens].sort((a, b) => Number(a - b)));
    expect(new Set(tokens).size).toBe(tokens.length);
  });
});
