import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const MAIN = join(process.cwd(), 'apps/auditor/main.ts');
const AS_TYPESCRIPT = join(process.cwd(), 'test/faults/typescript.mjs');

/** Runs the command line in a process of its own; the last line of stdout names what it loaded, where that is asked for. */
function auditor(args: readonly string[], look = false) {
  const looking = `import { registerHooks } from 'node:module';
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    process.on('exit', () => console.log(JSON.stringify(loaded)));`;
  const imports = look ? ['--import', `data:text/javascript,${encodeURIComponent(looking)}`] : [];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', AS_TYPESCRIPT, ...imports, MAIN, ...args],
    { encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } },
  );
  return { status, stdout, stderr };
}

describe('npm run auditor', () => {
  it.each([[[]], [['--help']]])('given %j, then lists what there is, and nothing that there is not', (args) => {
    const { status, stdout } = auditor(args);
    expect(status).toBe(0);
    expect(stdout.match(/npm run auditor -- \w+/g)).toEqual(['npm run auditor -- copy']);
  });

  it('given anything else, then says so with exit code 2', () => {
    const { status, stderr } = auditor(['verify']);
    expect([status, stderr.split('\n')[0]]).toEqual([2, '"verify" is nothing that the auditor does.']);
  });

  it('loads one file until a subcommand is asked for: neither Nest nor a database', () => {
    const loaded = (out: string): string[] => JSON.parse(out.trim().split('\n').at(-1) ?? '[]') as string[];
    const files = loaded(auditor(['--help'], true).stdout).filter((url) => !url.startsWith('data:'));
    expect(files).toEqual([expect.stringMatching(/apps\/auditor\/main\.ts$/)]);
    expect(loaded(auditor(['copy', '--help'], true).stdout).length).toBeGreaterThan(10);
  });
});
