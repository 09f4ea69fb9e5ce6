import type { Client } from './client.js';
import { insist } from './insist.js';
import type { Patience } from './insist.js';

const HASH = /^[0-9a-f]{64}$/;
/** Reading all texts of a record takes longer than one call. */
const AT_MOST_MS = 600_000;

/** The hashes after which streams below a prefix are named, sorted. The cluster keeps no list of them: the global order is read. */
export async function hashesBelow(client: Client, prefix: string, patience: Patience): Promise<readonly string[]> {
  const filter = { filterOn: 'streamName' as const, prefixes: [prefix], checkpointInterval: 1000 };
  return insist({ ...patience, callMs: AT_MOST_MS }, 'the list of texts', async () => {
    const hashes = new Set<string>();
    for await (const { event } of client.readAll({ filter })) {
      const hash = event?.streamId.slice(prefix.length) ?? '';
      if (HASH.test(hash)) hashes.add(hash);
    }
    return [...hashes].sort();
  });
}
