import { createHash } from 'node:crypto';
import { cpSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { at, root } from './paths.mjs';
import { nodeTool } from './step.mjs';

const SOURCES = ['{apps,libs,test}/**/*', 'tsconfig*.json', 'package-lock.json', 'tools/lib/build.mjs'];
const STAMP = at('dist', '.built-from');

/**
 * Brings dist/ up to date: TypeScript, style sheets, and the files that the programs read while they run.
 * When no source changed since the last build, it only compares names, sizes and times.
 * @returns {Promise<boolean>} false when the compiler refused; its messages have been printed
 */
export async function build() {
  const files = globSync(SOURCES, { cwd: root, exclude: ['**/node_modules'] }).filter((file) =>
    statSync(at(file)).isFile(),
  );
  const state = fingerprint(files);
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === state) return true;

  rmSync(STAMP, { force: true });
  removeOrphans();
  if (nodeTool('typescript/bin/tsc', ['-p', 'tsconfig.build.json']) !== 0) return false;
  await compileStyles(files.filter((file) => /(^|[\\/])(?!_)[^\\/]+\.scss$/.test(file)));
  copyAssets(files);
  writeFileSync(STAMP, state);
  return true;
}

/** One hash over the name, size and time of every source file. */
function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files.sort()) {
    const { size, mtimeMs } = statSync(at(file));
    hash.update(`${file} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

/** What the compiler once wrote for a source that is gone would still run: it is taken away. */
function removeOrphans() {
  for (const file of globSync('dist/{apps,libs,test}/**/*.*', { cwd: root })) {
    const source = file.slice('dist'.length + 1);
    const ts = source.replace(/\.js(\.map)?$/, '.ts');
    const made = [source, ts, source.replace(/\.css$/, '.scss')];
    const spec = ts.endsWith('.spec.ts');
    if (spec || !made.some((candidate) => existsSync(at(candidate)))) rmSync(at(file), { recursive: true });
  }
}

/** Style sheets: `pkg:` addresses find their package in node_modules. A file that starts with _ is a part of another. */
async function compileStyles(files) {
  if (files.length === 0) return;
  const { compile, NodePackageImporter } = await import('sass');
  for (const file of files) {
    const { css } = compile(at(file), {
      importers: [new NodePackageImporter(root)],
      style: 'compressed',
      quietDeps: true,
    });
    write(file.replace(/\.scss$/, '.css'), css);
  }
}

/** Templates, messages, pictures, rule packs: everything in apps and libs that no compiler turns into something else. */
function copyAssets(files) {
  for (const file of files) {
    if (file.startsWith(`test${sep}`) || !/[\\/]/.test(file) || /^tools[\\/]/.test(file)) continue;
    if (!/\.(ts|scss|md)$/.test(file)) cpSync(at(file), at('dist', file));
  }
}

function write(file, text) {
  const target = join(root, 'dist', file);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}
