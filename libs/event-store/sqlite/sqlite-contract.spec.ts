import { blobStoreContract } from '../blob-store.contract.js';
import { disclosureStoreContract } from '../disclosure-store.contract.js';
import { eventStoreContract } from '../event-store.contract.js';
import { testFolder } from './folder-for-tests.js';

for (const [name, mergeAfter] of [
  ['sqlite', undefined],
  ['sqlite that merges its index after every third event', 3],
] as const) {
  eventStoreContract(name, async (clock) => {
    const under = await testFolder({ clock, ...(mergeAfter && { mergeAfter }) });
    return { store: under.store.events, reopen: async () => (await under.reopen()).events, cleanup: under.cleanup };
  });
}

disclosureStoreContract('sqlite', async () => {
  const under = await testFolder();
  return { stores: under.store, reopen: under.reopen, cleanup: under.cleanup };
});

blobStoreContract('sqlite', async () => {
  const under = await testFolder();
  return { store: under.store.blobs, reopen: async () => (await under.reopen()).blobs, cleanup: under.cleanup };
});
