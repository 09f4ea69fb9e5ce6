import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { build } from './build.mjs';
import { at } from './paths.mjs';
import { nodeTool } from './step.mjs';

const RESULTS = at('.cache', 'jest-results.json');
const FLAGS = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];

/**
 * Builds (some specs start the built programs), runs the specs, and closes with the line `N passed, N failed`
 * (`, N skipped` when there are any), alone on its line.
 * @param {string[]} args paths or options for Jest
 * @returns {Promise<number>} Jest's exit code, or 1 when the build failed
 */
export async function test(args) {
  mkdirSync(at('.cache'), { recursive: true });
  rmSync(RESULTS, { force: true });
  const code = !(await build())
    ? 1
    : nodeTool('jest/bin/jest.js', ['--maxWorkers=2', '--json', `--outputFile=${RESULTS}`, ...args], FLAGS);
  console.log(`\n${line(code)}`);
  return code;
}

/** A spec file that could not be loaded has no test that failed, and is still a failure; so is a run that never ended. */
function line(code) {
  const none = {
    numPassedTests: 0,
    numFailedTests: 0,
    numRuntimeErrorTestSuites: 0,
    numPendingTests: 0,
    numTodoTests: 0,
  };
  const results = existsSync(RESULTS) ? JSON.parse(readFileSync(RESULTS, 'utf8')) : none;
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  const skipped = results.numPendingTests + results.numTodoTests;
  const counted = code !== 0 && failed === 0 ? 1 : failed;
  return `${results.numPassedTests} passed, ${counted} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
