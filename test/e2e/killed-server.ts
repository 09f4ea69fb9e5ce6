import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { SignedTokens } from '#access';
import { secretIn } from '#pipeline';

/** The built server in a process of its own, so that it can be killed as a power cut would. */
export class ServerProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly url: string,
  ) {}

  /** @param more settings beside the data folder */
  static async start(data: string, more: Readonly<Record<string, string>> = {}): Promise<ServerProcess> {
    const main = join(process.cwd(), 'dist', 'apps', 'server', 'main.js');
    const env = { ...process.env, NODE_OPTIONS: '', CONCORDAT_DATA: data, PORT: '0', HOST: '127.0.0.1', ...more };
    const child = spawn(process.execPath, [main, '--empty'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    return new ServerProcess(child, await addressOf(child));
  }

  /** Sends one command; undefined when the server went away before it answered. */
  async send(
    slug: string,
    command: string,
    body: object,
    key: string,
    token: string,
  ): Promise<{ status: number; json: Record<string, unknown> } | undefined> {
    try {
      const answer = await fetch(`${this.url}/api/v1/arrangements/${slug}/commands/${command}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key },
        body: JSON.stringify(body),
      });
      return { status: answer.status, json: (await answer.json()) as Record<string, unknown> };
    } catch {
      return undefined;
    }
  }

  async get(path: string): Promise<Record<string, unknown>> {
    return (await (await fetch(this.url + path)).json()) as Record<string, unknown>;
  }

  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill(signal);
    await ended;
  }
}

/** A token in a person's name, made with the key of the data folder. */
export const tokenFor = (data: string, person: string, kind: 'person' | 'founding'): Promise<string> =>
  new SignedTokens(secretIn(data, 'token.key')).issue({ person, log: 'small', kind });

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    const listen = (chunk: Buffer): void => {
      told += chunk.toString();
      const address = /listens on (\S+)/.exec(told)?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on('data', listen);
    child.stderr?.on('data', listen);
    child.once('exit', (code) => {
      reject(new Error(`The server ended with ${String(code)} before it listened: ${told}`));
    });
  });
}
