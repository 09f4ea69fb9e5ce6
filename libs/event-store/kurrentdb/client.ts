import type { KurrentDBClient } from '@kurrent/kurrentdb-client';

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
 * @param connection `kurrentdb://…`; `throwOnAppendFailure=false` in it is refused, since the client then answers conflicts with wrong revisions
 * @throws KurrentClientMissing; Error where the connection string is none
 */
export async function connect(connection: string): Promise<Connection> {
  if (/[?&]throwOnAppendFailure=false/i.test(connection))
    throw new Error(
      'The connection string has throwOnAppendFailure=false, with which the client reports conflicts wrongly: leave it out.',
    );
  const { KurrentDBClient: made } = await import('@kurrent/kurrentdb-client').catch((error: unknown) => {
    throw new KurrentClientMissing(error);
  });
  const shared = open.get(connection) ?? { client: made.connectionString(connection), users: 0 };
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

const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
