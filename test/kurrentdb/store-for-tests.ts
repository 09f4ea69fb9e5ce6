import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTRACT_LOG, SettableClock } from '#event-store/contract-fixtures.js';
import { openKurrentStore } from '#event-store/kurrentdb/index.js';
import type { KurrentStore, KurrentStoreOptions } from '#event-store/kurrentdb/index.js';

/** One server of a log: a folder of its own under the system's temporary folder, with the store that is open on it. */
export interface TestServer {
  readonly folder: string;
  /** The folder of the keys, which other servers of the same log are given too. */
  readonly keys: string;
  store: KurrentStore;
  /** Closes the store and opens it again on the same folder. */
  readonly reopen: () => Promise<KurrentStore>;
  readonly cleanup: () => Promise<void>;
}

const open = new Set<TestServer>();
// Whatever failed in a spec, nothing of it stays open: the run would wait for it for ever.
afterAll(async () => {
  await Promise.allSettled([...open].map((server) => server.cleanup()));
});

/** Opens a server of the log CONTRACT_LOG. @param options connection and prefix at least; `keys` for one of several servers */
export async function testServer(
  options: Pick<KurrentStoreOptions, 'connection'> & Partial<KurrentStoreOptions>,
): Promise<TestServer> {
  const folder = await mkdtemp(join(tmpdir(), 'kurrent-'));
  const keys = options.keys ?? join(folder, 'keys');
  const opened = () =>
    openKurrentStore({ folder: join(folder, 'log'), log: CONTRACT_LOG, clock: new SettableClock(), ...options, keys });
  const server: TestServer = {
    folder: join(folder, 'log'),
    keys,
    store: await opened(),
    reopen: async () => {
      await server.store.close();
      server.store = await opened();
      return server.store;
    },
    cleanup: async () => {
      open.delete(server);
      await server.store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
  open.add(server);
  return server;
}
