import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Logs } from '../logs.js';
import type { StepResult } from './player.js';
import { Player } from './player.js';
import { readScenario } from './scenario-file.js';

/** The sample that a fresh server plays, wholly invented: `test/scenarios/vale.yaml`. */
export const sampleScenario = () => readScenario(join(root(), 'test', 'scenarios', 'vale.yaml'));

/**
 * Plays the sample into an empty data folder, through the same commands that a board uses.
 * @throws Error when a step does not go as the file says: a sample that is not itself is not shown
 */
export async function playSample(logs: Logs, onStep?: (done: number, of: number) => void): Promise<string> {
  const scenario = sampleScenario();
  const failed: StepResult[] = [];
  await new Player(logs, scenario).play((result, n) => {
    if (result.result === 'failed') failed.push(result);
    onStep?.(n + 1, scenario.steps.length);
  });
  if (failed[0]) throw new Error(`The sample did not play: ${failed[0].step.row ?? ''} ${failed[0].says ?? ''}`);
  return scenario.slug;
}

/** The folder of the project: the nearest one above that holds the scenarios. */
function root(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'test', 'scenarios')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}
