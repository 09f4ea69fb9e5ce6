import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sha256Hex } from '#kernel';
import { form, blob } from '../../apps/server/files/testing/form.js';
import { PDF } from '../../apps/server/files/testing/samples.js';
import { Line } from './line.js';
import { newPrefix, SERVERS } from './server-under-test.js';
import type { ServerUnderTest } from './server-under-test.js';
import { byAcc, eventually, founding, WholeServer } from './whole-server.js';
import type { Installation, Json } from './whole-server.js';

import.meta.jest.setTimeout(120_000);

describe.each(SERVERS)('whole servers before one $name', ({ start, standIn }) => {
  let server: ServerUnderTest;
  let installation: Installation;
  const open: WholeServer[] = [];
  const lines: Line[] = [];
  beforeEach(async () => {
    server = await start();
    const shared = mkdtempSync(join(tmpdir(), 'concordat-shared-'));
    installation = { connection: server.connection, prefix: newPrefix(), shared };
  });
  afterEach(async () => {
    await Promise.allSettled(open.splice(0).map((each) => each.end()));
    await Promise.allSettled(lines.splice(0).map((line) => line.close()));
    await server.stop();
    rmSync(installation.shared, { recursive: true, force: true });
  });

  const begun = async (connection = installation.connection): Promise<WholeServer> => {
    const one = await WholeServer.start({ ...installation, connection });
    open.push(one);
    return one;
  };
  const lined = async (): Promise<Line> => {
    const line = await Line.to(Number(new URL(server.connection).port));
    lines.push(line);
    return line;
  };
  const token = (person: string, kind: 'person' | 'founding' = 'person') =>
    open[0]!.running.tokens.issue({ person, log: 'small', kind });
  const send = async (to: WholeServer, command: string, data: Json, key: string) =>
    to.post(`/api/v1/arrangements/small/commands/${command}`, byAcc(data), await token('p_acc'), key);
  const found = async (clock: 'REAL' | 'SIMULATED' = 'REAL'): Promise<void> => {
    const path = '/api/v1/arrangements/small/commands/propose-arrangement';
    const body = { as: { authority: 'acc' }, data: founding('small', clock) };
    const answer = await open[0]!.post(path, body, await token('p_acc', 'founding'), 'found');
    if (answer.status !== 201) throw new Error(answer.text);
  };
  const served = (each: WholeServer) =>
    eventually(
      () => each.get('/api/v1/arrangements/small'),
      ({ status }) => status === 200,
    );
  const fact = (n: number | string): Json => ({ fact: `F-${n}`, kind: 'OTHER', title: `Fact ${n}`, source: 'Test' });
  /** The same answers, byte for byte, at the same position on every server. */
  const alike = async (size: number): Promise<void> => {
    for (const view of ['history', 'partnership', 'exceptions', 'changes']) {
      const answers = await Promise.all(
        open.map((each) => each.get(`/api/v1/arrangements/small/${view}?atLeast=${size - 1}&asOf=2100-01-01`)),
      );
      expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    }
    const sums = await Promise.all(
      open.map(async (each) => {
        const log = await each.log('small');
        expect(log.map(({ position }) => position)).toEqual(Array.from({ length: size }, (_, i) => i));
        return sha256Hex(JSON.stringify(log));
      }),
    );
    expect(new Set(sums).size).toBe(1);
  };

  it('serve what was founded on another one, read their own writes anywhere, and hold one answer', async () => {
    for (let i = 0; i < 2; i++) await begun();
    await found();
    await served(open[1]!);
    const { json } = await send(open[1]!, 'record-fact', fact(1), 'fact 1');
    const position = Number(json['position']);
    const read = await open[0]!.get(`/api/v1/arrangements/small/log?from=${position}`);
    const view = await open[0]!.get(`/api/v1/arrangements/small/history?atLeast=${position}`);
    expect(view.status).toBe(200);
    expect(Number(view.json['position'])).toBeGreaterThanOrEqual(position);
    expect(read.status).toBe(200);
    expect(await send(open[0]!, 'record-fact', fact(1), 'fact 1')).toMatchObject({
      status: 200,
      json: { repeated: true, position },
    });
    const waited = await open[0]!.get(`/api/v1/arrangements/small/history?atLeast=${position + 1000}`);
    expect(waited).toMatchObject({ status: 503, json: { code: 'NOT_YET' } });
    await alike(position + 1);
  });

  it('let one slug be founded once, whichever two of them are asked', async () => {
    for (let i = 0; i < 2; i++) await begun();
    const path = '/api/v1/arrangements/small/commands/propose-arrangement';
    const [one, two] = [await token('p_acc', 'founding'), await token('p_bdc', 'founding')];
    const answers = await Promise.all([
      open[0]!.post(path, { as: { authority: 'acc' }, data: founding('small') }, one, 'found'),
      open[1]!.post(
        path,
        { as: { authority: 'bdc' }, data: { ...founding('small'), log: 'other.example' } },
        two,
        'found',
      ),
    ]);
    expect(answers.map(({ status, json }) => [status, json['code'] ?? json['log']]).sort()).toEqual([
      [201, expect.any(String)],
      [409, 'ARRANGEMENT_EXISTS'],
    ]);
    await Promise.all(open.map(served));
    await alike((await open[0]!.log('small')).length);
  });

  it('read on one what was uploaded on the other, and nowhere what was erased on one', async () => {
    for (let i = 0; i < 2; i++) await begun();
    await found();
    await served(open[1]!);
    const bearer = await token('p_acc');
    const brought = await open[0]!.post(
      '/api/v1/arrangements/small/files',
      form({ file: blob(PDF, 'application/pdf') }),
      bearer,
    );
    expect(brought.status).toBe(201);
    const { hash, mediaType, size } = brought.json;
    const member = { person: 'p_1', authority: 'acc', partner: 'acc', role: 'MEMBER', voting: true };
    const meeting = {
      ...{ meeting: 'M-1', body: 'board', kind: 'ORDINARY', held: 'IN_PERSON', day: '2027-02-20', time: '14:00' },
      ...{ place: 'Hall', members: [member], quorum: { minTotal: 1 } },
    };
    expect(await send(open[1]!, 'convene-meeting', meeting, 'convened')).toMatchObject({ status: 201 });
    const paper = { meeting: 'M-1', paper: 'P-1', version: 1, copy: 'PUBLIC', title: 'Report' };
    const paperNamed = await send(open[1]!, 'publish-paper', { ...paper, content: { hash, mediaType, size } }, 'paper');
    expect(paperNamed).toMatchObject({ status: 201 });
    for (const each of open) {
      const file = await eventually(
        () => each.get(`/api/v1/arrangements/small/files/${String(hash)}`),
        ({ status }) => status === 200,
      );
      expect(file.text).toBe(PDF.toString());
    }
    const named = { person: 'p_acc_dem', name: 'Rowan Ashby', email: 'rowan.ashby@acc.example' };
    expect(await send(open[0]!, 'nominate-contact', named, 'contact')).toMatchObject({ status: 201 });
    const asked = async (each: WholeServer) => (await each.get('/api/v1/arrangements/small/log', bearer)).text;
    for (const each of open)
      await eventually(
        () => asked(each),
        (text) => text.includes('Rowan Ashby'),
      );
    await open[1]!.running.served.needed('small').host.log.disclosures.destroy('person/p_acc_dem');
    for (const each of open) {
      const text = await eventually(
        () => asked(each),
        (told) => !told.includes('Rowan Ashby'),
      );
      expect(text).toContain('"erased":true');
    }
  });

  it('lose and double nothing under load while their connections are cut, and all hold the same', async () => {
    if (!standIn) return;
    for (let i = 0; i < 3; i++) await begun((await lined()).connection);
    await found();
    await Promise.all(open.map(served));
    const over = new AbortController();
    let most = 0;
    const watching = (async () => {
      while (!over.signal.aborted) {
        const acting = open.filter((each) => each.running.served.log('small')?.acts);
        most = Math.max(most, acting.length);
        await delay(5);
      }
    })();
    const cutting = (async () => {
      for (let i = 0; !over.signal.aborted; i++) {
        await delay(300);
        lines[i % lines.length]?.cut();
      }
    })();
    const acknowledged = new Map<string, string>();
    await Promise.all(
      open.flatMap((each, s) =>
        Array.from({ length: 4 }, async (_, c) => {
          for (let i = 0; i < 10; i++) {
            const name = `${s}-${c}-${i}`;
            const answer = await eventually(
              () => send(each, 'record-fact', fact(name), name),
              ({ status }) => status === 201 || status === 200,
              30_000,
            );
            acknowledged.set(name, (answer.json['events'] as readonly { id: string }[])[0]!.id);
          }
        }),
      ),
    );
    over.abort();
    await Promise.all([watching, cutting]);
    const size = Math.max(...open.map((each) => each.running.served.needed('small').host.log.store.size()));
    await begun();
    await alike(size);
    const facts = (await open[0]!.log('small')).filter(({ envelope }) => envelope.type === 'FactRecorded');
    expect(facts.map(({ envelope }) => envelope.id).sort()).toEqual([...acknowledged.values()].sort());
    expect(most).toBe(1);
  });

  it('say that they are ready only when a new one has made its views from nothing', async () => {
    await begun();
    await found();
    for (let i = 0; i < 20; i++) await send(open[0]!, 'record-fact', fact(i), `fact ${i}`);
    const later = await begun();
    const first = await eventually(
      () => later.get('/health/ready'),
      ({ status }) => status === 200,
    );
    const size = open[0]!.running.served.needed('small').host.log.store.size();
    expect(first.json).toMatchObject({ status: 'ready', logs: [{ arrangement: 'small', size, behind: 0 }] });
    await alike(size);
  });

  it('move a simulated clock on whichever is asked, and what follows follows once', async () => {
    for (let i = 0; i < 2; i++) await begun();
    await found('SIMULATED');
    await served(open[1]!);
    const year = new Date().getUTCFullYear() + 1;
    const bearer = await token('p_acc');
    for (let month = 1; month <= 6; month++) {
      const clock = `${year}-0${month}-01T09:00:00Z`;
      const body = { ...byAcc(fact(month)), clock };
      const to = open[month % 2]!;
      const answer = await eventually(
        () => to.post('/api/v1/arrangements/small/commands/record-fact', body, bearer, `fact ${month}`),
        ({ status }) => status === 201 || status === 200,
      );
      expect(answer.json['recordedAt']).toBe(`${year}-0${month}-01T09:00:00.000Z`);
    }
    const size = Math.max(...open.map((each) => each.running.served.needed('small').host.log.store.size()));
    await alike(size);
  });
});
