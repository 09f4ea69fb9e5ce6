import { randomUUID } from 'node:crypto';
import { systemClock } from '#kernel';
import { appendOf, CONTRACT_LOG } from '#event-store/contract-fixtures.js';
import { connect } from '#event-store/kurrentdb/client.js';
import type { Client } from '#event-store/kurrentdb/client.js';
import { openKurrentStore } from '#event-store/kurrentdb/index.js';
import type { KurrentStore } from '#event-store/kurrentdb/index.js';
import { StreamNames } from '#event-store/kurrentdb/stream-names.js';
import type { Bench, Run } from '../harness/bench.js';
import { notMeasured } from '../harness/figure.js';
import type { Figure, Target } from '../harness/figure.js';
import { median, summary } from '../harness/medians.js';
import { millisecondsOf, paired, perSecond } from '../harness/timing.js';
import { kurrentServer } from '../stores/kurrent-server.js';
import type { KurrentServer } from '../stores/kurrent-server.js';

/** What the adapter may add to an append, at the median, in ms. */
const ALLOWED_MS = 0.3;
const APPENDS = 2000;
const EVENTS = 60_000;
const BODY = { text: 'Assessed and minuted, with reasons. '.repeat(12) };

const ADDED = {
  name: 'kurrentdb-append',
  about: 'KurrentDB: what the adapter adds to an append, at the median',
  unit: 'ms',
};
const CATCH_UP = { name: 'kurrentdb-catch-up', about: 'KurrentDB: a new server reads the log', unit: 'events/s' };

/** The adapter beside the bare client, on the same server, in turn. */
export const kurrentBenches: readonly Bench[] = [
  {
    name: ADDED.name,
    run: (run) =>
      measured(1, { ...ADDED, target: { better: 'lower', ratio: 1 }, against: 'what is allowed' }, (server) =>
        append(run, server),
      ),
  },
  {
    name: CATCH_UP.name,
    run: (run) => {
      const events = run.amount(EVENTS, 100);
      const figure = { ...CATCH_UP, target: { better: 'higher' as const, ratio: 0.7 }, against: 'a bare subscription' };
      return measured(events, figure, (server, prefix) => catchUp(run, server, prefix, events));
    },
  },
];

/** Starts a server with so many events in it, takes the figure on it, and stops it whatever happens. */
async function measured(
  events: number,
  figure: Parameters<typeof notMeasured>[0],
  take: (server: KurrentServer, prefix: string) => Promise<Figure>,
): Promise<readonly Figure[]> {
  const prefix = `bench_${randomUUID().replaceAll('-', '')}`;
  let server: KurrentServer;
  try {
    server = await kurrentServer(prefix, events);
  } catch (error) {
    return [notMeasured(figure, error instanceof Error ? error.message : String(error))];
  }
  // A server is connected when it opens a log: the half second that the client's native part takes is not the adapter's.
  const { leave } = await connect(server.connection);
  try {
    return [await take(server, prefix)];
  } finally {
    await leave();
    server.stop();
  }
}

async function append(run: Run, server: KurrentServer): Promise<Figure> {
  const { client, leave } = await connect(apart(server.connection));
  const prefix = `bench_${randomUUID().replaceAll('-', '')}`;
  const keys = run.folder('kurrentdb-keys');
  const store = await opened({ ...server, prefix, keys, folder: run.folder('kurrentdb-append') });
  const count = run.amount(APPENDS, 20);
  const rounds = [];
  for (let round = 0; round <= run.rounds; round++) {
    const timed = {
      ours: await ourAppends(store, `ours/${round}`, count),
      reference: await bareAppends(client, `${prefix}-${round}`, count),
    };
    if (round > 0) rounds.push(timed);
  }
  await store.close();
  await leave();
  const added = median(rounds.map(({ ours, reference }) => ours - reference));
  const { ours, reference } = summary(rounds);
  return {
    ...ADDED,
    value: added,
    reference: { name: 'allowed', value: ALLOWED_MS },
    ratio: added / ALLOWED_MS,
    target: { better: 'lower', ratio: 1 },
    rounds: rounds.length,
    notes: [
      `Against ${server.name}: ${ours.toPrecision(3)} ms over the adapter, read back and numbered; ${reference.toPrecision(3)} ms of the bare client, acknowledged.`,
    ],
  };
}

/** The same server over a connection of its own. */
const apart = (connection: string): string => `${connection}${connection.includes('?') ? '&' : '?'}connectionName=bare`;

/** Median of so many appends, one after the other, in ms. */
async function ourAppends(store: KurrentStore, stream: string, count: number): Promise<number> {
  return medianOf(count, (i) => {
    const request = appendOf(`${stream} ${i}`, stream, i, {
      change: (draft) => ({ ...draft, body: { ...draft.body, ...BODY } }),
    });
    return () => store.events.append(request);
  });
}

async function bareAppends(client: Client, stream: string, count: number): Promise<number> {
  const data = Buffer.from(
    JSON.stringify(appendOf(stream, stream, 0, { change: (draft) => ({ ...draft, body: BODY }) }).events[0]),
  );
  return medianOf(count, (i) => {
    const record = {
      id: randomUUID(),
      type: 'Measured',
      contentType: 'application/octet-stream' as const,
      data,
      metadata: { n: '0' },
    };
    const streamState = i === 0 ? ('no_stream' as const) : BigInt(i - 1);
    return () => client.appendToStream(stream, record, { streamState });
  });
}

async function medianOf(count: number, prepare: (i: number) => () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < count; i++) times.push(await millisecondsOf(prepare(i)));
  return median(times);
}

async function catchUp(run: Run, server: KurrentServer, prefix: string, events: number): Promise<Figure> {
  const { client, leave } = await connect(apart(server.connection));
  const target: Target = { better: 'higher', ratio: 0.7 };
  const keys = run.folder('kurrentdb-keys');
  const rounds = await paired(
    run,
    CATCH_UP.name,
    () => Promise.resolve(),
    async (round) => {
      let store: KurrentStore | undefined;
      const speed = await perSecond(events, async () => {
        store = await opened({ ...server, prefix, keys, folder: run.folder(`kurrentdb-catch-up-${round}`) });
      });
      await store?.close();
      return speed;
    },
    () => perSecond(events, () => bareSubscription(client, prefix, events)),
  );
  await leave();
  const { ours, reference, ratio } = summary(rounds);
  return {
    ...CATCH_UP,
    target,
    value: ours,
    reference: { name: 'a bare subscription', value: reference },
    ratio,
    rounds: rounds.length,
    notes: [
      `Against ${server.name}: ${events} events, counted, numbered, indexed and kept by the adapter, counted by the bare client.`,
    ],
  };
}

async function bareSubscription(client: Client, prefix: string, events: number): Promise<void> {
  const filter = {
    filterOn: 'streamName' as const,
    prefixes: [new StreamNames(CONTRACT_LOG, prefix).events],
    checkpointInterval: 1000,
  };
  const subscription = client.subscribeToAll({ fromPosition: 'start', filter });
  await new Promise<void>((resolve) => {
    let seen = 0;
    subscription.on('data', () => {
      if (++seen === events) resolve();
    });
  });
  await subscription.unsubscribe();
}

/** @param place where it is, with the keys that all servers of one log share */
const opened = ({
  connection,
  prefix,
  keys,
  folder,
}: Record<'connection' | 'prefix' | 'keys' | 'folder', string>): Promise<KurrentStore> =>
  openKurrentStore({ connection, prefix, keys, folder, log: CONTRACT_LOG, clock: systemClock });
