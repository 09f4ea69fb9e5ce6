/**
 * The table of tasks. It runs on the project's own Node, with everything installed (run.mjs sees to that).
 * A task may need a build, and is then either a program that takes this one's place or a function of tools/lib.
 */
import { existsSync } from 'node:fs';
import { become } from './lib/become.mjs';
import { build } from './lib/build.mjs';
import { check, lint } from './lib/check.mjs';
import { format } from './lib/format.mjs';
import { at } from './lib/paths.mjs';
import { test } from './lib/test.mjs';

const program = (file, about) => ({ about, builds: true, file });

const tasks = {
  start: program(
    'dist/apps/server/main.js',
    'run the server; an empty data folder gets the sample (-- --empty: nothing)',
  ),
  scenario: program('dist/apps/server/cli/scenario.js', 'play a scenario file into a fresh store'),
  token: program(
    'dist/apps/server/cli/token.js',
    'make tokens: ready persons of a simulated log, enrolment tokens of a real one',
  ),
  auditor: program('dist/apps/auditor/main.js', "the auditor's command line"),
  bench: program('dist/test/bench/main.js', 'measure (-- --json for programs)'),
  build: { about: 'compile into dist/, only what changed', builds: true, run: () => 0 },
  test: { about: 'all specs, or those whose path is given', builds: false, run: test },
  lint: { about: 'formatting, lint, types and dependency rules', builds: false, run: lint },
  check: { about: 'lint, then test: what CI runs', builds: false, run: check },
  format: { about: 'rewrite every file in the house style', builds: false, run: format },
};

const [name, ...args] = process.argv.slice(2);
const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined;

if (task === undefined) {
  console.error(`"${name}" is no task of this project. There are:`);
  for (const [known, { about }] of Object.entries(tasks)) console.error(`  npm run ${known.padEnd(9)} ${about}`);
  process.exitCode = 1;
} else if (task.builds && !(await build())) {
  process.exitCode = 1;
} else if (task.run) {
  process.exitCode = await task.run(args);
} else if (existsSync(at(task.file))) {
  become(process.execPath, [task.file, ...args]);
} else {
  console.error(`npm run ${name} needs ${task.file}, which this version of the project does not have.`);
  process.exitCode = 1;
}
