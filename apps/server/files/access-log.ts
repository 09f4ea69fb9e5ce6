import { mkdir, open } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { instantOf, systemClock } from '#kernel';
import type { RunningLog } from '#pipeline';

/** What was read, by whom. */
export interface AccessEntry {
  readonly person: string;
  readonly meeting: string;
  readonly paper: string;
  readonly version: number;
  readonly hash: string;
}

/**
 * Who read what is kept from the public: one line of JSON an entry, in `access.jsonl` of the log's folder, apart from the
 * record; where servers share a store, in one file a machine in the folder that they share. It is on disk before the first byte is sent; where it cannot be, nothing is sent.
 */
@Injectable()
export class AccessLog {
  private last: Promise<unknown> = Promise.resolve();

  /** @throws the file system's error */
  enter({ folder, kept }: Pick<RunningLog, 'folder' | 'kept'>, entry: AccessEntry): Promise<void> {
    const line = `${JSON.stringify({ at: instantOf(systemClock.now()), ...entry })}\n`;
    const mine = this.last.then(() =>
      appended(kept, folder === kept ? 'access.jsonl' : `access-${hostname()}.jsonl`, line),
    );
    this.last = mine.catch(() => undefined);
    return mine;
  }
}

async function appended(folder: string, name: string, line: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = await open(join(folder, name), 'a', 0o600);
  try {
    await file.appendFile(line);
    await file.sync();
  } finally {
    await file.close();
  }
}
