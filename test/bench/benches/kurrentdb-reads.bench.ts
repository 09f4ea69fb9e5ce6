import { randomUUID } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { SignedTokens } from '#access';
import { secretIn } from '#pipeline';
import type { Bench, Run } from '../harness/bench.js';
import { notMeasured } from '../harness/figure.js';
import type { Figure } from '../harness/figure.js';
import { summary } from '../harness/medians.js';
import { root } from '../harness/project.js';
import { paired } from '../harness/timing.js';
import { Connection } from '../http/connection.js';
import { ServerProcess } from '../http/server-process.js';
import { kurrentServer } from '../stores/kurrent-server.js';

const API = '/api/v1/arrangements/small';
const FACTS = 200;
const READS = 1000;
/** Connections to each server. */
const EACH = 4;
const TARGET = { better: 'higher' as const, ratio: 0.8 };
const READ = {
  name: 'kurrentdb-reads',
  about: 'KurrentDB: reads of several servers on one store',
  unit: 'reads/s',
  target: TARGET,
};

/** So many servers, each a process, on one store; beside one of them alone, times the cores that there are for them. */
export const kurrentReadsBench: Bench = {
  name: READ.name,
  async run(run) {
    const against = 'one server, times servers or cores';
    const servers: ServerProcess[] = [];
    let stop: () => void = () => undefined;
    try {
      const store = await kurrentServer(`bench_${randomUUID().replaceAll('-', '')}`, 1);
      stop = () => store.stop();
      const count = Math.max(2, Math.min(4, availableParallelism()));
      const shared = run.folder('kurrentdb-reads-shared');
      const prefix = `bench_${randomUUID().replaceAll('-', '')}`;
      for (let i = 0; i < count; i++)
        servers.push(await started(run.folder(`kurrentdb-reads-${i}`), store.connection, shared, prefix));
      await filled(servers, shared, run.amount(FACTS, 5));
      return [await figure(run, servers, store.name)];
    } catch (error) {
      return [notMeasured({ ...READ, against }, error instanceof Error ? error.message : String(error))];
    } finally {
      await Promise.all(servers.map((server) => server.stop()));
      stop();
    }
  },
};

const started = (data: string, connection: string, shared: string, prefix: string): Promise<ServerProcess> =>
  ServerProcess.start(join(root, 'dist', 'apps', 'server', 'main.js'), [], {
    ...{ CONCORDAT_DATA: data, CONCORDAT_STORE: connection, CONCORDAT_SHARED: shared, CONCORDAT_PREFIX: prefix },
    ...{ PORT: '0', HOST: '127.0.0.1' },
  });

/** An arrangement with facts in it, which all servers have read. */
async function filled(servers: readonly ServerProcess[], shared: string, facts: number): Promise<void> {
  const [first] = servers;
  if (!first) return;
  const tokens = new SignedTokens(secretIn(shared, 'token.key'));
  const send = async (command: string, data: object, kind: 'founding' | 'person'): Promise<void> => {
    const token = await tokens.issue({ person: 'p_acc', log: 'small', kind });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const answer = await fetch(`${first.url.origin}${API}/commands/${command}`, {
      method: 'POST',
      headers: { ...headers, 'idempotency-key': randomUUID() },
      body: JSON.stringify({ as: { authority: 'acc' }, data }),
    });
    if (answer.status !== 201) throw new Error(`${command}: ${await answer.text()}`);
  };
  const signatory = (authority: string): object => ({
    ...{ authority, partner: authority, name: authority, kind: 'DISTRICT', nation: 'ENGLAND_WALES' },
    ...{ identifiers: [], mandateHolder: `p_${authority}`, mandateDocument: 'Minute 1' },
  });
  const founding = ['acc', 'bdc'].map(signatory);
  const arrangement = {
    log: 'small.example',
    clock: 'REAL',
    name: 'Small',
    summary: 'x',
    vehicle: 'CONTRACTUAL_BOARD',
  };
  await send('propose-arrangement', { ...arrangement, founding }, 'founding');
  for (let i = 0; i < facts; i++) {
    const fact = { fact: `F-${i}`, kind: 'OTHER', title: `Something was reported (${i})`, source: 'Benchmark' };
    await send('record-fact', fact, 'person');
  }
  const until = performance.now() + 60_000;
  for (const server of servers)
    while ((await fetch(`${server.url.origin}${API}/history?atLeast=${facts}`)).status !== 200) {
      if (performance.now() > until) throw new Error('A server has not read the log.');
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
}

let asked = 0;
/** As at a moment that was never asked for, so that nothing is answered from a cache. */
const request = (): string =>
  `GET ${API}/history?limit=100&asOf=${new Date(Date.UTC(2100, 0, 1) + asked++).toISOString()} HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n`;

/** Reads a second of these servers together. */
async function reads(servers: readonly ServerProcess[], count: number): Promise<number> {
  const connections = await Promise.all(
    servers.flatMap(({ url }) => Array.from({ length: EACH }, () => Connection.open(Number(url.port)))),
  );
  let left = count;
  const start = performance.now();
  await Promise.all(
    connections.map(async (connection) => {
      while (left-- > 0) {
        const { status, body } = await connection.send(request());
        if (status !== 200) throw new Error(`A read was answered with ${status}: ${body.slice(0, 200)}`);
      }
    }),
  );
  const seconds = (performance.now() - start) / 1000;
  for (const connection of connections) connection.close();
  return count / seconds;
}

async function figure(run: Run, servers: readonly ServerProcess[], store: string): Promise<Figure> {
  const cores = Math.min(servers.length, availableParallelism());
  const count = run.amount(READS, 10);
  const rounds = await paired(
    run,
    READ.name,
    () => Promise.resolve(),
    () => reads(servers, count * servers.length),
    async () => cores * (await reads(servers.slice(0, 1), count)),
  );
  const { ours, reference, ratio } = summary(rounds);
  return {
    ...READ,
    value: ours,
    reference: { name: `one server, times ${cores}`, value: reference },
    ratio,
    rounds: rounds.length,
    notes: [
      `${servers.length} servers, each a process, on ${store}; ${availableParallelism()} cores, of which whoever asks (one process more) takes a share too: where there are no more cores than servers, that share is missing in the figure.`,
    ],
  };
}
