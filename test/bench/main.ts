/** `npm run bench`: measures beside a reference, and says what the target is. See docs/benchmarks.md. */
import { availableParallelism, cpus } from 'node:os';
import { appendBenches } from './benches/append.bench.js';
import { commandHttpBench } from './benches/command-http.bench.js';
import { decisionsBench } from './benches/decisions.bench.js';
import { kurrentBenches } from './benches/kurrentdb.bench.js';
import { kurrentReadsBench } from './benches/kurrentdb-reads.bench.js';
import { liveBench } from './benches/live.bench.js';
import { matrixBench } from './benches/matrix.bench.js';
import { pagesBench } from './benches/pages.bench.js';
import { rebuildBench } from './benches/rebuild.bench.js';
import type { Bench, Run } from './harness/bench.js';
import { asJson, asLine, isMet } from './harness/figure.js';
import type { Figure } from './harness/figure.js';
import type { Options } from './harness/options.js';
import { optionsFrom, USAGE } from './harness/options.js';
import { Workplace } from './harness/workplace.js';

const benches: readonly Bench[] = [
  ...appendBenches,
  commandHttpBench,
  matrixBench,
  decisionsBench,
  rebuildBench,
  pagesBench,
  liveBench,
  ...kurrentBenches,
  kurrentReadsBench,
];

async function main(): Promise<number> {
  const options = optionsFrom(process.argv.slice(2));
  const chosen = benches.filter(
    ({ name }) => options.only.length === 0 || options.only.some((part) => name.includes(part)),
  );
  if (chosen.length === 0)
    throw new Error(`No benchmark of that name. There are: ${benches.map(({ name }) => name).join(', ')}.`);
  const workplace = new Workplace();
  const leave = () => workplace.leave();
  process.on('exit', leave);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
  sayHow(options, workplace.inMemory);
  const run: Run = {
    ...options,
    folder: (name) => workplace.folder(name),
    progress: (sentence) => process.stderr.write(`  ${sentence}\n`),
    amount: (whole, least) => Math.max(least, Math.round(whole * options.scale)),
  };
  const figures: Figure[] = [];
  let broken = 0;
  for (const bench of chosen) {
    run.progress(`${bench.name} …`);
    try {
      for (const figure of await bench.run(run)) {
        figures.push(figure);
        console.log(options.json ? asJson(figure, options.scale) : asLine(figure));
      }
    } catch (error) {
      broken++;
      console.error(`${bench.name} broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    }
  }
  if (!options.json)
    console.log(
      `\n${figures.filter((f) => isMet(f) === true).length} targets met, ${figures.filter((f) => isMet(f) === false).length} not met or not measured.`,
    );
  return broken > 0 ? 1 : 0;
}

/** What has to be known of the machine and the run to read the figures; on stderr when the output is for programs. */
function sayHow({ json, scale, rounds }: Options, inMemory: boolean): void {
  const say = json ? console.error : console.log;
  say(
    `${availableParallelism()} cores of ${cpus()[0]?.model.trim() ?? 'an unknown kind'}, Node ${process.versions.node}, ${process.platform}; median of ${rounds} rounds, ratios pair by pair.`,
  );
  if (scale < 1 || rounds < 5) say(`A trial, not a measurement: scale ${scale}, ${rounds} rounds.`);
  if (inMemory)
    say(
      'The project stands on a file system in memory: "durable" costs nothing here, and the append figures say nothing.',
    );
  say('');
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  },
);
