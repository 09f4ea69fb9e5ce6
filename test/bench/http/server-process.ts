import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Clock ticks a second in /proc: 100 on every Linux that Node runs on. */
const TICKS = 100;
const PROBE = pathToFileURL(join(import.meta.dirname, 'probe.js')).href;

/** A server in a process of its own, and what of its core it uses. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    /** Where it listens. */
    readonly url: URL,
  ) {}

  /** Starts a program and waits until it says where it listens. @throws Error with what it said, when it ends instead */
  static async start(
    file: string,
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ): Promise<ServerProcess> {
    const child = spawn(process.execPath, ['--import', PROBE, file, ...args], {
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: { ...process.env, ...env },
    });
    let said = '';
    const url = await new Promise<string>((resolve, reject) => {
      const hear = (part: Buffer): void => {
        said += part.toString();
        const found = /listens on (http:\S+)/.exec(said)?.[1];
        if (found !== undefined) resolve(found);
      };
      child.stdout?.on('data', hear);
      child.stderr?.on('data', hear);
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`${file} ended with ${code ?? 'a signal'}: ${said.slice(-2000)}`)));
    });
    return new ServerProcess(child, new URL(url));
  }

  /** Processor time used so far, in seconds; undefined where /proc cannot be read. */
  processorSeconds(): number | undefined {
    try {
      const fields =
        readFileSync(`/proc/${this.child.pid ?? 0}/stat`, 'utf8')
          .split(') ')
          .at(-1)
          ?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) / TICKS;
    } catch {
      return undefined;
    }
  }

  /** The share of the time since the last question in which its thread was occupied, waiting for the disk included. */
  occupied(): Promise<number> {
    return new Promise((resolve) => {
      this.child.once('message', (answer: { occupied: number }) => resolve(answer.occupied));
      this.child.send('occupied?');
    });
  }

  stop(): Promise<void> {
    return new Promise((resolve) => {
      this.child.removeAllListeners('exit');
      this.child.once('exit', () => resolve());
      this.child.kill('SIGTERM');
    });
  }
}
