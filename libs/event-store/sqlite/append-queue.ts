import type { DatabaseSync } from 'node:sqlite';
import type { Append, StoredEvent } from '../event-store.port.js';
import type { BatchWriter } from './batch-writer.js';
import type { EventIndex } from './event-index.js';
import type { Running } from './running.js';
import type { StoredRow } from './stored-row.js';
import type { SubjectKeys } from './subject-keys.js';
import { isSqliteError } from './system-error.js';

/** Appends in one transaction at most: it bounds how long the first of them waits. */
const LARGEST_GROUP = 512;

interface Pending {
  readonly request: Append;
  readonly resolve: (events: readonly StoredEvent[]) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Groups the appends that arrive while others wait into one durable transaction. Each succeeds or is refused by itself;
 * all are answered after the commit. An error of SQLite stops the store and rejects all that wait.
 */
export class AppendQueue {
  #waiting: Pending[] = [];
  #scheduled = false;
  #written: StoredRow[] = [];
  readonly #begin;
  readonly #commit;

  /** @param committed told of what was written after each commit, before the answers are given */
  constructor(
    db: DatabaseSync,
    readonly running: Running,
    readonly writer: BatchWriter,
    readonly index: EventIndex,
    readonly keys: SubjectKeys,
    readonly committed: (written: readonly StoredRow[]) => void,
  ) {
    this.#begin = db.prepare('BEGIN IMMEDIATE');
    this.#commit = db.prepare('COMMIT');
  }

  /** Resolves with the stored events when they are on disk. */
  add(request: Append): Promise<readonly StoredEvent[]> {
    return new Promise((resolve, reject) => {
      if (this.running.reason) {
        reject(this.running.reason);
        return;
      }
      this.#waiting.push({ request, resolve, reject });
      this.#schedule();
    });
  }

  /** Writes all that waits, now. */
  drain(): void {
    while (this.#waiting.length > 0) this.#flush();
  }

  #schedule(): void {
    if (this.#scheduled) return;
    this.#scheduled = true;
    // setImmediate comes after the I/O of this turn: what arrived together is written together.
    setImmediate(() => {
      this.#scheduled = false;
      if (this.running.reason) return;
      if (this.index.mergeDue) this.#orStop(() => this.index.merge());
      if (this.#waiting.length > 0) this.#flush();
      if (this.#waiting.length > 0 || this.index.mergeDue) this.#schedule();
    });
  }

  #flush(): void {
    const group = this.#waiting.splice(0, LARGEST_GROUP);
    this.#orStop(() => {
      const answers = this.#transaction(group);
      this.committed(this.#written.splice(0));
      for (const answer of answers) answer();
    }, group);
  }

  #orStop(work: () => void, group: readonly Pending[] = []): void {
    try {
      this.running.writing(work);
    } catch (error) {
      for (const { reject } of [...group, ...this.#waiting.splice(0)]) reject(error);
    }
  }

  #transaction(group: readonly Pending[]): (() => void)[] {
    if (group.some(({ request }) => request.disclosures.length > 0)) this.keys.sync();
    this.#begin.run();
    const answers = group.map((pending) => this.#outcome(pending));
    this.#commit.run();
    return answers;
  }

  /** Judges one append and writes it; answers how to tell its sender. What goes wrong after the judging is not a refusal. */
  #outcome({ request, resolve, reject }: Pending): () => void {
    let rows;
    try {
      rows = this.writer.judge(request);
    } catch (error) {
      if (isSqliteError(error)) throw error;
      return () => reject(error);
    }
    const events = this.writer.insert(request, rows);
    this.#written.push(...events);
    return () => resolve(events);
  }
}
