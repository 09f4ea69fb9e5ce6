import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kurrentStores, Logs } from '#pipeline';
import type { ClusterSetting } from '../settings.js';
import { startingFault } from '../store.js';

/**
 * Does something with the logs of a cluster, beside the servers that run: from a folder of its own, which is thrown away, and
 * without process managers.
 * @throws BadSetting where the cluster cannot be reached
 */
export async function inCluster<T>(cluster: ClusterSetting, work: (logs: Logs) => Promise<T>): Promise<T> {
  const data = mkdtempSync(join(tmpdir(), 'concordat-beside-'));
  const logs = new Logs(data, { secrets: cluster.shared, stores: kurrentStores({ ...cluster, data }), idle: true });
  try {
    await logs.openAll().catch((error: unknown) => {
      throw startingFault(error, { cluster });
    });
    return await work(logs);
  } finally {
    await logs.close();
    rmSync(data, { recursive: true, force: true });
  }
}
