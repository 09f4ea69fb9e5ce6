import { setTimeout as pause } from 'node:timers/promises';
import type { Bench, Run } from '../harness/bench.js';
import type { Figure } from '../harness/figure.js';
import { median, quantile } from '../harness/medians.js';
import { Listener } from '../http/listener.js';
import { ValeServer } from '../http/vale-server.js';

const STREAMS = 1000;
const CHANGES = 10;
const LIMIT_MS = 250;
/** Opened so many at a time: a listener's queue for new connections is short. */
const AT_A_TIME = 100;

/** A thousand clients listen on one server: how long after a command is sent each of them has its position. */
export const liveBench: Bench = {
  name: 'live',
  async run(run: Run): Promise<readonly Figure[]> {
    const vale = await ValeServer.start(run.folder('live'));
    const listeners: Listener[] = [];
    try {
      const wanted = run.amount(STREAMS, 20);
      while (listeners.length < wanted) {
        const more = Math.min(AT_A_TIME, wanted - listeners.length);
        listeners.push(...(await Promise.all(Array.from({ length: more }, () => Listener.open(vale.live)))));
      }
      const rounds: (readonly number[])[] = [];
      for (let round = 0; round < run.rounds; round++) {
        const waits: number[] = [];
        for (let n = 0; n < run.amount(CHANGES, 2); n++) waits.push(...(await told(vale, listeners)));
        rounds.push(waits);
        run.progress(`live: round ${round + 1} of ${run.rounds}, 95 % within ${quantile(waits, 0.95).toFixed(0)} ms`);
      }
      return [figure(rounds, listeners.length)];
    } finally {
      for (const listener of listeners) listener.close();
      await vale.stop();
    }
  },
};

/** Records something. @returns for each who listens, the ms from the sending of the command to being told */
async function told(vale: ValeServer, listeners: readonly Listener[]): Promise<readonly number[]> {
  // Changes apart from each other: one after another at once is told as one.
  await pause(200);
  const position = await vale.size();
  const heard = listeners.map((listener) => listener.hears(position));
  const sent = performance.now();
  await vale.change();
  return (await Promise.all(heard)).map((at) => at - sent);
}

function figure(rounds: readonly (readonly number[])[], streams: number): Figure {
  const p95 = median(rounds.map((waits) => quantile(waits, 0.95)));
  return {
    name: 'live-p95',
    about: `A change, from the sending of the command until 95 % of ${streams.toLocaleString('en-GB')} open streams have its position`,
    unit: 'ms',
    value: p95,
    ratio: p95 / LIMIT_MS,
    reference: { name: 'limit', value: LIMIT_MS },
    target: { better: 'lower', ratio: 1 },
    rounds: rounds.length,
    notes: [
      `Half are told within ${median(rounds.map(median)).toFixed(0)} ms, all within ${Math.max(...rounds.flat()).toFixed(0)} ms. Those who listen share the other cores with whatever else runs.`,
    ],
  };
}
