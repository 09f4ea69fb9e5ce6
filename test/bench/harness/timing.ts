import { spawnSync } from 'node:child_process';
import type { Run } from './bench.js';
import type { Round } from './medians.js';

/** Does one batch of work and answers how much it came to in a second. */
export type Measure = (round: number) => Promise<number>;

/** How many milliseconds a piece of work takes. */
export async function millisecondsOf(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** How many of `count` things a second were done. */
export async function perSecond(count: number, work: () => unknown): Promise<number> {
  return (count * 1000) / (await millisecondsOf(work));
}

/** Lets the disk finish what earlier work left to it, so that neither side pays for the other. Not every system can. */
const settle = (): void => void spawnSync('sync');

/**
 * Times ours and the reference in turn, so that both meet the same machine. Who goes first changes from round to round,
 * and one round before the first, which is not counted, lets both warm up.
 * @param prepare makes ready what a round needs, untimed
 */
export async function paired(
  run: Run,
  name: string,
  prepare: (round: number) => Promise<void>,
  ours: Measure,
  reference: Measure,
): Promise<readonly Round[]> {
  const rounds: Round[] = [];
  for (let round = 0; round <= run.rounds; round++) {
    await prepare(round);
    const oursFirst = round % 2 === 0;
    settle();
    const first = await (oursFirst ? ours : reference)(round);
    settle();
    const second = await (oursFirst ? reference : ours)(round);
    const timed: Round = oursFirst ? { ours: first, reference: second } : { ours: second, reference: first };
    if (round > 0) rounds.push(timed);
    run.progress(
      `${name}: round ${round === 0 ? 'to warm up' : `${round} of ${run.rounds}`}, ratio ${(timed.ours / timed.reference).toPrecision(3)}`,
    );
  }
  return rounds;
}
