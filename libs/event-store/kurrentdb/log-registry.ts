import { randomUUID } from 'node:crypto';
import { answerOf, isMissingStream } from './answers.js';
import { connect } from './client.js';
import type { Client } from './client.js';
import { insist } from './insist.js';
import type { Patience } from './insist.js';
import { DEFAULT_PREFIX, registryOf } from './stream-names.js';
import { AppendRefused } from '../event-store.port.js';

/** What is entered of a log beside its name. */
export interface LogEntry {
  /** The stream of its first event, where no two logs may begin with the same. */
  readonly begins?: string;
  /** What tells the key folder of its servers from any other (`printOf`). */
  readonly keys?: string;
}

interface Entry extends LogEntry {
  readonly log: string;
}

interface Registry {
  readonly entries: readonly Entry[];
  /** Of the last entry; undefined where there is none. */
  readonly revision: bigint | undefined;
}

/** Another log of the cluster begins with the same stream. */
export class BeginningTaken extends AppendRefused {
  constructor(stream: string, other: string) {
    super(`${stream} begins the log ${other} of this cluster already: choose another name.`);
    this.name = 'BeginningTaken';
  }
}

/** This server holds other keys than those under which the log lies. */
export class KeysDiffer extends Error {
  constructor(log: string) {
    super(
      `The keys here are not those under which the log ${log} lies: all its servers use one folder of keys, and this one has another.`,
    );
    this.name = 'KeysDiffer';
  }
}

/** The names of the logs below a prefix, in the order in which they were entered. */
export async function registered(client: Client, prefix: string, patience: Patience): Promise<readonly string[]> {
  return [...new Set((await registry(client, prefix, patience)).entries.map(({ log }) => log))];
}

/**
 * Enters a log, so that a server with an empty folder finds it. Twice is once. It is done before its first event is written: no
 * log has events and is unknown, and one whose founding is refused leaves nothing behind.
 * @throws BeginningTaken, KeysDiffer, StoreStopped
 */
export async function register(
  client: Client,
  prefix: string,
  log: string,
  patience: Patience,
  { begins, keys }: LogEntry = {},
): Promise<void> {
  for (;;) {
    const { entries, revision } = await registry(client, prefix, patience);
    const own = entries.filter((entry) => entry.log === log);
    if (own.some((entry) => entry.keys !== undefined && keys !== undefined && entry.keys !== keys))
      throw new KeysDiffer(log);
    if (own.length > 0) return;
    const other = begins === undefined ? undefined : entries.find((entry) => entry.begins === begins);
    if (other) throw new BeginningTaken(other.begins ?? '', other.log);
    const record = {
      id: randomUUID(),
      type: 'LogRegistered',
      contentType: 'application/octet-stream' as const,
      data: new Uint8Array(),
      metadata: { log, ...(begins !== undefined && { begins }), ...(keys !== undefined && { keys }) },
    };
    const streamState = revision ?? ('no_stream' as const);
    try {
      await insist(patience, 'entering the log', () =>
        client.appendToStream(registryOf(prefix), record, { streamState }),
      );
      return;
    } catch (error) {
      // Another server entered a log at the same time: what it entered is looked at first.
      if (answerOf(error).type !== 'wrong-expected-version') throw error;
    }
  }
}

/**
 * The names of all logs that a cluster holds: what a new server opens.
 * @throws KurrentClientMissing, BadConnection, StoreStopped
 */
export async function kurrentLogs(connection: string, prefix = DEFAULT_PREFIX): Promise<readonly string[]> {
  const { client, leave } = await connect(connection);
  try {
    return await registered(client, prefix, { callMs: 10_000, patienceMs: 15_000 });
  } finally {
    await leave();
  }
}

async function registry(client: Client, prefix: string, patience: Patience): Promise<Registry> {
  return insist(patience, 'the list of logs', async () => {
    const entries: Entry[] = [];
    let revision: bigint | undefined;
    for await (const { event } of client.readStream(registryOf(prefix))) {
      if (!event) continue;
      revision = event.revision;
      const { log, begins, keys } = (event.metadata ?? {}) as Record<string, unknown>;
      if (typeof log !== 'string') continue;
      entries.push({
        log,
        ...(typeof begins === 'string' && { begins }),
        ...(typeof keys === 'string' && { keys }),
      });
    }
    return { entries, revision };
  }).catch((error: unknown) => {
    if (isMissingStream(error)) return { entries: [], revision: undefined };
    throw error;
  });
}
