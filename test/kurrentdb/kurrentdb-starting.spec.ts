import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KurrentClientMissing } from '#event-store/kurrentdb/index.js';
import { inCluster } from '../../apps/server/cli/cluster-logs.js';
import { tokenCommand } from '../../apps/server/cli/token-command.js';
import { BadSetting } from '../../apps/server/settings.js';
import { startingFault } from '../../apps/server/store.js';
import { StandIn } from './stand-in/stand-in.js';
import { founding, WholeServer } from './whole-server.js';
import type { Installation } from './whole-server.js';

import.meta.jest.setTimeout(60_000);

describe('a server that begins before a kurrentdb (stand-in)', () => {
  let standIn: StandIn;
  let shared: string;
  let installation: Installation;
  const open: WholeServer[] = [];
  beforeEach(async () => {
    standIn = await StandIn.start();
    shared = mkdtempSync(join(tmpdir(), 'concordat-shared-'));
    installation = { connection: standIn.connection, prefix: 'concordat', shared };
  });
  afterEach(async () => {
    await Promise.allSettled(open.splice(0).map((each) => each.end()));
    await standIn.stop();
    rmSync(shared, { recursive: true, force: true });
  });
  const begun = async (tell?: (line: string) => void): Promise<WholeServer> => {
    const one = await WholeServer.start(installation, tell);
    open.push(one);
    return one;
  };

  it('puts no sample into it, also when two begin at once, and says what to do', async () => {
    const told: string[] = [];
    await Promise.all([begun((line) => told.push(line)), begun((line) => told.push(line))]);
    expect(told).toEqual(Array.from({ length: 2 }, () => expect.stringContaining('--found SLUG') as string));
    expect(standIn.log.all.filter(({ stream }) => !stream.startsWith('$'))).toEqual([]);
    for (const each of open) expect((await each.get('/api/v1/arrangements')).json).toEqual({ arrangements: [] });
    // All secrets that several servers need alike are where they share them; two that begin at once use the same.
    expect(
      readdirSync(shared)
        .filter((name) => name.endsWith('.key'))
        .sort(),
    ).toEqual(['fingerprint.key', 'session.key', 'token.key']);
    const token = await open[0]!.running.tokens.issue({ person: 'p_x', log: 'small', kind: 'founding' });
    expect(await open[1]!.running.tokens.identify(token)).toMatchObject({ person: 'p_x' });
  });

  it.each([
    ['nobody', /does not let this user in/],
    ['not $all', /allowed to read \$all/],
  ] as const)('says in one sentence that it lets in %s as that user', async (denied, says) => {
    const one = await begun();
    const token = await one.running.tokens.issue({ person: 'p_acc', log: 'small', kind: 'founding' });
    const body = { as: { authority: 'acc' }, data: founding('small') };
    expect(await one.post('/api/v1/arrangements/small/commands/propose-arrangement', body, token, 'k')).toMatchObject({
      status: 201,
    });
    await Promise.all(open.splice(0).map((each) => each.end()));
    standIn.faults.denied = denied;
    const { connection } = installation;
    installation = { ...installation, connection: connection.replace('//', '//admin:secret@') };
    const starting = begun();
    await expect(starting).rejects.toThrow(BadSetting);
    await expect(starting).rejects.toThrow(says);
    await expect(starting).rejects.not.toThrow(/secret/);
  });

  it('does not serve a log with other keys than its servers have, and says where theirs are to be', async () => {
    const one = await begun();
    const token = await one.running.tokens.issue({ person: 'p_acc', log: 'small', kind: 'founding' });
    const body = { as: { authority: 'acc' }, data: founding('small') };
    expect(await one.post('/api/v1/arrangements/small/commands/propose-arrangement', body, token, 'k')).toMatchObject({
      status: 201,
    });
    const elsewhere = mkdtempSync(join(tmpdir(), 'concordat-shared-'));
    const stranger = WholeServer.start({ ...installation, shared: elsewhere });
    await expect(stranger).rejects.toThrow(BadSetting);
    await expect(stranger).rejects.toThrow(
      /log small\.example lies: .* CONCORDAT_SHARED is .*: give the folder that the other/,
    );
    rmSync(elsewhere, { recursive: true, force: true });
    // One that has them is let in as before.
    await begun();
  });

  it('says which package is missing where the client is not there', () => {
    const fault = startingFault(new KurrentClientMissing(new Error('Cannot find package')), {
      cluster: { connection: 'kurrentdb://admin:secret@db.example', shared },
    });
    expect(fault).toBeInstanceOf(BadSetting);
    expect(String(fault)).toMatch(/@kurrent\/kurrentdb-client.*install it/);
    expect(String(fault)).not.toContain('secret');
  });

  it('has tokens made beside it while it runs, the first one of an authority on the record', async () => {
    const one = await begun();
    const said: string[] = [];
    const ask = (...args: string[]) =>
      tokenCommand(
        args,
        join(shared, 'no-data'),
        (line) => said.push(line),
        () => undefined,
        installation,
      );
    await ask('--found', 'small', '--person', 'p_acc');
    const body = { as: { authority: 'acc' }, data: founding('small') };
    const path = '/api/v1/arrangements/small/commands/propose-arrangement';
    expect(await one.post(path, body, said[0]!, 'k')).toMatchObject({ status: 201 });
    await ask('--enrol', 'acc');
    const { host } = one.running.served.needed('small');
    const size = await inCluster(installation, (logs) =>
      Promise.resolve(logs.get('small')?.host.log.store.size() ?? 0),
    );
    await one.get(`/api/v1/arrangements/small/history?atLeast=${size - 1}`);
    const types = (await host.log.store.readLog(0, 100)).map(({ envelope }) => envelope.type);
    expect(types).toContain('EnrolmentTokenIssued');
    await expect(ask('--list')).rejects.toThrow('is a real log');
    await expect(ask('--enrol', 'acc', '--log', 'none')).rejects.toThrow('There is no arrangement none');
  });
});
