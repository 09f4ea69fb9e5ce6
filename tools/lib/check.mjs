import { nodeTool } from './step.mjs';
import { test } from './test.mjs';

/** Quick ones first: what they find is found at once. Caches stand in .cache/. */
const steps = [
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
  ['Lint', 'eslint/bin/eslint.js', ['--cache', '--cache-location', '.cache/eslint', '--max-warnings', '0', '.']],
];

/**
 * Everything that reads the code without running it. All steps run, whatever the first ones say.
 * The last line says how many passed.
 * @returns {number} exit code
 */
export function lint() {
  const failed = steps.filter(([title, tool, args]) => {
    console.log(`\n— ${title}`);
    return nodeTool(tool, args) !== 0;
  });
  if (failed.length > 0) console.log(`\nNot in order: ${failed.map(([title]) => title).join(', ')}.`);
  console.log(`\n${steps.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
}

/** What CI runs: lint, and when that holds, the tests. @returns {Promise<number>} exit code */
export async function check() {
  if (lint() !== 0) return 1;
  console.log('\n— Tests');
  return test([]);
}
