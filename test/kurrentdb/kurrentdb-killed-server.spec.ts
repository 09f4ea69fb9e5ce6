import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sha256Hex } from '#kernel';
import { ServerProcess, tokenFor } from '../e2e/killed-server.js';
import { newPrefix, SERVERS } from './server-under-test.js';
import type { ServerUnderTest } from './server-under-test.js';
import { byAcc, Caller, eventually, founding } from './whole-server.js';

import.meta.jest.setTimeout(120_000);

const CLIENTS = 8;
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 2);
const SLUG = 'small';

/** The built program, in processes of their own, before one cluster. */
describe.each(SERVERS)('two servers before one $name, of which one is killed under load', ({ start }) => {
  let server: ServerUnderTest;
  let home: string;
  const running: ServerProcess[] = [];
  beforeEach(async () => {
    server = await start();
    home = mkdtempSync(join(tmpdir(), 'concordat-killed-'));
  });
  afterEach(async () => {
    await Promise.allSettled(running.splice(0).map((each) => each.end('SIGKILL')));
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  });

  it(`lose nothing acknowledged and double nothing that is sent again to the other, ${ROUNDS} times over`, async () => {
    const shared = join(home, 'shared');
    const settings = {
      CONCORDAT_STORE: server.connection,
      CONCORDAT_SHARED: shared,
      CONCORDAT_PREFIX: newPrefix(),
    };
    const begun = async (name: string): Promise<ServerProcess> => {
      const one = await ServerProcess.start(join(home, name), settings);
      running.push(one);
      return one;
    };
    let [one, two] = await Promise.all([begun('one'), begun('two')]);
    const body = { as: { authority: 'acc' }, data: founding(SLUG) };
    const first = await one.send(
      SLUG,
      'propose-arrangement',
      body,
      'found',
      await tokenFor(shared, 'p_acc', 'founding'),
    );
    expect(first?.status).toBe(201);
    const token = await tokenFor(shared, 'p_acc', 'person');
    const served = (each: ServerProcess) =>
      eventually(
        () => new Caller(each.url).get(`/api/v1/arrangements/${SLUG}`),
        ({ status }) => status === 200,
      );
    await Promise.all([one, two].map(served));
    const fact = (n: number) => byAcc({ fact: `F-${n}`, kind: 'OTHER', title: `Fact ${n}`, source: 'Test' });
    const acknowledged = new Map<number, string>();
    const unclear = new Set<number>();
    let next = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const enough = acknowledged.size + 40;
      const over = new AbortController();
      let killing: Promise<void> | undefined;
      const work = async (to: ServerProcess): Promise<void> => {
        while (!over.signal.aborted) {
          const n = next++;
          const answer = await to.send(SLUG, 'record-fact', fact(n), `fact ${n}`, token);
          if (answer?.status === 201) acknowledged.set(n, idOf(answer.json));
          else unclear.add(n);
          if (acknowledged.size === enough - 20) killing ??= one.end('SIGKILL');
          if (acknowledged.size >= enough) over.abort();
        }
      };
      await Promise.all(Array.from({ length: CLIENTS }, (_, i) => work(i % 2 === 0 ? one : two)));
      await killing;
      // What became of these nobody knows: the other server is asked, under the same keys.
      for (const n of unclear) {
        const answer = await two.send(SLUG, 'record-fact', fact(n), `fact ${n}`, token);
        expect([200, 201]).toContain(answer?.status);
        if (answer) acknowledged.set(n, idOf(answer.json));
      }
      unclear.clear();
      [one, two] = [two, await begun(round % 2 === 0 ? 'one' : 'two')];
    }

    const callers = [one, two].map(({ url }) => new Caller(url));
    for (const caller of callers)
      await eventually(
        () => caller.get('/health/ready'),
        ({ status }) => status === 200,
      );
    const logs = await Promise.all(callers.map((caller) => caller.log(SLUG)));
    const [log = []] = logs;
    expect(new Set(logs.map((each) => sha256Hex(JSON.stringify(each)))).size).toBe(1);
    expect(log.map(({ position }) => position)).toEqual(log.map((_, i) => i));
    const facts = log.filter(({ envelope }) => envelope.type === 'FactRecorded').map(({ envelope }) => envelope.id);
    expect(new Set(facts).size).toBe(facts.length);
    expect([...facts].sort()).toEqual([...acknowledged.values()].sort());
    const views = await Promise.all(
      callers.map((caller) =>
        caller.get(`/api/v1/arrangements/${SLUG}/history?atLeast=${log.length - 1}&asOf=2100-01-01`),
      ),
    );
    expect(views[0]!.text).toBe(views[1]!.text);
  });
});

const idOf = (receipt: Record<string, unknown>): string =>
  (receipt['events'] as readonly { id: string }[])[0]?.id ?? '';
