import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { faultOfConnection, newerSpelling } from './connection-string.js';

export type { KurrentDBClient as Client } from '@kurrent/kurrentdb-client';

/** The setting asks for KurrentDB and its client is not installed, or its native part does not load on this machine. */
export class KurrentClientMissing extends Error {
  constructor(cause: unknown) {
    super(
      'The record is to be kept in KurrentDB, and the package @kurrent/kurrentdb-client does not load on this machine ' +
        `(${messageOf(cause)}): install it (npm install with optional packages), or use the embedded store.`,
      { cause },
    );
    this.name = 'KurrentClientMissing';
  }
}

/** A connection string that cannot be. The sentence does not repeat it: it may hold a password. */
export class BadConnection extends Error {
  override readonly name = 'BadConnection';

  constructor(readonly fault: string) {
    super(`The connection string of KurrentDB cannot be: ${fault}.`);
  }
}

/** A client that several logs of this process may share. */
export interface Connection {
  readonly client: KurrentDBClient;
  /** Leaves it. The last to leave closes it. */
  readonly leave: () => Promise<void>;
}

interface Shared {
  readonly client: KurrentDBClient;
  users: number;
}

const open = new Map<string, Shared>();

/**
 * Connects to a server or a cluster, one client for each connection string: its native part takes half a second to come up. The
 * package is loaded here and only here, so that a product without it still runs.
 * @param given `kurrentdb://…`; `throwOnAppendFailure=false` in it is refused, since the client then answers conflicts with wrong revisions
 * @throws KurrentClientMissing; BadConnection where the connection string is none
 */
export async function connect(given: string): Promise<Connection> {
  const fault = faultOfConnection(given);
  if (fault !== undefined) throw new BadConnection(fault);
  const connection = newerSpelling(given);
  const { KurrentDBClient: made } = await import('@kurrent/kurrentdb-client').catch((error: unknown) => {
    throw new KurrentClientMissing(error);
  });
  const shared = open.get(connection) ?? { client: clientFor(made, connection), users: 0 };
  open.set(connection, shared);
  shared.users++;
  let left = false;
  const leave = async () => {
    if (left) return;
    left = true;
    if (--shared.users > 0) return;
    open.delete(connection);
    await shared.client.dispose();
  };
  return { client: shared.client, leave };
}

/** @throws BadConnection where the client does not take it: its own message would repeat the password */
function clientFor(made: typeof KurrentDBClient, connection: string): KurrentDBClient {
  try {
    return made.connectionString(connection);
  } catch (error) {
    const why = messageOf(error);
    const tells = !why.includes(connection) && !why.includes('Unexpected "');
    throw new BadConnection(tells ? why : 'the client does not take it: look at the values of its options');
  }
}

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
