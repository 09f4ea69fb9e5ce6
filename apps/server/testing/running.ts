import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RunningServer } from '../server.js';
import { startServer } from '../server.js';

export type Json = Record<string, unknown>;

/** What came back: status, headers, and the body as JSON where it is JSON. */
export interface Response {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: Json;
}

export interface Sending {
  readonly token?: string | undefined;
  readonly key?: string | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A real server on a free port over real files, with an arrangement `vale` of two councils on a simulated clock. */
export interface Board {
  readonly server: RunningServer;
  readonly data: string;
  /** Tokens by person: `p_bdc_chief` and `p_acc_chief` hold the first mandates, nobody else holds anything. */
  token(person: string, log?: string): Promise<string>;
  get(path: string, sending?: Sending): Promise<Response>;
  post(path: string, body: unknown, sending?: Sending): Promise<Response>;
  /** Sends a command to `vale`, with a fresh key unless one is given. */
  command(name: string, body: unknown, sending?: Sending): Promise<Response>;
  /** Events in the log of `vale`. */
  size(): number;
  close(): Promise<void>;
}

export const VALE = '/api/v1/arrangements/vale';
export const START = '2025-01-06T09:00:00Z';

const signatory = (authority: string): Json => ({
  authority,
  partner: authority,
  name: `${authority.toUpperCase()} Council`,
  kind: 'DISTRICT',
  nation: 'ENGLAND_WALES',
  identifiers: [],
  mandateHolder: `p_${authority}_chief`,
  mandateDocument: 'Minutes of Council, 2 January 2025',
});
export const proposal = (slug = 'vale', clock: 'REAL' | 'SIMULATED' = 'SIMULATED'): Json => ({
  log: `${slug}.concordat.example`,
  clock,
  name: 'Vale Shared Services',
  summary: 'Common processes.',
  vehicle: 'S102_JOINT_COMMITTEE',
  founding: [signatory('bdc'), signatory('acc')],
});

let keys = 0;

async function answerOf(response: globalThis.Response): Promise<Response> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') ?? false;
  return { status: response.status, headers: response.headers, text, json: isJson ? (JSON.parse(text) as Json) : {} };
}

/** Starts it and founds `vale` over HTTP, with a founding token. */
export async function startBoard(clock: 'REAL' | 'SIMULATED' = 'SIMULATED'): Promise<Board> {
  const data = mkdtempSync(join(tmpdir(), 'concordat-server-'));
  const server = await startServer(
    { port: 0, host: '127.0.0.1', data, origin: undefined, empty: true },
    () => undefined,
  );
  const post: Board['post'] = async (path, body, { token, key, headers } = {}) =>
    answerOf(
      await fetch(server.url + path, {
        method: 'POST',
        body:
          body instanceof Uint8Array ? new Uint8Array(body) : typeof body === 'string' ? body : JSON.stringify(body),
        headers: {
          'content-type': 'application/json',
          ...(token !== undefined && { authorization: `Bearer ${token}` }),
          ...(key !== undefined && { 'idempotency-key': key }),
          ...headers,
        },
      }),
    );
  const board: Board = {
    server,
    data,
    post,
    token: (person, log = 'vale') => server.tokens.issue({ person, log, kind: 'person' }),
    get: async (path, { token, headers } = {}) =>
      answerOf(
        await fetch(server.url + path, {
          headers: { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers },
          redirect: 'manual',
        }),
      ),
    command: (name, body, sending = {}) => post(`${VALE}/commands/${name}`, body, { key: `key ${keys++}`, ...sending }),
    size: () => server.served.needed('vale').host.log.store.size(),
    close: async () => {
      await server.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
  const founding = await server.tokens.issue({ person: 'p_bdc_chief', log: 'vale', kind: 'founding' });
  const founded = await board.command(
    'propose-arrangement',
    { as: { authority: 'bdc' }, ...(clock === 'SIMULATED' && { clock: START }), data: proposal('vale', clock) },
    { token: founding },
  );
  if (founded.status !== 201) throw new Error(`vale was not founded: ${founded.text}`);
  return board;
}
