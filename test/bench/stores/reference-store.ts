import { DatabaseSync } from 'node:sqlite';
import type { StatementSync } from 'node:sqlite';
import { join } from 'node:path';

/**
 * What a durable append costs at least with this database on this disk: one table of position and bytes, a prepared
 * insert, the same pragmas as ours. No index, no ids, no versions, nothing sealed.
 */
export class ReferenceStore {
  private readonly db: DatabaseSync;
  private readonly insert: StatementSync;
  private position = 0;

  constructor(folder: string) {
    this.db = new DatabaseSync(join(folder, 'reference.db'));
    this.db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -32000');
    const { synchronous } = this.db.prepare('PRAGMA synchronous').get() as { synchronous: number };
    if (synchronous !== 2)
      throw new Error(`The reference runs with synchronous ${synchronous}; only 2 (FULL) compares with ours.`);
    this.db.exec('CREATE TABLE event (position INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
    this.insert = this.db.prepare('INSERT INTO event (position, bytes) VALUES (?, ?)');
  }

  /** Durable when it returns. */
  append(bytes: Uint8Array): void {
    this.insert.run(this.position++, bytes);
  }

  /** All in one transaction, durable when it returns. */
  appendGroup(group: readonly Uint8Array[]): void {
    this.db.exec('BEGIN IMMEDIATE');
    for (const bytes of group) this.append(bytes);
    this.db.exec('COMMIT');
  }

  close(): void {
    this.db.close();
  }
}
