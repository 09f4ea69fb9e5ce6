import { newPrefix, SERVERS } from '../../../test/kurrentdb/server-under-test.js';
import type { ServerUnderTest } from '../../../test/kurrentdb/server-under-test.js';
import { testServer } from '../../../test/kurrentdb/store-for-tests.js';
import { blobStoreContract } from '../blob-store.contract.js';
import { disclosureStoreContract } from '../disclosure-store.contract.js';
import { fileStoreContract } from '../file-store.contract.js';
import { eventStoreContract } from '../event-store.contract.js';

import.meta.jest.setTimeout(60_000);

describe.each(SERVERS)('the record in $name', ({ name, start }) => {
  let server: ServerUnderTest;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());

  /** A log of its own for each test, whose index is merged often enough to be met both in memory and in its tables. */
  const opened = async (options: Partial<Parameters<typeof testServer>[0]> = {}) =>
    testServer({ connection: server.connection, prefix: newPrefix(), mergeAfter: 25, ...options });

  eventStoreContract(name, async (clock) => {
    const under = await opened({ clock });
    return { store: under.store.events, reopen: async () => (await under.reopen()).events, cleanup: under.cleanup };
  });

  disclosureStoreContract(name, async () => {
    const under = await opened();
    return { stores: under.store, reopen: under.reopen, cleanup: under.cleanup };
  });

  blobStoreContract(name, async () => {
    const under = await opened();
    return { store: under.store.blobs, reopen: async () => (await under.reopen()).blobs, cleanup: under.cleanup };
  });

  fileStoreContract(name, async () => {
    const under = await opened();
    return { store: under.store.files, reopen: async () => (await under.reopen()).files, cleanup: under.cleanup };
  });
});
