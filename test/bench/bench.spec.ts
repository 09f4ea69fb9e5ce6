import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** The built benchmark, as small as it gets, without the peers: what it measures then means nothing, that it runs means all. */
function bench(
  ...args: readonly string[]
): Promise<{ readonly code: number | null; readonly lines: readonly string[]; readonly complaint: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join('dist', 'test', 'bench', 'main.js'), ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [said, complaint] = ['', ''];
    child.stdout.on('data', (part: Buffer) => (said += part.toString()));
    child.stderr.on('data', (part: Buffer) => (complaint += part.toString()));
    child.once('close', (code) => resolve({ code, lines: said.split('\n').filter((line) => line !== ''), complaint }));
  });
}

describe('npm run bench', () => {
  it('given the tiniest scale, then every figure is taken and printed as one object a line', async () => {
    const { code, lines, complaint } = await bench('--json', '--scale', 'tiny', '--rounds', '1', '--no-peers');
    expect(code === 0 ? '' : complaint).toBe('');
    const figures = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(figures.map((figure) => figure['name'])).toEqual([
      'append-one',
      'append-one-emmett',
      'append-64',
      'append-64-emmett',
      'command-http',
      'matrix-p99',
      'matrix-deciles',
      'register-10000',
      'gate-explain',
      'rebuild',
      'rebuild-checksums',
      'rebuild-memory',
      'page-uncached',
      'page-cached',
      'page-weight',
      'live-p95',
      'kurrentdb-append',
      'kurrentdb-catch-up',
      'kurrentdb-reads',
    ]);
    for (const figure of figures) {
      expect(Object.keys(figure)).toEqual(
        expect.arrayContaining(['name', 'value', 'unit', 'reference', 'ratio', 'target', 'met']),
      );
      expect(figure['scale']).toBe(0.001);
    }
    expect(figures.find(({ name }) => name === 'rebuild-checksums')).toMatchObject({ ratio: 1, met: true });
    expect(figures.find(({ name }) => name === 'append-one-emmett')).toMatchObject({ value: null, met: false });
  }, 120_000);

  it('given a name that no benchmark has, then it says which there are', async () => {
    const { code, complaint } = await bench('--only', 'nothing');
    expect(code).toBe(2);
    expect(complaint).toContain('append-one');
  });
});
