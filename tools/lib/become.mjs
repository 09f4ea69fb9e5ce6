import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './paths.mjs';

/**
 * Ends this program and lets another take its place, with the same terminal, signals and exit code.
 * Where Node can (execve, not on Windows), the process itself is replaced, so that whoever kills it kills the program
 * and not a wrapper around it. Elsewhere the program is a child whose signals and exit code are passed on.
 *
 * @param {string} program absolute path of the executable
 * @param {string[]} args its arguments; its working folder is the project's
 */
export function become(program, args) {
  process.chdir(root);
  if (typeof process.execve === 'function' && process.platform !== 'win32') {
    process.removeAllListeners('warning'); // "execve is an experimental feature": of no use to whoever typed `npm start`
    process.execve(program, [program, ...args], process.env);
  }
  const child = spawn(program, args, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('error', (error) => {
    console.error(`${program} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    process.exit(signal === null ? code : 128 + constants.signals[signal]);
  });
}
