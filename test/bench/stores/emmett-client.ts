import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root } from '../harness/project.js';
import type { EmmettAnswer, EmmettOrder } from './emmett.child.js';

const PEERS = join(root, 'test', 'bench', 'peers');
const LONGEST_INSTALL_MS = 15 * 60_000;

/** Emmett's SQLite store in a process of its own, with the folder of test/bench/peers for its packages. */
export class Emmett {
  private constructor(private readonly child: ChildProcess) {}

  /**
   * Installs it where it is missing and starts it.
   * @param node programs to try, since its native part is built for whichever Node npm runs on
   * @returns the store, or a sentence that says why there is none on this machine
   */
  static async start(folder: string, progress: (sentence: string) => void): Promise<Emmett | string> {
    const missing = install(progress);
    if (missing !== undefined) return missing;
    const reasons: string[] = [];
    for (const node of [process.execPath, 'node']) {
      const child = spawn(node, [join(import.meta.dirname, 'emmett.child.js')], {
        stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
        env: machineEnvironment(),
      });
      const emmett = new Emmett(child);
      const answer = await emmett.ask({ open: folder, peers: PEERS });
      if ('opened' in answer) return emmett;
      reasons.push(`${node}: ${'failed' in answer ? answer.failed : 'an answer to another question'}`);
      child.kill();
    }
    return `Emmett does not start on this machine (${reasons.join('; ')}).`;
  }

  /** Sends an order and waits for its answer; a child that ends instead is an answer too. */
  ask(order: EmmettOrder): Promise<EmmettAnswer> {
    return new Promise((resolve) => {
      let said = '';
      const hear = (part: Buffer) => void (said = (said + part.toString()).slice(-300));
      const answered = (answer: EmmettAnswer): void => {
        this.child.stderr?.removeAllListeners('data');
        this.child.removeAllListeners();
        resolve(answer);
      };
      this.child.stderr?.on('data', hear);
      this.child.once('error', (error) => answered({ failed: error.message }));
      this.child.once('exit', () => answered({ failed: said.trim() || 'the process ended' }));
      this.child.once('message', answered);
      if (this.child.connected) this.child.send(order);
    });
  }

  stop(): void {
    this.child.kill();
  }
}

/** Installs the peers once. Their native part is built on the machine when there is no ready one. Answers why it failed. */
function install(progress: (sentence: string) => void): string | undefined {
  if (
    existsSync(join(PEERS, 'node_modules', '@event-driven-io', 'emmett-sqlite')) &&
    existsSync(join(PEERS, 'node_modules', 'sqlite3', 'build'))
  )
    return undefined;
  progress('installing Emmett into test/bench/peers, once; its native part may take some minutes to build');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['install', '--no-package-lock', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync(npm, args, {
    cwd: PEERS,
    encoding: 'utf8',
    timeout: LONGEST_INSTALL_MS,
    env: machineEnvironment(),
    shell: process.platform === 'win32',
  });
  if (result.status === 0) return undefined;
  const why = result.error?.message ?? result.stderr.trim().split('\n').slice(0, 2).join(' ');
  return `Emmett could not be installed on this machine (${why}).`;
}

/** Without the project's own Node on the path: native parts are built for the machine's. */
function machineEnvironment(): NodeJS.ProcessEnv {
  const inside = join(root, 'node_modules');
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.startsWith(inside));
  return { ...process.env, PATH: path.join(delimiter) };
}
