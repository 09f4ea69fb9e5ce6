import { nodeToolAside } from './step.mjs';
import { test } from './test.mjs';

/** Caches stand in .cache/. */
const quick = [
  [
    'Formatting',
    'prettier/bin/prettier.cjs',
    ['--check', '--log-level', 'warn', '--cache', '--cache-location', '.cache/prettier', '.'],
  ],
  [
    'Dependency rules',
    'dependency-cruiser/bin/dependency-cruise.mjs',
    ['apps', 'libs', 'test', '--output-type', 'err-long'],
  ],
  ['Types', 'typescript/bin/tsc', ['-p', 'tsconfig.json', '--noEmit']],
];
/** As long as all the others together: it runs beside them, and what it says stands last. */
const long = [
  'Lint',
  'eslint/bin/eslint.js',
  ['--cache', '--cache-location', '.cache/eslint', '--max-warnings', '0', '.'],
];

/**
 * Everything that reads the code without running it. All steps run, whatever the first ones say.
 * The last line says how many passed.
 * @returns {Promise<number>} exit code
 */
export async function lint() {
  const [last, program, options] = long;
  const linting = nodeToolAside(program, options);
  const failed = [];
  for (const [title, tool, args] of quick) {
    console.log(`\n— ${title}`);
    // Asynchronous, so that what ESLint says meanwhile is taken from it.
    const { code, said } = await nodeToolAside(tool, args);
    process.stdout.write(said);
    if (code !== 0) failed.push(title);
  }
  console.log(`\n— ${last}`);
  const { code, said } = await linting;
  process.stdout.write(said);
  if (code !== 0) failed.push(last);
  if (failed.length > 0) console.log(`\nNot in order: ${failed.join(', ')}.`);
  console.log(`\n${quick.length + 1 - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}

/** What CI runs: lint, and when that holds, the tests. @returns {Promise<number>} exit code */
export async function check() {
  if ((await lint()) !== 0) return 1;
  console.log('\n— Tests');
  return test([]);
}
