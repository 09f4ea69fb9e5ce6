import { AlreadyRecorded, openSqliteStore } from '#event-store';
import type { SqliteStore } from '#event-store';
import { canonicalBytes, parseCanonical, systemClock } from '#kernel';
import { CLIENTS, FAULT_LOG, requestOf } from './requests.js';

/** A command as `client round`. */
export type Command = string;

/**
 * Opens the log after a fault and checks what must hold: dense positions, canonical bytes, versions without gaps, every
 * acknowledged command there once and whole. Then sends every command from round `first` to the last again under its own
 * key, and checks that none is there twice. Answers the number of rounds that every client has now done.
 */
export async function verifyAndRetry(folder: string, acknowledged: ReadonlySet<Command>, first = 0): Promise<number> {
  const store = openSqliteStore({ folder, log: FAULT_LOG, clock: systemClock, mergeAfter: 500 });
  try {
    const before = await commandsIn(store);
    expect([...acknowledged].filter((command) => before.get(command) !== 2)).toEqual([]);
    const rounds =
      1 + Math.max(0, ...[...before.keys(), ...acknowledged].map((command) => Number(command.split(' ')[1])));
    await retry(store, first, rounds);
    const after = await commandsIn(store);
    expect(after.size).toBe(CLIENTS * rounds);
    expect([...after.values()].every((count) => count === 2)).toBe(true);
    return rounds;
  } finally {
    await store.close();
  }
}

async function retry(store: SqliteStore, first: number, rounds: number): Promise<void> {
  const client = async (number: number) => {
    for (let round = first; round < rounds; round++) {
      const version = await store.events.streamVersion(`client/${number}`);
      await store.events.append(requestOf(number, round, version, store.disclosures)).catch(unlessRecorded);
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, (_, number) => client(number)));
}

function unlessRecorded(error: unknown): void {
  if (!(error instanceof AlreadyRecorded)) throw error;
}

/** How many events each command has in the log, after checking that the log is sound. */
async function commandsIn(store: SqliteStore): Promise<Map<Command, number>> {
  const events = await store.events.readLog(0, Number.MAX_SAFE_INTEGER);
  const versions = new Map<string, number>();
  const commands = new Map<Command, number>();
  const sound = events.every(({ position, bytes, envelope }, i) => {
    const version = versions.get(envelope.stream) ?? 0;
    versions.set(envelope.stream, version + 1);
    const command = `${String(envelope.body['client'])} ${String(envelope.body['round'])}`;
    commands.set(command, (commands.get(command) ?? 0) + 1);
    return (
      position === i && envelope.version === version && Buffer.from(canonicalBytes(parseCanonical(bytes))).equals(bytes)
    );
  });
  expect(sound).toBe(true);
  await expectReadable(
    store,
    events.filter((event) => event.envelope._sd).map((event) => event.position),
  );
  return commands;
}

/** A field whose event is in the log can be read: its ciphertext came in the same transaction, its key before. */
async function expectReadable(store: SqliteStore, positions: readonly number[]): Promise<void> {
  const read = await store.disclosures.read(positions);
  expect(read.size).toBe(positions.length);
  expect([...read.values()].flat().every((disclosure) => 'value' in disclosure)).toBe(true);
}
