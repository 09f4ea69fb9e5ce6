import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { kurrentLogs, openKurrentStore } from '#event-store/kurrentdb/index.js';
import type { Place, Stores } from './stores.port.js';

/** How often each server looks for logs that were founded on another one, in ms. */
const LOOK_EVERY = 2_000;

/** A cluster that several servers share. */
export interface Cluster {
  /** `kurrentdb://…` or `kurrentdb+discover://…`. */
  readonly connection: string;
  /** This server's own folder: replicas, views and blobs read before. It can be deleted, and is made again. */
  readonly data: string;
  /** Folder of the keys, on a disk that all servers of the cluster share. */
  readonly shared: string;
  /** What all streams begin with (`concordat`). */
  readonly prefix?: string;
  /** How long a turn lasts without being renewed, in ms (10,000). */
  readonly turnMs?: number;
  /** Told of each break in reading from the cluster, which mends by itself. */
  readonly onTrouble?: (error: unknown) => void;
}

/** Logs in KurrentDB: any number of servers in front of one record, each with a folder of its own below its data folder. */
export const kurrentStores = ({ connection, data, shared, prefix, turnMs, onTrouble }: Cluster): Stores => {
  // A log's name is made of characters that a folder's name may have (`isRef`).
  const placeOf = (log: string): Place => ({ log, folder: join(data, log), kept: join(shared, 'kept', log) });
  return {
    lookEvery: LOOK_EVERY,
    all: async () => (await kurrentLogs(connection, prefix)).map(placeOf),
    placeOf: (_slug, log) => placeOf(log),
    async open({ log, folder }, clock) {
      const store = await openKurrentStore({
        ...{ connection, folder, log, clock, keys: join(shared, 'keys'), beginsAlone: true },
        ...(prefix !== undefined && { prefix }),
        ...(onTrouble && { onTrouble }),
      });
      const { events, disclosures, blobs, files, stopped } = store;
      return {
        ...{ events, disclosures, blobs, files, stopped },
        turn: (changed) => store.lease('managers', { changed, ...(turnMs !== undefined && { holdsMs: turnMs }) }),
        close: () => store.close(),
      };
    },
    discard: ({ folder }) => rmSync(folder, { recursive: true, force: true }),
  };
};
