import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ServerProcess, tokenFor } from './killed-server.js';

const CLIENTS = 64;
const ROUNDS = Number(process.env['KILL_ROUNDS'] ?? 4);
const signatory = (authority: string): object => ({
  authority,
  name: `${authority} Council`,
  partner: authority,
  kind: 'DISTRICT',
  nation: 'ENGLAND_WALES',
  identifiers: [],
  mandateHolder: `p_${authority}`,
  mandateDocument: 'Minute 1',
});

describe('a server that is killed while 64 clients send commands', () => {
  const data = mkdtempSync(join(tmpdir(), 'concordat-kill-'));
  afterAll(() => {
    rmSync(data, { recursive: true, force: true });
  });

  it(`loses nothing acknowledged and doubles nothing that is sent again, ${ROUNDS} times over`, async () => {
    let server = await ServerProcess.start(data);
    const founding = {
      as: { authority: 'acc' },
      data: {
        log: 'small.example',
        clock: 'REAL',
        name: 'Small',
        summary: 'For tests.',
        vehicle: 'CONTRACTUAL_BOARD',
        founding: ['acc', 'bdc'].map(signatory),
      },
    };
    expect(
      (await server.send('small', 'propose-arrangement', founding, 'found', await tokenFor(data, 'p_acc', 'founding')))
        ?.status,
    ).toBe(201);
    const token = await tokenFor(data, 'p_acc', 'person');
    const fact = (n: number): object => ({
      as: { authority: 'acc', capacity: 'MANDATE_HOLDER' },
      data: { fact: `F-${n}`, kind: 'OTHER', title: `Fact ${n}`, source: 'Test' },
    });

    const acknowledged = new Map<number, string>();
    const unclear = new Set<number>();
    let next = 0;
    for (let round = 0; round < ROUNDS; round++) {
      const enough = acknowledged.size + 100 + Math.floor(Math.random() * 200);
      const killed = new AbortController();
      const gone = once(killed.signal, 'abort').then(() => server.end('SIGKILL'));
      const clients = Array.from({ length: CLIENTS }, async () => {
        while (!killed.signal.aborted) {
          const n = next++;
          const answer = await server.send('small', 'record-fact', fact(n), `fact ${n}`, token);
          if (answer?.status === 201) acknowledged.set(n, idOf(answer.json));
          else unclear.add(n);
          if (acknowledged.size >= enough) killed.abort();
        }
      });
      await Promise.all([...clients, gone]);
      server = await ServerProcess.start(data);
      for (const n of unclear) {
        const answer = await server.send('small', 'record-fact', fact(n), `fact ${n}`, token);
        expect([200, 201]).toContain(answer?.status);
        if (answer) acknowledged.set(n, idOf(answer.json));
      }
      unclear.clear();
    }

    const stored = await wholeLog(server);
    await server.end('SIGTERM');
    expect(stored.map(({ position }) => position)).toEqual(stored.map((_, i) => i));
    const facts = stored.filter(({ type }) => type === 'FactRecorded');
    expect(new Set(facts.map(({ id }) => id)).size).toBe(facts.length);
    expect(facts.map(({ id }) => id).sort()).toEqual([...acknowledged.values()].sort());
  }, 120_000);
});

interface Stored {
  readonly position: number;
  readonly id: string;
  readonly type: string;
}

const idOf = (receipt: Record<string, unknown>): string =>
  (receipt['events'] as readonly { id: string }[])[0]?.id ?? '';

async function wholeLog(server: ServerProcess): Promise<readonly Stored[]> {
  const all: Stored[] = [];
  for (let from: number | undefined = 0; from !== undefined;) {
    const page = (await server.get(`/api/v1/arrangements/small/log?from=${from}`)) as unknown as Page;
    all.push(...page.events.map(({ position, envelope: { id, type } }) => ({ position, id, type })));
    from = page.next;
  }
  return all;
}

interface Page {
  readonly events: readonly {
    readonly position: number;
    readonly envelope: { readonly id: string; readonly type: string };
  }[];
  readonly next?: number;
}
