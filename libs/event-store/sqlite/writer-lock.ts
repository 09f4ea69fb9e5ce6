import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { isBusy } from './system-error.js';

/** A second process (or a second store in this one) tried to write a log. */
export class WriterPresent extends Error {
  constructor(readonly folder: string) {
    super(
      `${folder} is already being written: only one process writes a log. Stop that process first, or open this log for reading only.`,
    );
    this.name = 'WriterPresent';
  }
}

/**
 * Makes this process the one writer of a folder until the answered function is called or the process ends, however it ends:
 * an exclusive transaction on an empty file is a lock that the operating system itself releases.
 *
 * Nothing else in this process may open and close `writer.lock`: on POSIX that would drop the lock.
 * @throws WriterPresent
 */
export function lockForWriting(folder: string): () => void {
  const lock = new DatabaseSync(join(folder, 'writer.lock'), { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch (error) {
    lock.close();
    if (isBusy(error)) throw new WriterPresent(folder);
    throw error;
  }
  return () => lock.close();
}
