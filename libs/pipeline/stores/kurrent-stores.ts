import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { kurrentLogs, openKurrentStore } from '#event-store/kurrentdb/index.js';
import type { FileStore } from '#event-store';
import type { Place, Stores } from './stores.port.js';

/** A cluster that several servers share. */
export interface Cluster {
  /** `kurrentdb://…` or `kurrentdb+discover://…`. */
  readonly connection: string;
  /** This server's own folder: replicas, views and blobs read before. It can be deleted, and is made again. */
  readonly data: string;
  /** Folder of the keys and of uploaded files, on a disk that all servers of the cluster share. */
  readonly shared: string;
  /** Told of each break in reading from the cluster, which mends by itself. */
  readonly onTrouble?: (error: unknown) => void;
  readonly filesOf: (folder: string) => FileStore;
}

/** Logs in KurrentDB: any number of servers in front of one record, each with a folder of its own below its data folder. */
export const kurrentStores = ({ connection, data, shared, onTrouble, filesOf }: Cluster): Stores => {
  // A log's name is made of characters that a folder's name may have (`isRef`).
  const placeOf = (log: string): Place => ({ log, folder: join(data, log) });
  return {
    all: async () => (await kurrentLogs(connection)).map(placeOf),
    placeOf: (_slug, log) => placeOf(log),
    async open({ log, folder }, clock) {
      const keys = join(shared, 'keys');
      const store = await openKurrentStore({ connection, folder, keys, log, clock, ...(onTrouble && { onTrouble }) });
      return {
        events: store.events,
        disclosures: store.disclosures,
        blobs: store.blobs,
        files: filesOf(join(shared, 'files', log)),
        stopped: store.stopped,
        turn: (changed) => store.lease('managers', { changed }),
        close: () => store.close(),
      };
    },
    discard: ({ folder }) => rmSync(folder, { recursive: true, force: true }),
  };
};
