import { WriterPresent } from '#event-store';
import type { RunningLog } from '#pipeline';
import { Logs } from '#pipeline';
import type { ClusterSetting } from '../settings.js';
import { inCluster } from './cluster-logs.js';
import type { LogForReading } from './log-for-reading.js';
import { openForReading, slugsIn } from './log-for-reading.js';
import { Unfit } from './unfit.js';

/** The record as a command line reaches it: in the data folder, or in a cluster. */
export interface RecordHere {
  /** For sentences. */
  readonly name: string;
  slugs(): Promise<readonly string[]>;
  /** @throws Unfit where there is no such arrangement */
  reading<T>(slug: string, work: (log: LogForReading) => Promise<T>): Promise<T>;
  /** @throws Unfit where there is none, or a server writes the folder */
  writing<T>(slug: string, work: (log: RunningLog) => Promise<T>): Promise<T>;
}

export const recordIn = (data: string, cluster: ClusterSetting | undefined): RecordHere =>
  cluster ? ofCluster(cluster) : ofFolder(data);

const none = (slug: string, where: string, slugs: readonly string[]): Unfit =>
  new Unfit(`There is no arrangement ${slug} in ${where}; there are ${slugs.join(', ') || 'none'}.`);

const ofFolder = (data: string): RecordHere => ({
  name: data,
  slugs: () => Promise.resolve(slugsIn(data)),
  async reading(slug, work) {
    const log = await openForReading(data, slug);
    if (!log) throw none(slug, data, slugsIn(data));
    try {
      return await work(log);
    } finally {
      await log.close();
    }
  },
  /** As its one writer, which no server may be at the same time. */
  async writing(slug, work) {
    const logs = new Logs(data);
    try {
      await logs.openAll();
      return await work(needed(logs, slug, data));
    } catch (error) {
      if (!(error instanceof WriterPresent)) throw error;
      throw new Unfit(
        'An enrolment token is recorded on the log, and a log has one writer: stop the server, run this again, and start the server. It takes a moment.',
      );
    } finally {
      await logs.close();
    }
  },
});

function ofCluster(cluster: ClusterSetting): RecordHere {
  const name = 'the cluster';
  return {
    name,
    slugs: () => inCluster(cluster, (logs) => Promise.resolve(slugsOf(logs))),
    reading: (slug, work) =>
      inCluster(cluster, (logs) => {
        const { host } = needed(logs, slug, name);
        return work({ slug, host, simulated: host.simulated, close: () => Promise.resolve() });
      }),
    writing: (slug, work) => inCluster(cluster, (logs) => work(needed(logs, slug, name))),
  };
}

const slugsOf = (logs: Logs): readonly string[] => logs.list().map((log) => log.slug);

function needed(logs: Logs, slug: string, where: string): RunningLog {
  const log = logs.get(slug);
  if (!log) throw none(slug, where, slugsOf(logs));
  return log;
}
