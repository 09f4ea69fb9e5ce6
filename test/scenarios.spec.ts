import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Logs, Player, readScenario } from '#pipeline';
import { Viewers } from '../apps/server/views/viewers.js';

const SCENARIOS = fileURLToPath(new URL('scenarios/', import.meta.url));

describe('every scenario of the repository', () => {
  it.each(readdirSync(SCENARIOS))(
    'given %s, when it is played into a fresh store, then every step and every check holds',
    async (file) => {
      const folder = mkdtempSync(join(tmpdir(), 'concordat-scenarios-'));
      const logs = new Logs(folder);
      const viewers = new Viewers(logs);
      const look = (...[slug, view, params, when, reader]: Parameters<Viewers['look']>) =>
        viewers.look(slug, view, params, when, reader);
      const results = await new Player(logs, readScenario(join(SCENARIOS, file)), look).play();
      await viewers.close();
      await logs.close();
      rmSync(folder, { recursive: true });
      expect(
        results.flatMap(({ step, result, says }) => (result === 'failed' ? `${step.row ?? ''}: ${says}` : [])),
      ).toEqual([]);
      expect(results.length).toBeGreaterThan(100);
    },
    120_000,
  );
});
