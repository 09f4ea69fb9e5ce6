import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Logs, parseScenario, Player } from '#pipeline';
import { viewDeclarations } from '#views';
import { Viewers } from '../apps/server/views/viewers.js';

const guide = readFileSync(fileURLToPath(new URL('../docs/scenarios.md', import.meta.url)), 'utf8');
const example = /```yaml\n(title:[^`]*)```/.exec(guide)?.[1] ?? '';

describe('the guide to writing a scenario', () => {
  const folder = mkdtempSync(join(tmpdir(), 'concordat-guide-'));
  const logs = new Logs(folder);
  const viewers = new Viewers(logs);
  afterAll(async () => {
    await viewers.close();
    await logs.close();
    rmSync(folder, { recursive: true });
  });

  it('gives an example that plays as it stands there', async () => {
    const look = (...[slug, view, params, when, reader]: Parameters<Viewers['look']>) =>
      viewers.look(slug, view, params, when, reader);
    const results = await new Player(logs, parseScenario(example), look).play();
    expect(results.map(({ result, says }) => says ?? result)).toEqual(['passed', 'passed', 'passed']);
  });

  it('names every view that can be checked', () => {
    for (const { name } of viewDeclarations) expect(guide).toContain(`\`${name}\``);
  });
});
