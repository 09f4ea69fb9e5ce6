import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logs } from '../logs.js';
import { Player } from './player.js';
import { sampleScenario } from './sample.js';

describe('playing a scenario', () => {
  const folder = mkdtempSync(join(tmpdir(), 'concordat-player-'));
  const logs = new Logs(folder);
  afterAll(async () => {
    await logs.close();
    rmSync(folder, { recursive: true });
  });

  it('given the Vale sample, when it is played, then every step goes as the file says', async () => {
    const results = await new Player(logs, sampleScenario()).play();
    expect(
      results
        .filter((r) => r.result === 'failed')
        .map((r) => `${r.step.row ?? ''} ${'do' in r.step ? r.step.do : ''}: ${r.says ?? ''}`),
    ).toEqual([]);
  }, 60_000);
});
