import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newPrefix, SERVERS } from '../../../test/kurrentdb/server-under-test.js';
import type { ServerUnderTest } from '../../../test/kurrentdb/server-under-test.js';
import { CONTRACT_LOG, SettableClock } from '../contract-fixtures.js';
import { play } from '../record-fixtures.js';
import { readSqliteRecord } from '../sqlite/sqlite-record.js';
import { openSqliteStore } from '../sqlite/sqlite-store.js';
import { connect } from './client.js';
import { sealedRecord } from './sending.js';
import { StreamNames } from './stream-names.js';
import { recordCopyContract } from '../record-copy.contract.js';
import type { RecordTarget } from '../record-copy.port.js';
import { kurrentLogs, openKurrentStore } from './index.js';
import { openKurrentRecord } from './kurrent-record.js';

import.meta.jest.setTimeout(60_000);

describe.each(SERVERS)('copying into $name', ({ name, start }) => {
  let server: ServerUnderTest;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  recordCopyContract(name, async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copy-'));
    const place = {
      ...{ connection: server.connection, prefix: newPrefix(), log: CONTRACT_LOG },
      keys: join(folder, 'keys'),
    };
    const open = new Set<RecordTarget>();
    let opened = 0;
    return {
      open: async () => {
        const target = await openKurrentRecord({ ...place, folder: join(folder, `replica${opened++}`) });
        open.add(target);
        return target;
      },
      serve: () => openKurrentStore({ ...place, folder: join(folder, 'server'), clock: new SettableClock() }),
      cleanup: async () => {
        for (const target of open) await target.close();
        await rm(folder, { recursive: true, force: true });
      },
    };
  });

  it('writes every ciphertext though the server remembers some of them from a run that ended in the middle', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copy-'));
    const place = { connection: server.connection, prefix: newPrefix(), log: CONTRACT_LOG, keys: join(folder, 'keys') };
    const original = openSqliteStore({
      folder: join(folder, 'original'),
      log: CONTRACT_LOG,
      clock: new SettableClock(),
    });
    await play(
      original,
      [1, 1, 1].map((person) => ({ stream: 1, count: 1, person })),
    );
    await original.close();
    const source = readSqliteRecord({ folder: join(folder, 'original'), log: CONTRACT_LOG });
    const commands = await Array.fromAsync(source.commands(0, 9));
    const first = commands[0]?.events[0]?.disclosures[0];
    const names = new StreamNames(CONTRACT_LOG, place.prefix);
    const { client, leave } = await connect(server.connection);
    await client.appendToStream(
      names.disclosure('person/p_1', first?.key ?? 0),
      sealedRecord({ ...first!, ciphertext: first!.ciphertext! }),
    );
    await leave();
    const target = await openKurrentRecord({ ...place, folder: join(folder, 'replica') });
    await target.takeKey(source.keyOf('person/p_1')!);
    await target.add(commands);
    const [copied, wanted] = await Promise.all(
      [target, source].map(async (record) => JSON.stringify(await Array.fromAsync(record.commands(0, 9)))),
    );
    expect(copied).toBe(wanted);
    await Promise.all([target.close(), source.close()]);
    await rm(folder, { recursive: true, force: true });
  });

  it('shows servers nothing of a copy before it is whole', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'copy-'));
    const prefix = newPrefix();
    const { connection } = server;
    const target = await openKurrentRecord({
      ...{ connection, prefix, folder: join(folder, 'replica'), keys: join(folder, 'keys'), log: CONTRACT_LOG },
    });
    await target.putBlob(Buffer.from('a text'));
    expect(await kurrentLogs(connection, prefix)).toEqual([]);
    await target.finish();
    expect(await kurrentLogs(connection, prefix)).toEqual([CONTRACT_LOG]);
    await target.close();
    await rm(folder, { recursive: true, force: true });
  });
});
