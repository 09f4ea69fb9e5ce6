import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { SignedTokens } from '#access';
import { secretIn } from '#pipeline';
import { SixCouncils } from '../../../apps/server/pages/room/testing/six-councils.js';
import { addressOf } from '../site.js';

const MAIN = join(process.cwd(), 'dist', 'apps', 'server', 'main.js');

/** The built server in a process of its own with six councils on it, whose committee is about to meet. */
export class Council {
  private constructor(
    private readonly server: ChildProcess,
    private readonly data: string,
    readonly origin: string,
    readonly six: SixCouncils,
  ) {}

  /** @throws Error where there is no build, or the server does not start */
  static async open(items = 12): Promise<Council> {
    if (!existsSync(MAIN)) throw new Error(`${MAIN} is not there: npm run build makes it, and npm test builds first.`);
    const data = mkdtempSync(join(tmpdir(), 'concordat-room-'));
    const server = spawn(process.execPath, [MAIN, '--empty'], {
      env: { ...process.env, NODE_OPTIONS: '', CONCORDAT_DATA: data, PORT: '0', HOST: '127.0.0.1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const url = await addressOf(server);
    const tokens = new SignedTokens(secretIn(data, 'token.key'));
    const token = (person: string, kind: 'person' | 'founding') => tokens.issue({ person, log: 'vale', kind });
    return new Council(server, data, url, await SixCouncils.found({ url, token }, { items }));
  }

  /** Lets a page act as the clerk of Aldermere. */
  async clerkAt(page: Page): Promise<void> {
    const answer = await fetch(`${this.origin}/arrangements/vale/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' },
      body: 'who=p_clerk+acc',
    });
    const [name = '', value = ''] = answer.headers.get('set-cookie')?.split(';', 1)[0]?.split('=') ?? [];
    await page.context().addCookies([{ name, value, url: this.origin }]);
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.server.once('exit', resolve));
    this.server.kill('SIGTERM');
    await ended;
    rmSync(this.data, { recursive: true, force: true });
  }
}
