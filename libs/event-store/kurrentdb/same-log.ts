import type { Client } from './client.js';
import { insist } from './insist.js';
import type { Patience } from './insist.js';
import type { Replica } from './replica.js';

/**
 * Looks for the replica's last event in the cluster, at its place. Where it is not there, the cluster was restored from an
 * older backup or is another one: a server that went on would number on from events that no other knows.
 * @throws Error
 */
export async function requireSameLog(client: Client, replica: Replica, patience: Patience): Promise<void> {
  const { cursor, names, size } = replica;
  const last = replica.reader.one(size - 1);
  if (!cursor || !last) return;
  const filter = { filterOn: 'streamName' as const, prefixes: [names.events], checkpointInterval: 1 };
  const found = await insist(patience, 'opening the log', async () => {
    for await (const { event } of client.readAll({ fromPosition: cursor, maxCount: 1, filter })) return event?.id;
    return undefined;
  }).catch((error: unknown) => {
    // A cluster whose log ends before that place says that the position is none.
    if ((error as Error).message.includes('invalid position')) return undefined;
    throw error;
  });
  if (found === last.envelope.id) return;
  throw new Error(
    `This server has read ${size} events of ${names.log}, and the last of them is not where it was in the cluster: it was restored ` +
      'from an older backup, or is another one. Compare them before anybody writes; then delete replica.db, and this server reads all of it again.',
  );
}
