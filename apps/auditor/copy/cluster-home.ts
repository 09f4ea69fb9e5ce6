import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RecordTarget } from '#event-store/record-copy.port.js';
import { hostsOf } from '#event-store/kurrentdb/connection-string.js';
import { kurrentLogs } from '#event-store/kurrentdb/index.js';
import { openKurrentRecord, readKurrentRecord } from '#event-store/kurrentdb/kurrent-record.js';
import type { KurrentRecordPlace } from '#event-store/kurrentdb/kurrent-record.js';
import type { Home } from './home.port.js';

/** A cluster, with the folder that its servers share. */
export interface ClusterPlace {
  readonly connection: string;
  readonly shared: string;
  /** What the names of all streams begin with, where it is not `concordat`. */
  readonly prefix?: string;
}

/** Logs in a cluster. What is read lies in a folder of this run's own, which goes with it. */
export function clusterHome({ connection, shared, prefix }: ClusterPlace): Home {
  const open = async (
    log: string,
    how: (place: KurrentRecordPlace) => Promise<RecordTarget>,
  ): Promise<RecordTarget> => {
    const folder = mkdtempSync(join(tmpdir(), 'concordat-copy-'));
    const clear = (): void => rmSync(folder, { recursive: true, force: true });
    try {
      const keys = join(shared, 'keys');
      const record = await how({ connection, keys, log, folder: join(folder, 'replica'), ...(prefix && { prefix }) });
      const close = record.close.bind(record);
      record.close = () => close().finally(clear);
      return record;
    } catch (error) {
      clear();
      throw error;
    }
  };
  return {
    name: `kurrentdb://${hostsOf(connection)}`,
    secrets: shared,
    residents: async () => (await kurrentLogs(connection, prefix)).map((log) => ({ log })),
    read: ({ log }) => open(log, readKurrentRecord),
    write: (log) => open(log, openKurrentRecord),
  };
}
