import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTRACT_LOG, SettableClock } from '../contract-fixtures.js';
import { openSqliteStore } from './sqlite-store.js';
import type { SqliteStore, SqliteStoreOptions } from './sqlite-store.js';

/** A log's folder of its own under the system's temporary folder, with the store that is open on it. */
export interface TestFolder {
  readonly folder: string;
  store: SqliteStore;
  /** Closes the store and opens it again. */
  readonly reopen: () => Promise<SqliteStore>;
  readonly cleanup: () => Promise<void>;
}

/** Opens a new, empty log named CONTRACT_LOG. */
export async function testFolder(options: Partial<SqliteStoreOptions> = {}): Promise<TestFolder> {
  const folder = await mkdtemp(join(tmpdir(), 'log-'));
  const open = () => openSqliteStore({ folder, log: CONTRACT_LOG, clock: new SettableClock(), ...options });
  const under: TestFolder = {
    folder,
    store: open(),
    reopen: async () => {
      await under.store.close();
      under.store = open();
      return under.store;
    },
    cleanup: async () => {
      await under.store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return under;
}
