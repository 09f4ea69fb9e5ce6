import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../sqlite/connection.js';
import { REPLICA_SCHEMA } from './replica-schema.js';

const FILE = 'replica.db';

/**
 * Opens (or makes) the replica of a log in this server's folder.
 * @throws Error where the folder holds an embedded log, or the replica of another one
 */
export function openReplica(folder: string, log: string): DatabaseSync {
  if (existsSync(join(folder, 'log.db')))
    throw new Error(
      `${folder} holds an embedded log, which a log in KurrentDB must not grow beside: copy it into the cluster first, and give another folder.`,
    );
  const db = openDatabase(join(folder, FILE), REPLICA_SCHEMA, false);
  try {
    // What is lost with the power is read again from the cluster, which has it durably: no write waits for the disk here.
    db.exec('PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 16000');
    db.prepare('INSERT INTO log (name) SELECT ? WHERE NOT EXISTS (SELECT 1 FROM log)').run(log);
    const name = String(db.prepare('SELECT name FROM log').get()?.['name']);
    if (name !== log)
      throw new Error(
        `${folder} holds the replica of the log "${name}", not of "${log}": give the folder of "${log}".`,
      );
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The name of the log whose replica a folder holds; undefined where it holds none. Takes no lock, writes nothing. */
export function replicaNameIn(folder: string): string | undefined {
  const file = join(folder, FILE);
  if (!existsSync(file)) return undefined;
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const name = db.prepare('SELECT name FROM log').get()?.['name'];
    return typeof name === 'string' ? name : undefined;
  } finally {
    db.close();
  }
}
