import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The name of the log that a folder holds; undefined where it holds none. Takes no lock, writes nothing. */
export function logNameIn(folder: string): string | undefined {
  const file = join(folder, 'log.db');
  if (!existsSync(file)) return undefined;
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    const name = db.prepare('SELECT name FROM log').get()?.['name'];
    return typeof name === 'string' ? name : undefined;
  } finally {
    db.close();
  }
}
