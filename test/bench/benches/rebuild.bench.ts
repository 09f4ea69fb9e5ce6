import type { Bench, Run } from '../harness/bench.js';
import { inChild } from '../harness/child.js';
import type { Figure } from '../harness/figure.js';
import { median, summary } from '../harness/medians.js';
import { paired } from '../harness/timing.js';
import { logOf } from './log-of.js';
import type { Rebuilt, RebuildOrder } from './rebuild.child.js';

const EVENTS = 1_000_000;
const LIMIT_MB = 400;
const LARGE_BOARD = { partners: 8, processes: 320, programme: 900 };

/** A rebuild of all views from a million events, beside a loop that only reads and parses the same rows. */
export const rebuildBench: Bench = {
  name: 'rebuild',
  async run(run: Run): Promise<readonly Figure[]> {
    const log = await logOf(run, 'rebuilt', { ...LARGE_BOARD, events: run.amount(EVENTS, 1000) });
    const peaks: number[] = [];
    const sums: string[] = [];
    const ours = async (round: number): Promise<number> => {
      const rebuilt = await inChild<Rebuilt>(
        'benches/rebuild.child',
        { ...log, checksums: round < 2 } satisfies RebuildOrder,
        run.progress,
      );
      peaks.push(rebuilt.peakMegabytes);
      if (rebuilt.checksums) sums.push(JSON.stringify(rebuilt.checksums));
      return rebuilt.perSecond;
    };
    const bare = async (): Promise<number> =>
      (await inChild<{ perSecond: number }>('benches/bare-loop.child', log, run.progress)).perSecond;
    const rounds = await paired(run, 'rebuild', async () => undefined, ours, bare);
    const { ours: value, reference, ratio } = summary(rounds);
    const events = log.events.toLocaleString('en-GB');
    const equal = sums.filter((sum) => sum === sums[0]).length;
    const peak = median(peaks);
    return [
      {
        name: 'rebuild',
        about: `Rebuild of all views from ${events} events`,
        unit: 'events/s',
        value,
        ratio,
        reference: { name: 'loop that reads and parses the same rows', value: reference },
        target: { better: 'higher', ratio: 0.25 },
        rounds: rounds.length,
      },
      {
        name: 'rebuild-checksums',
        about: `Rebuilds of ${events} events that came to the first one's checksums`,
        unit: 'rebuilds',
        value: equal,
        ratio: equal / sums.length,
        reference: { name: 'rebuilds', value: sums.length },
        target: { better: 'higher', ratio: 1 },
      },
      {
        name: 'rebuild-memory',
        about: `Peak memory (RSS) of the process that rebuilds from ${events} events`,
        unit: 'MB',
        value: peak,
        ratio: peak / LIMIT_MB,
        reference: { name: 'limit', value: LIMIT_MB },
        target: { better: 'lower', ratio: 1 },
        rounds: peaks.length,
        notes: [`Highest of all rounds: ${Math.round(Math.max(...peaks))} MB.`],
      },
    ];
  },
};
