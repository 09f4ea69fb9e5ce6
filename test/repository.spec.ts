import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** What a stranger who clones the repository may rely on, and no other spec looks at. */

const root = fileURLToPath(new URL('..', import.meta.url));
const NOT_OURS = new Set(['node_modules', 'dist', 'data', 'coverage', '.git', '.cache']);
const BINARY = new Set(['.ttf', '.png', '.ico', '.woff2', '.pdf', '.sqlite']);

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const files = readdirSync(root, { withFileTypes: true, recursive: false })
  .filter((entry) => !NOT_OURS.has(entry.name))
  .flatMap((entry) =>
    entry.isDirectory()
      ? readdirSync(join(root, entry.name), { withFileTypes: true, recursive: true })
          .filter((inner) => inner.isFile())
          .map((inner) => relative(root, join(inner.parentPath, inner.name)))
      : [entry.name],
  )
  .filter((path) => !path.split('/').some((part) => NOT_OURS.has(part)));

interface Manifest {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  imports: Record<string, string>;
}
const manifest = JSON.parse(read('package.json')) as Manifest;
const { default: jestConfig } = (await import(pathToFileURL(join(root, 'jest.config.mjs')).href)) as {
  default: { moduleNameMapper: Record<string, string> };
};

describe('dependencies', () => {
  const listed = [...read('docs/dependencies.md').matchAll(/^\| `([^` ]+)` \| (.{4,}) \|$/gm)].map((row) => row[1]);
  const versions = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies };
  const used = Object.keys(versions);

  it('have a row with a reason each, and no row is left of one that is gone', () => {
    const overrides = ['unrs-resolver'];
    expect(listed.filter((name) => !overrides.includes(name ?? '')).sort()).toEqual(used.sort());
  });

  it('are named by exact version', () => {
    expect(Object.entries(versions).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('install from any mirror: the lock file names no host', () => {
    expect(read('package-lock.json')).not.toMatch(/"resolved": "http/);
  });
});

describe('aliases of libraries', () => {
  const { compilerOptions } = JSON.parse(read('tsconfig.json')) as {
    compilerOptions: { paths: Record<string, string[]> };
  };
  const aliases = Object.keys(compilerOptions.paths);

  it('mean the same to the compiler as to the running program', () => {
    const running = Object.entries(manifest.imports).map(([alias, path]) => [alias, path.replace(/^\.\/dist\//, './')]);
    const compiled = Object.entries(compilerOptions.paths).map(([alias, [path]]) => [
      alias,
      path?.replace(/\.ts$/, '.js'),
    ]);
    expect(compiled).toEqual(running);
  });

  it.each(aliases)('%s means the same to the tests', (alias) => {
    const name = alias.replace('*', 'some/file.js');
    const match = Object.entries(jestConfig.moduleNameMapper).find(([pattern]) => new RegExp(pattern).test(name));
    const target = match && name.replace(new RegExp(match[0]), match[1]).replace('<rootDir>', '.');
    expect(target).toBe(compilerOptions.paths[alias]?.[0]?.replace('*', 'some/file.ts'));
  });
});

describe('files', () => {
  it('in test/scenarios are scenarios, and nothing else', () => {
    const strangers = files.filter((path) => path.startsWith('test/scenarios/') && extname(path) !== '.yaml');
    expect(strangers).toEqual([]);
  });

  it('name no path of the machine on which they were written', () => {
    const homes = /(?<![\w./])\/(home|Users|root|work|private)\/\w|[A-Z]:\\\\?Users\\/;
    const text = files.filter((path) => !BINARY.has(extname(path)));
    expect(text.filter((path) => homes.test(read(path)) || read(path).includes(root))).toEqual([]);
  });

  it('of decisions stand in the index', () => {
    const index = read('docs/adr/README.md');
    const pages = files
      .map((path) => /^docs\/adr\/(\d{4}-.+\.md)$/.exec(path)?.[1])
      .filter((name) => name !== undefined);
    expect(pages.length).toBeGreaterThan(0);
    expect(pages.filter((name) => !index.includes(`(${name})`))).toEqual([]);
  });

  it('of Markdown link to pages that exist', () => {
    const broken = files
      .filter((path) => path.endsWith('.md'))
      .flatMap((path) =>
        [...read(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#\s]+)/g)].map((m) => ({ path, link: m[1] ?? '' })),
      )
      .filter(({ path, link }) => {
        const target = relative(root, join(root, path, '..', link));
        return !files.some((file) => file === target || file.startsWith(`${target}/`));
      });
    expect(broken).toEqual([]);
  });
});
