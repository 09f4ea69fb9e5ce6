import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openSqliteStore } from '#event-store';
import { appendOf, CONTRACT_LOG, SettableClock } from '#event-store/contract-fixtures.js';
import { keepPapers, play } from '#event-store/record-fixtures.js';
import type { ServedStores, Step } from '#event-store/record-fixtures.js';
import { openSqliteRecord } from '#event-store/sqlite/sqlite-record.js';

/** What the first stream of every log here is called, and so its folder. */
export const SLUG = 'vale';

/** A folder of its own under the system's temporary folder. */
export function folderForTests(): { readonly path: string; readonly remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'auditor-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** The log of a data folder, opened as a server does. */
export const openLog = (data: string, log = CONTRACT_LOG) =>
  openSqliteStore({ folder: join(data, SLUG), log, clock: new SettableClock() });

/** A log below a data folder, founded in `arrangement/vale`, with a history and papers. */
export async function logIn(data: string, steps: readonly Step[]): Promise<void> {
  const store = openLog(data);
  await found(store);
  await play(store, steps);
  await keepPapers(store);
  await store.close();
}

async function found(store: ServedStores): Promise<void> {
  await store.events.append(appendOf('founding', `arrangement/${SLUG}`, 0));
}

/** All rows of a log's file that a copy must carry over, as they lie on disk. */
export function rowsIn(data: string): { readonly events: unknown[]; readonly disclosures: unknown[] } {
  const db = new DatabaseSync(join(data, SLUG, 'log.db'), { readOnly: true });
  try {
    return {
      events: db.prepare('SELECT position, hex(id), stream, version, fingerprint, hex(bytes) FROM event').all(),
      disclosures: db
        .prepare(
          'SELECT position, digest, field, class, key, hex(ciphertext) FROM disclosure ORDER BY position, digest',
        )
        .all(),
    };
  } finally {
    db.close();
  }
}

/** The keys of persons, by their numbers; and the uploaded files with all that is known of them. */
export async function besides(data: string): Promise<unknown> {
  const record = openSqliteRecord({ folder: join(data, SLUG), log: CONTRACT_LOG });
  const hex = (bytes: Uint8Array | undefined): string | undefined => bytes && Buffer.from(bytes).toString('hex');
  try {
    const subjects = await record.subjects();
    const files = await Promise.all((await record.files()).map((hash) => record.file(hash)));
    const used = new Set(
      (await Array.fromAsync(record.commands(0, Number.MAX_SAFE_INTEGER)))
        .flatMap(({ events }) => events.flatMap((event) => event.disclosures))
        .flatMap(({ subject, ciphertext }) => (ciphertext ? [subject] : [])),
    );
    return {
      keys: subjects
        .filter((subject) => used.has(subject))
        .map((subject) => {
          const key = record.keyOf(subject);
          return [subject, key?.number, hex(key?.secret)];
        }),
      blobs: await record.blobs(),
      files: files.map((file) => ({ ...file, bytes: hex(file?.bytes) })),
    };
  } finally {
    await record.close();
  }
}
