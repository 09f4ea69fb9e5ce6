import { existsSync, readdirSync, renameSync, rmdirSync } from 'node:fs';
import { join } from 'node:path';
import { logNameIn } from '#event-store';
import type { CopiedCommand, RecordTarget } from '#event-store/record-copy.port.js';
import { makeFolder, syncFolder } from '#event-store/sqlite/folders.js';
import { openSqliteRecord, readSqliteRecord } from '#event-store/sqlite/sqlite-record.js';
import { lockForWriting } from '#event-store/sqlite/writer-lock.js';
import type { Home, Resident } from './home.port.js';
import { refused } from './outcome.js';

/** No log is called so, and no server looks here: what is not whole yet lies in it. */
const ASIDE = '.copying';

/** Logs in folders below a data folder. @param data the folder; made where it is a target and missing */
export function embeddedHome(data: string): Home {
  return {
    name: data,
    secrets: data,
    async residents() {
      if (!existsSync(data))
        throw refused(`There is no folder ${data}: name the data folder of a server, or kurrentdb://… for a cluster.`);
      return readdirSync(data)
        .sort()
        .flatMap((slug): Resident[] => {
          const log = logNameIn(join(data, slug));
          return log === undefined ? [] : [{ log, slug }];
        });
    },
    read: async ({ log, slug = log }) => readSqliteRecord({ log, folder: join(data, slug) }),
    write: async (log, slug) => asideUntilWhole(data, log, slug),
  };
}

/** Opens the folder of a log, out of the sight of servers until the copy is whole. */
function asideUntilWhole(data: string, log: string, slug: string): RecordTarget {
  const place = join(data, slug);
  const aside = join(data, ASIDE, slug);
  const there = existsSync(place);
  if (there) requireFree(place, log, aside);
  makeFolder(join(data, ASIDE));
  if (there) renameSync(place, aside);
  let moveIn = there;
  const put = (): void => {
    if (!moveIn) return;
    renameSync(aside, place);
    syncFolder(data);
    if (readdirSync(join(data, ASIDE)).length === 0) rmdirSync(join(data, ASIDE));
  };
  let record: RecordTarget;
  try {
    record = openSqliteRecord({ folder: aside, log });
  } catch (error) {
    put();
    throw error;
  }
  const [add, close] = [record.add.bind(record), record.close.bind(record)];
  return Object.assign(record, {
    // From here on it is a beginning of the record, and nothing that a server should serve.
    add: (commands: readonly CopiedCommand[]) => {
      moveIn = false;
      return add(commands);
    },
    finish: async () => {
      moveIn = true;
    },
    close: async () => {
      await close();
      put();
    },
  });
}

/** The folder holds this log and nobody writes it. @throws NotCopied, WriterPresent */
function requireFree(place: string, log: string, aside: string): void {
  const found = logNameIn(place);
  if (found !== log)
    throw refused(
      `${place} holds ${found === undefined ? 'something that is no log' : `the log "${found}"`}, where "${log}" is to go: give a data folder without it, or one with an unfinished copy of "${log}".`,
    );
  if (existsSync(aside))
    throw refused(`${place} and ${aside} both hold "${log}": look which of them is wanted, and move the other away.`);
  lockForWriting(place)();
}
