import { rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { Interned } from './interned.js';
import { KeyTable } from './key-table.js';
import { INDEXES, TABLES } from './schema.js';

/** 24 MB of pages: a rebuild stays small whatever the length of the log. */
const SETTINGS =
  'PRAGMA page_size = 8192; PRAGMA cache_size = -24000; PRAGMA temp_store = FILE; PRAGMA threads = 2; PRAGMA trusted_schema = OFF;';

/**
 * The file behind the views. It is never the record: whatever is wrong with it (another version, a rebuild that did not
 * end), it is dropped and made again from the log.
 */
export class ViewsFile {
  readonly keys: KeyTable;
  readonly common: Interned;
  #building: boolean;

  private constructor(
    readonly db: DatabaseSync,
    state: { building: number },
  ) {
    this.keys = new KeyTable(db);
    this.common = new Interned(db);
    this.#building = state.building !== 0;
  }

  /**
   * Opens the file, or makes a new one.
   * @param version of the program's views: a file of another version is dropped
   */
  static open(path: string, version: string): ViewsFile {
    const known = ViewsFile.#tryOpen(path, version);
    if (known) return known;
    drop(path);
    const db = connect(path);
    // A rebuild that is cut off starts afresh, so nothing in it needs a journal.
    db.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; ${TABLES}`);
    db.prepare('INSERT INTO state (version, building, position) VALUES (?, 1, -1)').run(version);
    return new ViewsFile(db, { building: 1 });
  }

  /** The file as it is, where it is whole and of this version. A damaged file is as good as none. */
  static #tryOpen(path: string, version: string): ViewsFile | undefined {
    let db: DatabaseSync | undefined;
    try {
      db = connect(path);
      const state = db.prepare('SELECT version, building FROM state').get() as
        { version: string; building: number } | undefined;
      if (state?.version === version && state.building === 0) {
        db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
        return new ViewsFile(db, state);
      }
    } catch {
      // Not a database, or not ours: made again from the log.
    }
    db?.close();
    return undefined;
  }

  /** True until the end of the log was reached for the first time: there is no order in it yet, and nothing can be read. */
  get building(): boolean {
    return this.#building;
  }

  /** The last position that has been filed; -1 before the first. */
  position(): number {
    return Number(this.db.prepare('SELECT position FROM state').get()?.['position']);
  }

  /** Puts in order what a rebuild has gathered, and from then on keeps a journal. */
  finishBuilding(): void {
    this.db.exec(`BEGIN; ${INDEXES} UPDATE state SET building = 0; COMMIT;`);
    this.db.exec('PRAGMA synchronous = NORMAL; PRAGMA journal_mode = WAL;');
    this.#building = false;
  }

  close(): void {
    this.db.close();
  }
}

/** Removes the file with what SQLite keeps beside it. */
export function drop(path: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
}

function connect(path: string): DatabaseSync {
  const db = new DatabaseSync(path);
  db.exec(SETTINGS);
  return db;
}
