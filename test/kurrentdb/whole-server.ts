import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer } from '../../apps/server/server.js';
import type { RunningServer } from '../../apps/server/server.js';

export type Json = Record<string, unknown>;

/** What servers of one cluster have in common. */
export interface Installation {
  readonly connection: string;
  readonly prefix: string;
  /** The folder of the keys. */
  readonly shared: string;
}

export interface Answer {
  readonly status: number;
  readonly text: string;
  readonly json: Json;
}

/** Sends requests to a server, in this process or in another one. */
export class Caller {
  constructor(readonly url: string) {}

  /** @param body a value for JSON, or a form */
  async post(path: string, body: object, token: string, key?: string): Promise<Answer> {
    const form = body instanceof FormData;
    return answerOf(
      await fetch(this.url + path, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${token}`,
          ...(!form && { 'content-type': 'application/json' }),
          ...(key !== undefined && { 'idempotency-key': key }),
        },
        body: form ? body : JSON.stringify(body),
      }),
    );
  }

  async get(path: string, token?: string): Promise<Answer> {
    return answerOf(
      await fetch(this.url + path, token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } }),
    );
  }

  /** The whole log as the API gives it, page by page. */
  async log(slug: string): Promise<readonly Stored[]> {
    const all: Stored[] = [];
    for (let from: number | undefined = 0; from !== undefined;) {
      const { json } = await this.get(`/api/v1/arrangements/${slug}/log?from=${from}`);
      all.push(...(json['events'] as Stored[]));
      from = json['next'] as number | undefined;
    }
    return all;
  }
}

export interface Stored {
  readonly position: number;
  readonly envelope: Json & { readonly id: string; readonly type: string; readonly stream: string };
}

/** A whole server in this process, with a data folder of its own. */
export class WholeServer extends Caller {
  private constructor(
    readonly running: RunningServer,
    readonly data: string,
  ) {
    super(running.url);
  }

  static async start(cluster: Installation, tell: (line: string) => void = () => undefined): Promise<WholeServer> {
    const data = mkdtempSync(join(tmpdir(), 'concordat-whole-'));
    const settings = { port: 0, host: '127.0.0.1', data, origin: undefined, empty: false, cluster };
    try {
      return new WholeServer(await startServer(settings, tell), data);
    } catch (error) {
      rmSync(data, { recursive: true, force: true });
      throw error;
    }
  }

  async end(): Promise<void> {
    await this.running.close();
    rmSync(this.data, { recursive: true, force: true });
  }
}

/** A real log of two councils. */
export const founding = (slug: string, clock: 'REAL' | 'SIMULATED' = 'REAL'): Json => ({
  log: `${slug}.example`,
  clock,
  name: 'Small',
  summary: 'For tests.',
  vehicle: 'CONTRACTUAL_BOARD',
  founding: ['acc', 'bdc'].map((authority) => ({
    ...{ authority, partner: authority, kind: 'DISTRICT', nation: 'ENGLAND_WALES' },
    ...{ name: `${authority} Council`, identifiers: [] },
    ...{ mandateHolder: `p_${authority}`, mandateDocument: 'Minute 1' },
  })),
});

/** A command of Aldermere's mandate holder. */
export const byAcc = (data: Json): Json => ({ as: { authority: 'acc', capacity: 'MANDATE_HOLDER' }, data });

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, text, json: isJson ? (JSON.parse(text) as Json) : {} };
}

/** Asks again until it holds. @throws what it said last, after so long */
export async function eventually<T>(ask: () => Promise<T>, holds: (answer: T) => boolean, ms = 15_000): Promise<T> {
  const until = performance.now() + ms;
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    if (performance.now() > until) throw new Error(`It never came to hold: ${JSON.stringify(answer).slice(0, 500)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
