import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SignedTokens } from '#access';
import { secretIn } from '#pipeline';

const MAIN = join(process.cwd(), 'dist', 'apps', 'server', 'main.js');

/** The built server in a process of its own, on a free port, with the sample in a temporary folder. */
export class Site {
  private constructor(
    private readonly server: ChildProcess,
    /** Where it listens, e.g. http://127.0.0.1:41234. */
    readonly origin: string,
    private readonly data: string,
  ) {}

  /**
   * Plays the sample, which takes a few seconds, and listens.
   * @param prepare fills the data folder instead of the sample
   * @throws Error where there is no build, or it does not start
   */
  static async open(prepare?: (data: string) => Promise<void>): Promise<Site> {
    if (!existsSync(MAIN)) throw new Error(`${MAIN} is not there: npm run build makes it, and npm test builds first.`);
    const data = mkdtempSync(join(tmpdir(), 'concordat-browser-'));
    await prepare?.(data);
    const server = spawn(process.execPath, [MAIN, ...(prepare ? ['--empty'] : [])], {
      env: { ...process.env, NODE_OPTIONS: '', CONCORDAT_DATA: data, PORT: '0', HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    return new Site(server, await addressOf(server), data);
  }

  /** Signs in to the sample. @param who a person and the authority acted for: `p_bdc_service bdc` @returns the cookie */
  async signIn(who: string): Promise<string> {
    const answer = await fetch(`${this.origin}/arrangements/vale/sign-in`, {
      method: 'POST',
      body: new URLSearchParams({ who }),
      headers: { 'sec-fetch-site': 'same-origin' },
      redirect: 'manual',
    });
    const cookie = answer.headers.get('set-cookie')?.split(';', 1)[0];
    if (cookie === undefined) throw new Error(`${who} could not sign in: ${answer.status}`);
    return cookie;
  }

  /** Sends a command to the sample as a person of it. @throws Error with what was answered, where it was refused */
  command(name: string, person: string, body: object): Promise<{ readonly position: number }> {
    return this.send('vale', name, { person, kind: 'person' }, body);
  }

  /** Sends a command to a log. @param as whose token it is, and of which kind */
  async send(
    log: string,
    name: string,
    as: { readonly person: string; readonly kind: 'person' | 'founding' },
    body: object,
  ): Promise<{ readonly position: number }> {
    const tokens = new SignedTokens(secretIn(this.data, 'token.key'));
    const answer = await fetch(`${this.origin}/api/v1/arrangements/${log}/commands/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'idempotency-key': crypto.randomUUID(),
        authorization: `Bearer ${await tokens.issue({ ...as, log })}`,
      },
      body: JSON.stringify(body),
    });
    const text = await answer.text();
    if (answer.status !== 201) throw new Error(`${name}: ${text}`);
    return JSON.parse(text) as { position: number };
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill('SIGTERM');
    await ended;
    rmSync(this.data, { recursive: true, force: true });
  }
}

/** Where a server that was begun listens, as it says itself. @throws Error with what it said, where it ends before that */
export function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let told = '';
    const hear = (part: Buffer): void => {
      told += part.toString();
      const address = /listens on (\S+)/.exec(told)?.[1];
      if (address !== undefined) resolve(address);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', hear);
    server.once('exit', (code) =>
      reject(new Error(`The server ended with ${code ?? 'a signal'} before it listened: ${told}`)),
    );
  });
}
