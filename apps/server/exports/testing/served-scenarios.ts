import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Logs, Player, readScenario } from '#pipeline';
import type { RunningServer } from '../../server.js';
import { startServer } from '../../server.js';

const SCENARIOS = new URL('../../../../test/scenarios/', import.meta.url);

/** What came back, as the bytes that came. */
export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
  readonly text: string;
  readonly json: Record<string, unknown>;
}

export interface Sending {
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A real server over scenarios that were played through the pipeline. For specs. */
export class ServedScenarios {
  private constructor(
    readonly data: string,
    readonly server: RunningServer,
  ) {}

  static async of(...names: readonly string[]): Promise<ServedScenarios> {
    const data = mkdtempSync(join(tmpdir(), 'exports-'));
    const logs = new Logs(data);
    for (const name of names)
      await new Player(logs, readScenario(fileURLToPath(new URL(`${name}.yaml`, SCENARIOS)))).play();
    await logs.close();
    const settings = { port: 0, host: '127.0.0.1', data, origin: undefined, empty: true };
    const server = await startServer(settings, () => undefined);
    const scenarios = new ServedScenarios(data, server);
    for (const { slug, host } of server.served.logs.list())
      await scenarios.get(slug, `history?limit=1&atLeast=${host.log.store.size() - 1}`);
    return scenarios;
  }

  /** Reads under `/api/v1/arrangements/<slug>/`. */
  async get(slug: string, path: string, { token, headers }: Sending = {}): Promise<Got> {
    return this.fetch(`/api/v1/arrangements/${slug}/${path}`, {
      headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
    });
  }

  /** Sends a command, as a person who may. */
  async command(slug: string, name: string, token: string, body: object): Promise<Got> {
    return this.fetch(`/api/v1/arrangements/${slug}/commands/${name}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'idempotency-key': crypto.randomUUID(),
      },
      body: JSON.stringify(body),
    });
  }

  token(slug: string, person: string): Promise<string> {
    return this.server.tokens.issue({ person, log: slug, kind: 'person' });
  }

  async close(): Promise<void> {
    await this.server.close();
    rmSync(this.data, { recursive: true, force: true });
  }

  private async fetch(path: string, init: RequestInit): Promise<Got> {
    const response = await fetch(this.server.url + path, init);
    const bytes = Buffer.from(await response.arrayBuffer());
    const isJson = response.headers.get('content-type')?.includes('json') ?? false;
    return {
      status: response.status,
      headers: response.headers,
      bytes,
      text: bytes.toString('utf8'),
      json: isJson && bytes.length > 0 ? (JSON.parse(bytes.toString('utf8')) as Record<string, unknown>) : {},
    };
  }
}
