import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTRACT_LOG, SettableClock } from '../contract-fixtures.js';
import { recordCopyContract } from '../record-copy.contract.js';
import { EVERYTHING, play } from '../record-fixtures.js';
import type { RecordTarget } from '../record-copy.port.js';
import { openSqliteRecord, readSqliteRecord } from './sqlite-record.js';
import { openSqliteStore } from './sqlite-store.js';
import { WriterPresent } from './writer-lock.js';

recordCopyContract('sqlite', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'copy-'));
  const open = new Set<RecordTarget>();
  return {
    open: async () => {
      const target = openSqliteRecord({ folder, log: CONTRACT_LOG });
      open.add(target);
      return target;
    },
    serve: async () => openSqliteStore({ folder, log: CONTRACT_LOG, clock: new SettableClock() }),
    cleanup: async () => {
      for (const target of open) await target.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
});

describe('the door for copies of the embedded store', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'door-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('is shut while a server writes; reading beside it is not', async () => {
    const store = openSqliteStore({ folder, log: CONTRACT_LOG, clock: new SettableClock() });
    await play(store, EVERYTHING.slice(0, 2));
    expect(() => openSqliteRecord({ folder, log: CONTRACT_LOG })).toThrow(WriterPresent);
    const source = readSqliteRecord({ folder, log: CONTRACT_LOG });
    expect(await source.sizeNow()).toBe(4);
    await play(store, EVERYTHING.slice(2, 3), 2);
    expect(await source.sizeNow()).toBe(6);
    await source.close();
    await store.close();
  });

  it('gives a number of its own where another key has that number here, and never one under which something was destroyed', async () => {
    const target = openSqliteRecord({ folder, log: CONTRACT_LOG });
    await target.takeKey({ subject: 'person/a', number: 1, secret: Buffer.alloc(32, 1) });
    await target.takeKey({ subject: 'person/b', number: 1, secret: Buffer.alloc(32, 2) });
    await target.takeKey({ subject: 'person/b', number: 1, secret: Buffer.alloc(32, 2) });
    expect([target.keyOf('person/a')?.number, target.keyOf('person/b')?.number]).toEqual([1, 2]);
    expect(target.keyOf('person/b')?.secret).toEqual(Buffer.alloc(32, 2));
    await expect(target.takeKey({ subject: 'person/a', number: 9, secret: Buffer.alloc(32, 3) })).rejects.toThrow(
      'another key here',
    );
    await target.close();
  });

  it('belongs to one log', async () => {
    await openSqliteRecord({ folder, log: CONTRACT_LOG }).close();
    expect(() => openSqliteRecord({ folder, log: 'other.example' })).toThrow(`holds the log "${CONTRACT_LOG}"`);
    expect(() => readSqliteRecord({ folder: join(folder, 'none'), log: CONTRACT_LOG })).toThrow();
  });
});
