import type { Bench, Run } from '../harness/bench.js';
import { inChild } from '../harness/child.js';
import type { Figure } from '../harness/figure.js';
import { median, quantile } from '../harness/medians.js';
import { logOf } from './log-of.js';
import type { MatrixOrder, MatrixRead, Read } from './matrix.child.js';

const EVENTS = 100_000;
const PAIRS = 1000;
const LIMIT_MS = 50;
const BOARD = { partners: 6, processes: 40, programme: 60 };

/** The matrix as at a thousand different pairs of dates in each round, none asked twice, no result kept. */
export const matrixBench: Bench = {
  name: 'matrix',
  async run(run: Run): Promise<readonly Figure[]> {
    const log = await logOf(run, 'matrix', { ...BOARD, events: run.amount(EVENTS, 500) });
    const asked: MatrixOrder = { ...log, rounds: run.rounds, pairs: run.amount(PAIRS, 20) };
    const { first, rounds, partners, processes } = await inChild<MatrixRead>(
      'benches/matrix.child',
      asked,
      run.progress,
    );
    const about = `Matrix of ${partners} partners and ${processes} processes, log of ${log.events.toLocaleString('en-GB')} events, ${asked.pairs} pairs of dates`;
    const p99 = median(
      rounds.map((reads) =>
        quantile(
          reads.map(({ ms }) => ms),
          0.99,
        ),
      ),
    );
    const middle = median(rounds.flat().map(({ ms }) => ms));
    const tenths = rounds.map(decilesOf);
    const [slowest, fastest] = [
      median(tenths.map((ms) => Math.max(...ms))),
      median(tenths.map((ms) => Math.min(...ms))),
    ];
    return [
      {
        name: 'matrix-p99',
        about: `${about}: 99 % are answered within`,
        unit: 'ms',
        value: p99,
        ratio: p99 / LIMIT_MS,
        reference: { name: 'limit', value: LIMIT_MS },
        target: { better: 'lower', ratio: 1 },
        rounds: rounds.length,
        notes: [
          `Median read ${middle.toPrecision(3)} ms; the first read after opening, with nothing in memory, ${first.toPrecision(3)} ms.`,
        ],
      },
      {
        name: 'matrix-deciles',
        about: `${about}: slowest tenth of the dates (median read)`,
        unit: 'ms',
        value: slowest,
        ratio: median(tenths.map((ms) => Math.max(...ms) / Math.min(...ms))),
        reference: { name: 'fastest tenth', value: fastest },
        target: { better: 'lower', ratio: 1.5 },
        rounds: rounds.length,
        notes: [`Tenths from the oldest dates to the latest: ${byTenth(tenths).join(', ')} ms.`],
      },
    ];
  },
};

/** The reads by date, cut into ten of the same size: the median time of each. */
function decilesOf(reads: readonly Read[]): readonly number[] {
  const byDate = [...reads].sort((a, b) => a.asOf - b.asOf);
  const size = byDate.length / 10;
  return Array.from({ length: 10 }, (_, n) =>
    median(byDate.slice(Math.floor(n * size), Math.floor((n + 1) * size)).map(({ ms }) => ms)),
  );
}

const byTenth = (rounds: readonly (readonly number[])[]): readonly string[] =>
  Array.from({ length: 10 }, (_, n) => median(rounds.map((tenths) => tenths[n] ?? 0)).toPrecision(3));
