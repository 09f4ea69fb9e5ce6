import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logs, Player, readScenario, ScenarioFault } from '#pipeline';
import type { Scenario, StepResult } from '#pipeline';
import { refusalSentence } from '../http/messages.js';
import { Viewers } from '../views/viewers.js';

/** `npm run scenario -- FILE`: plays a scenario into a fresh store and says what held. Exit 0 only when all did. */
async function main(path: string | undefined): Promise<number> {
  if (!path) {
    console.error('Which scenario? For example: npm run scenario -- test/scenarios/vale.yaml');
    return 2;
  }
  const folder = mkdtempSync(join(tmpdir(), 'concordat-scenario-'));
  const logs = new Logs(folder);
  const viewers = new Viewers(logs);
  try {
    const scenario = readScenario(path);
    const look = async (...[slug, view, params, when, reader]: Parameters<Viewers['look']>): Promise<unknown> =>
      viewers.look(slug, view, params, when, reader);
    const results = await new Player(logs, scenario, look).play((result) => tell(result));
    return conclude(scenario, results);
  } catch (error) {
    if (!(error instanceof ScenarioFault) && (error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    console.error((error as Error).message);
    return 2;
  } finally {
    await viewers.close();
    await logs.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function tell({ step, result, says, refusal }: StepResult): void {
  if (result === 'passed') return;
  const what =
    'do' in step
      ? `${day(step.on)} ${step.who}: ${step.do}`
      : 'check' in step
        ? `as at ${step.asOf}: ${step.check}`
        : 'waits';
  console.log(`${result === 'failed' ? 'FAILED ' : 'waiting'} ${step.row ?? ''} ${what}${says ? `: ${says}` : ''}`);
  if (refusal) console.log(`        ${refusalSentence(refusal.refused, refusal.params, 'en')}`);
}

function conclude({ title }: Scenario, results: readonly StepResult[]): number {
  const count = (wanted: StepResult['result']): number => results.filter(({ result }) => result === wanted).length;
  console.log(`\n${title}: ${results.length} steps and checks`);
  const waiting = count('waiting');
  console.log(`${count('passed')} passed, ${count('failed')} failed${waiting ? `, ${waiting} waiting` : ''}`);
  return count('failed') === 0 ? 0 : 1;
}

const day = (on: string | { from: string; to: string }): string =>
  typeof on === 'string' ? on : `${on.from} to ${on.to}`;

process.exitCode = await main(process.argv[2]);
