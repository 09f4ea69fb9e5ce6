import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter } from 'node:path';
import { at, root } from './paths.mjs';

const NODE_MAJOR = 26;

/**
 * Runs `npm ci` when node_modules is missing or differs from package-lock.json; otherwise does nothing.
 * @throws Error with a sentence for a person when npm fails
 */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.error('Installing what package-lock.json lists. This takes a minute, once.');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  // Development packages hold Node and the compiler: they are needed even where NODE_ENV says production.
  // Errors are shown, warnings are not: on an older Node there are dozens (EBADENGINE), and all of them are harmless.
  const result = spawnSync(npm, ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    // npm's output goes to stderr: what a program prints on stdout (JSON, say) stays clean.
    stdio: ['ignore', 2, 2],
    env: { ...process.env, PATH: pathWithoutProject() },
    shell: process.platform === 'win32',
  });
  if (result.status !== 0) {
    const why = result.error ? result.error.message : `it ended with ${result.status ?? result.signal}`;
    throw new Error(
      `npm ci failed (${why}). Its own message stands above; the network or a full disk is the usual cause.`,
    );
  }
}

/**
 * The Node that runs the project: the npm package `node`, or the machine's own when that is new enough.
 * @returns {string} absolute path
 * @throws Error when there is neither, which happens when npm was told to run no install scripts
 */
export function projectNode() {
  const own = at('node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
  throw new Error(
    `Node ${NODE_MAJOR} is missing: the npm package "node" fetches it with an install script, and npm ran none here. ` +
      'Run "npm rebuild node --ignore-scripts=false", or use a machine with Node ' +
      `${NODE_MAJOR} or later (this one has ${process.versions.node}).`,
  );
}

/** Does node_modules hold what the lock file lists? npm keeps its own account of it, written when an install ends. */
function isInstalled() {
  const account = at('node_modules', '.package-lock.json');
  if (!existsSync(account)) return false;
  const installed = packages(account);
  return Object.entries(packages(at('package-lock.json'))).every(([path, wanted]) => {
    if (path === '') return true;
    const found = installed[path];
    // Optional packages are those of other machines' systems: npm leaves them out.
    return found === undefined ? Boolean(wanted.optional || wanted.devOptional) : found.integrity === wanted.integrity;
  });
}

const packages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** npm must not run on the Node inside the folder that it is about to replace. */
function pathWithoutProject() {
  const inside = at('node_modules');
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => !folder.startsWith(inside))
    .join(delimiter);
}
