import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newPrefix, SERVERS } from '../../../test/kurrentdb/server-under-test.js';
import type { ServerUnderTest } from '../../../test/kurrentdb/server-under-test.js';
import { StandIn } from '../../../test/kurrentdb/stand-in/stand-in.js';
import { testServer } from '../../../test/kurrentdb/store-for-tests.js';
import type { TestServer } from '../../../test/kurrentdb/store-for-tests.js';
import { appendOf, CONTRACT_LOG, positionsOf } from '../contract-fixtures.js';
import { openSqliteStore, WriterPresent } from '../index.js';
import { SettableClock } from '../contract-fixtures.js';
import { connect } from './client.js';
import { kurrentLogs, replicaNameIn } from './index.js';
import { rawRecord } from './raw-record.js';
import { Replica } from './replica.js';
import { openReplica } from './replica-file.js';
import { StreamNames } from './stream-names.js';

import.meta.jest.setTimeout(60_000);

describe.each(SERVERS)('the replica of a server in $name', ({ start }) => {
  let server: ServerUnderTest;
  let prefix: string;
  let one: TestServer;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    prefix = newPrefix();
    one = await testServer({ connection: server.connection, prefix });
  });
  afterEach(() => one.cleanup());

  it('is made again where it was deleted, with the same numbers', async () => {
    for (let i = 0; i < 5; i++) await one.store.events.append(appendOf(`k${i}`, `s/${i % 2}`, i >> 1));
    const before = await one.store.events.readLog(0, 9);
    await one.store.close();
    for (const ending of ['', '-wal', '-shm']) await rm(join(one.folder, `replica.db${ending}`), { force: true });
    const again = await one.reopen();
    expect((await again.events.readLog(0, 9)).map(({ position, envelope }) => [position, envelope])).toEqual(
      before.map(({ position, envelope }) => [position, envelope]),
    );
  });

  it('goes on from the middle of an append where the process died there', async () => {
    const events = await one.store.events.append(appendOf('a', 's/1', 0, { count: 3 }));
    const other = await testServer({ connection: server.connection, prefix, keys: one.keys });
    await other.store.close();
    for (const ending of ['', '-wal', '-shm']) await rm(join(other.folder, `replica.db${ending}`), { force: true });
    const { client, leave } = await connect(server.connection);
    const names = new StreamNames(CONTRACT_LOG, prefix);
    const filter = { filterOn: 'streamName' as const, prefixes: [names.events], checkpointInterval: 1 };
    const raws = (await Array.fromAsync(client.readAll({ filter }))).flatMap((event) => rawRecord(event) ?? []);
    const db = openReplica(other.folder, CONTRACT_LOG);
    const replica = new Replica(db, names, 5);
    replica.take(raws.slice(0, 1));
    replica.commit();
    db.close();
    await leave();
    const store = await other.reopen();
    expect(await positionsOf(store.events)).toEqual([0, 1, 2]);
    expect((await store.events.remembered(events[0]!.envelope.idem))?.events).toHaveLength(3);
    expect((await store.events.append(appendOf('b', 's/1', 3)))[0]?.position).toBe(3);
    await other.cleanup();
  });

  it('belongs to one process, one log and one cluster', async () => {
    await one.store.events.append(appendOf('a', 's/1', 0));
    const options = { connection: server.connection, keys: one.keys, clock: new SettableClock() };
    const { openKurrentStore } = await import('./index.js');
    await expect(openKurrentStore({ ...options, folder: one.folder, log: CONTRACT_LOG, prefix })).rejects.toThrow(
      WriterPresent,
    );
    await one.store.close();
    await expect(openKurrentStore({ ...options, folder: one.folder, log: 'other.example', prefix })).rejects.toThrow(
      `holds the replica of the log "${CONTRACT_LOG}"`,
    );
    await expect(
      openKurrentStore({ ...options, folder: one.folder, log: CONTRACT_LOG, prefix: newPrefix() }),
    ).rejects.toThrow('not where it was in the cluster');
    expect(replicaNameIn(one.folder)).toBe(CONTRACT_LOG);
    await one.reopen();
  });

  it('does not grow beside an embedded log', async () => {
    const folder = join(one.folder, 'embedded');
    await openSqliteStore({ folder, log: CONTRACT_LOG, clock: new SettableClock() }).close();
    const { openKurrentStore } = await import('./index.js');
    const opening = openKurrentStore({
      connection: server.connection,
      keys: one.keys,
      clock: new SettableClock(),
      folder,
      log: CONTRACT_LOG,
      prefix,
    });
    await expect(opening).rejects.toThrow('holds an embedded log');
  });

  it('is found by a new server once it has an event: the cluster knows its logs', async () => {
    const change = (draft: ReturnType<typeof appendOf>['events'][number]) => ({ ...draft, log: 'dale.example' });
    const second = await testServer({ connection: server.connection, prefix, log: 'dale.example' });
    expect(await kurrentLogs(server.connection, prefix)).toEqual([]);
    await one.store.events.append(appendOf('a', 's/1', 0));
    await second.store.events.append(appendOf('b', 's/1', 0, { change }));
    expect(await kurrentLogs(server.connection, prefix)).toEqual([CONTRACT_LOG, 'dale.example']);
    await second.cleanup();
    expect(await kurrentLogs(server.connection, newPrefix())).toEqual([]);
  });

  it('is not begun where another one begins alike, when it is to begin alone: one of two servers is first', async () => {
    const change = (log: string) => (draft: ReturnType<typeof appendOf>['events'][number]) => ({ ...draft, log });
    const names = ['first.example', 'second.example'];
    const servers = await Promise.all(
      names.map((log) => testServer({ connection: server.connection, prefix, log, beginsAlone: true })),
    );
    const outcomes = await Promise.allSettled(
      servers.map(({ store }, i) =>
        store.events.append(appendOf(`begun ${i}`, 'arrangement/vale', 0, { change: change(names[i]!) })),
      ),
    );
    for (const each of servers) await each.cleanup();
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { name: 'BeginningTaken' } });
    expect(await kurrentLogs(server.connection, prefix)).toHaveLength(1);
  });

  it('keeps apart logs whose names begin alike', async () => {
    const longer = await testServer({ connection: server.connection, prefix, log: `${CONTRACT_LOG}-two` });
    await one.store.events.append(appendOf('a', 's/1', 0));
    const change = (draft: ReturnType<typeof appendOf>['events'][number]) => ({ ...draft, log: `${CONTRACT_LOG}-two` });
    await longer.store.events.append(appendOf('b', 's/1', 0, { change }));
    expect([one.store.events.size(), longer.store.events.size()]).toEqual([1, 1]);
    await longer.cleanup();
  });

  it('reads a text that rotted on this server from the cluster', async () => {
    const { hash } = await one.store.blobs.put(Buffer.from('as agreed'), 'text/plain');
    await writeFile(join(one.folder, 'blobs', hash.slice(0, 2), hash), 'as agreee');
    expect(Buffer.from((await one.store.blobs.get(hash)) ?? []).toString()).toBe('as agreed');
  });
});

describe('a connection string of kurrentdb', () => {
  it('is refused where it makes the client report conflicts wrongly', async () => {
    const standIn = await StandIn.start();
    await expect(connect(`${standIn.connection}&throwOnAppendFailure=false`)).rejects.toThrow('leave it out');
    await standIn.stop();
  });

  it('may not begin streams with what two logs could share', () => {
    expect(() => new StreamNames('vale.example', 'with-hyphen')).toThrow('letters, digits or underscores');
    expect(() => new StreamNames('vale/example')).toThrow('without a slash');
  });
});
