import { spawn, spawnSync } from 'node:child_process';
import { at, root } from './paths.mjs';

/**
 * Runs a tool from node_modules on the project's Node, with the terminal as its own, and waits for it.
 * @param {string} file the tool's program below node_modules
 * @param {string[]} args its arguments
 * @param {string[]} flags options of Node itself
 * @returns {number} its exit code; 1 when a signal ended it
 */
export function nodeTool(file, args, flags = []) {
  const { status } = spawnSync(process.execPath, [...flags, at('node_modules', file), ...args], {
    cwd: root,
    stdio: 'inherit',
  });
  return status ?? 1;
}

/**
 * Runs a tool as `nodeTool` does, beside others: what it says is kept until it has ended.
 * @param {string} file the tool's program below node_modules
 * @param {string[]} args its arguments
 * @returns {Promise<{code: number, said: string}>} its exit code, 1 when a signal ended it, and what it wrote
 */
export function nodeToolAside(file, args) {
  const child = spawn(process.execPath, [at('node_modules', file), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (part) => (said += part));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code: code ?? 1, said })));
}
