import { parseArgs } from 'node:util';

/** How a run was asked for. */
export interface Options {
  /** One object a line instead of sentences. */
  readonly json: boolean;
  /** Names, or parts of names, of the benchmarks to run; all when empty. */
  readonly only: readonly string[];
  readonly rounds: number;
  /** Share of the real amount of work, above 0 and at most 1. */
  readonly scale: number;
  /** Whether other people's stores may be installed and measured. */
  readonly peers: boolean;
}

const ROUNDS = 7;
const TINY = 0.001;

export const USAGE = `npm run bench -- [options]
  --json          one object a line, for programs
  --only NAME     only the benchmarks whose name holds NAME; may be given again
  --rounds N      pairs of timings a figure (default ${ROUNDS}; fewer than 5 is a trial, not a measurement)
  --scale S       share of the work, above 0 and at most 1, or "tiny" (${TINY}): a trial, not a measurement
  --no-peers      neither install nor measure other people's stores`;

/**
 * What the command line asks for.
 * @throws Error with a sentence for whoever typed it
 */
export function optionsFrom(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    allowNegative: true,
    options: {
      json: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      rounds: { type: 'string', default: String(ROUNDS) },
      scale: { type: 'string', default: '1' },
      peers: { type: 'boolean', default: true },
    },
  });
  const rounds = Number(values.rounds);
  const scale = values.scale === 'tiny' ? TINY : Number(values.scale);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new Error(`--rounds ${values.rounds}: give a whole number from 1.`);
  if (!(scale > 0 && scale <= 1))
    throw new Error(`--scale ${values.scale}: give a number above 0 and at most 1, or "tiny".`);
  return { json: values.json, only: values.only, rounds, scale, peers: values.peers };
}
