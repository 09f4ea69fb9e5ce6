/**
 * The process that the fault tests kill: 64 clients append to streams of their own until the process ends or the store
 * stops. Each acknowledged append is printed as `client round`. Arguments: folder, first round, rounds.
 */
import { writeSync } from 'node:fs';
import { openSqliteStore } from '#event-store';
import type { SqliteStore } from '#event-store';
import { systemClock } from '#kernel';
import { CLIENTS, FAULT_LOG, requestOf } from './requests.js';

const [folder = '', first = '0', rounds = 'Infinity'] = process.argv.slice(2);
const STDOUT = 1;

const run = async (store: SqliteStore, number: number): Promise<void> => {
  for (let round = Number(first); round < Number(first) + Number(rounds); round++) {
    await store.events.append(
      requestOf(number, round, await store.events.streamVersion(`client/${number}`), store.disclosures),
    );
    // Synchronous, so that what was acknowledged is known to the parent even when the process dies right after.
    writeSync(STDOUT, `${number} ${round}\n`);
  }
};

try {
  const store = openSqliteStore({ folder, log: FAULT_LOG, clock: systemClock, mergeAfter: 500 });
  await Promise.all(Array.from({ length: CLIENTS }, (_, number) => run(store, number)));
  await store.close();
} catch (error) {
  writeSync(STDOUT, `stopped ${String(error)}\n`);
  process.exit(3);
}
