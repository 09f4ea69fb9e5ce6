import { DatabaseSync } from 'node:sqlite';

/** Below this the WAL-reset bug (3.7.0 to 3.51.2) can corrupt a file that two connections use, or lose commits. */
const OLDEST_SQLITE = [3, 51, 3] as const;

/** Value of `PRAGMA synchronous` for FULL. NORMAL loses acknowledged events in WAL mode when the power fails. */
const FULL = 2;

const BUSY_TIMEOUT_MS = 5000;

/** Refuses a SQLite older than 3.51.3. `version` as in `select sqlite_version()`. */
export function requireSqlite(version: string): void {
  const parts = version.split('.').map(Number);
  for (const [i, least] of OLDEST_SQLITE.entries()) {
    const part = parts[i] ?? 0;
    if (part > least) return;
    if (part < least) {
      throw new Error(
        `SQLite ${version} can lose commits in WAL mode: use ${OLDEST_SQLITE.join('.')} or later (Node 26 carries 3.53).`,
      );
    }
  }
}

/**
 * Opens a database in WAL mode with `synchronous=FULL`, makes or checks its schema, and reads both settings back after that.
 * @param schema SQL that makes version 1 of the tables, run once in one transaction
 * @throws Error where SQLite is too old, a setting did not take, the file is missing (read only) or newer than this program
 */
export function openDatabase(file: string, schema: string, readOnly: boolean): DatabaseSync {
  const db = new DatabaseSync(file, { readOnly, timeout: BUSY_TIMEOUT_MS, defensive: true });
  try {
    requireSqlite(text(db, 'SELECT sqlite_version() AS value'));
    if (!readOnly) db.exec('PRAGMA journal_mode = WAL');
    // recursive_triggers: without it INSERT OR REPLACE deletes a row past the triggers that forbid it.
    db.exec(
      'PRAGMA synchronous = FULL; PRAGMA secure_delete = ON; PRAGMA recursive_triggers = ON; PRAGMA trusted_schema = OFF; PRAGMA cache_size = -32000',
    );
    prepareSchema(db, file, schema, readOnly);
    requireDurable(db, file);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Moves all of the write-ahead log into the file and cuts it to nothing, so that deleted bytes are gone from both. */
export function truncateWal(db: DatabaseSync): void {
  const { busy } = db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
  if (busy !== 0) {
    throw new Error(
      'Destroyed, but a reader still holds an older view of the file, so old bytes may stand in its write-ahead log: close that reader and ask again.',
    );
  }
}

function prepareSchema(db: DatabaseSync, file: string, schema: string, readOnly: boolean): void {
  const version = Number(text(db, 'SELECT user_version AS value FROM pragma_user_version'));
  if (version > 1)
    throw new Error(
      `${file} has schema ${version}; this program knows schema 1. Use the program that wrote it, or a newer one.`,
    );
  if (version === 1) return;
  if (readOnly) throw new Error(`${file} holds no log yet: open it for writing first.`);
  db.exec(`BEGIN IMMEDIATE; ${schema}; PRAGMA user_version = 1; COMMIT`);
}

function requireDurable(db: DatabaseSync, file: string): void {
  const journal = text(db, 'SELECT journal_mode AS value FROM pragma_journal_mode');
  const synchronous = text(db, 'SELECT synchronous AS value FROM pragma_synchronous');
  if (journal !== 'wal' || Number(synchronous) !== FULL) {
    throw new Error(
      `${file} has journal_mode ${journal} and synchronous ${synchronous}; only wal and ${FULL} (FULL) keep what was acknowledged. Put it on a local disk that supports WAL.`,
    );
  }
}

function text(db: DatabaseSync, sql: string): string {
  return String(db.prepare(sql).get()?.['value']);
}
