import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CONTRACT_LOG } from '#event-store/contract-fixtures.js';
import { EVERYTHING } from '#event-store/record-fixtures.js';
import { readSqliteRecord } from '#event-store/sqlite/sqlite-record.js';
import { besides, folderForTests, logIn, rowsIn, SLUG } from '../testing/embedded-log.js';
import { Died, dyingAt } from '../testing/breaking.js';
import { copyRecord } from './copy-record.js';
import { embeddedHome } from './embedded-home.js';

import.meta.jest.setTimeout(120_000);

const MAIN = join(process.cwd(), 'apps/auditor/main.ts');
const AS_TYPESCRIPT = join(process.cwd(), 'test/faults/typescript.mjs');

describe('a copy from one data folder to another that was broken off', () => {
  let from: ReturnType<typeof folderForTests>;
  let to: ReturnType<typeof folderForTests>;
  beforeEach(() => {
    [from, to] = [folderForTests(), folderForTests()];
  });
  afterEach(() => {
    from.remove();
    to.remove();
  });

  /** One run that dies at a call of the target. Answers whether it came to its end instead. */
  const run = async (n: number, when: 'before' | 'after'): Promise<boolean> => {
    const source = readSqliteRecord({ folder: join(from.path, SLUG), log: CONTRACT_LOG });
    const target = await embeddedHome(to.path).write(CONTRACT_LOG, SLUG);
    try {
      await copyRecord(source, dyingAt(target, n, when), () => undefined);
      return true;
    } catch (error) {
      if (!(error instanceof Died)) throw error;
      return false;
    } finally {
      await target.close();
      await source.close();
    }
  };

  it.each(['before', 'after'] as const)(
    'goes on, whichever call of the target was the last: died %s it',
    async (when) => {
      await logIn(from.path, EVERYTHING);
      const originals = [rowsIn(from.path), await besides(from.path)];
      let n = 0;
      for (; !(await run(n, when)); n++) {
        expect(await run(Infinity, when)).toBe(true);
        expect([rowsIn(to.path), await besides(to.path)]).toEqual(originals);
        to.remove();
      }
      expect(n).toBeGreaterThan(10);
    },
  );

  it('goes on after kill -9, as often as it happens', async () => {
    const steps = Array.from({ length: 1500 }, (_, i) => ({ stream: i % 40, count: 1 + (i % 3), person: i % 7 }));
    await logIn(from.path, steps);
    const args = ['--import', AS_TYPESCRIPT, MAIN, 'copy', '--from', from.path, '--to', to.path];
    const ended = async (killAfterMs: number | undefined): Promise<number | NodeJS.Signals | null> => {
      const child = spawn(process.execPath, args, {
        env: { ...process.env, NODE_OPTIONS: '' },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const end = new Promise<number | NodeJS.Signals | null>((resolve) => {
        child.on('close', (code, signal) => resolve(signal ?? code));
      });
      for await (const line of createInterface({ input: child.stderr }))
        if (line.includes('events') && killAfterMs !== undefined)
          setTimeout(() => child.kill('SIGKILL'), killAfterMs).unref();
      return end;
    };
    const ends: unknown[] = [];
    for (const ms of [0, 15, 40, 90, 180]) ends.push(await ended(ms));
    expect(ends).toContain('SIGKILL');
    expect(await ended(undefined)).toBe(0);
    expect(rowsIn(to.path)).toEqual(rowsIn(from.path));
    expect(await besides(to.path)).toEqual(await besides(from.path));
  });
});
