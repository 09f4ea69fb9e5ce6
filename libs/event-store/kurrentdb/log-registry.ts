import { eventId, sha256Hex } from '#kernel';
import { isMissingStream } from './answers.js';
import { connect } from './client.js';
import type { Client } from './client.js';
import { insist } from './insist.js';
import type { Patience } from './insist.js';
import { DEFAULT_PREFIX, registryOf } from './stream-names.js';

/** The names of the logs below a prefix, in the order in which they were first opened. */
export async function registered(client: Client, prefix: string, patience: Patience): Promise<readonly string[]> {
  return insist(patience, 'the list of logs', async () => {
    const names = new Set<string>();
    for await (const { event } of client.readStream(registryOf(prefix))) {
      const name = (event?.metadata as Record<string, unknown> | undefined)?.['log'];
      if (typeof name === 'string') names.add(name);
    }
    return [...names];
  }).catch((error: unknown) => {
    if (isMissingStream(error)) return [];
    throw error;
  });
}

/** Enters a log, so that a server with an empty folder finds it. Twice is once. */
export async function register(client: Client, prefix: string, log: string, patience: Patience): Promise<void> {
  if ((await registered(client, prefix, patience)).includes(log)) return;
  await insist(patience, 'entering the log', () =>
    client.appendToStream(registryOf(prefix), {
      id: eventId(sha256Hex(`log ${log}`), 0),
      type: 'LogRegistered',
      contentType: 'application/octet-stream',
      data: new Uint8Array(),
      metadata: { log },
    }),
  );
}

/**
 * The names of all logs that a cluster holds: what a new server opens. One may be empty, where its founding was refused.
 * @throws KurrentClientMissing, StoreStopped
 */
export async function kurrentLogs(connection: string, prefix = DEFAULT_PREFIX): Promise<readonly string[]> {
  const { client, leave } = await connect(connection);
  try {
    return await registered(client, prefix, { callMs: 10_000, patienceMs: 15_000 });
  } finally {
    await leave();
  }
}
