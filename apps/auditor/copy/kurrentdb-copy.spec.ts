import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import fc from 'fast-check';
import { appendOf, CONTRACT_LOG, SettableClock } from '#event-store/contract-fixtures.js';
import { openKurrentStore } from '#event-store/kurrentdb/index.js';
import { EVERYTHING, play } from '#event-store/record-fixtures.js';
import type { Step } from '#event-store/record-fixtures.js';
import { newPrefix, REAL, SERVERS } from '../../../test/kurrentdb/server-under-test.js';
import type { ServerUnderTest } from '../../../test/kurrentdb/server-under-test.js';
import { StandIn } from '../../../test/kurrentdb/stand-in/stand-in.js';
import { besides, folderForTests, logIn, openLog, rowsIn } from '../testing/embedded-log.js';
import { copySaid } from '../testing/said.js';

import.meta.jest.setTimeout(180_000);

const MAIN = join(process.cwd(), 'apps/auditor/main.ts');
const AS_TYPESCRIPT = join(process.cwd(), 'test/faults/typescript.mjs');

type Folder = ReturnType<typeof folderForTests>;

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({
    stream: fc.integer({ min: 1, max: 4 }),
    count: fc.integer({ min: 1, max: 3 }),
    person: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined }),
    forget: fc.option(fc.integer({ min: 1, max: 3 }), { nil: undefined, freq: 6 }),
  }),
  { minLength: 1, maxLength: 12 },
);

describe.each(SERVERS)('a record copied to $name and back', ({ start }) => {
  let server: ServerUnderTest;
  let folders: Folder[];
  let prefix: string;
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());
  beforeEach(() => {
    folders = [folderForTests(), folderForTests(), folderForTests()];
    prefix = newPrefix();
  });
  afterEach(() => {
    for (const folder of folders) folder.remove();
  });
  const there = (): string[] => {
    const [from, shared] = folders as [Folder, Folder];
    return ['--from', from.path, '--to', server.connection, '--to-shared', shared.path, '--to-prefix', prefix];
  };
  const back = (): string[] => {
    const [, shared, to] = folders as [Folder, Folder, Folder];
    return ['--from', server.connection, '--from-shared', shared.path, '--from-prefix', prefix, '--to', to.path];
  };

  it('has every row as it was: bytes, ids, order, numbers, ciphertexts, keys, texts and files', async () => {
    const [from, , to] = folders as [Folder, Folder, Folder];
    await logIn(from.path, EVERYTHING);
    const [one, two] = [await copySaid(...there(), '--json'), await copySaid(...back(), '--json')];
    expect([one.err.join('\n'), one.code, two.code]).toEqual([expect.any(String), 0, 0]);
    expect(rowsIn(to.path)).toEqual(rowsIn(from.path));
    expect(await besides(to.path)).toEqual(await besides(from.path));
    const [sent, come] = [one, two].map(({ out }) => (JSON.parse(out[0] ?? '') as { checksum: unknown }).checksum);
    expect(come).toEqual(sent);
  });

  it('is always the same, whatever its history', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (history) => {
        for (const folder of folders) folder.remove();
        folders = [folderForTests(), folderForTests(), folderForTests()];
        prefix = newPrefix();
        const [from, , to] = folders as [Folder, Folder, Folder];
        await logIn(from.path, history);
        expect((await copySaid(...there())).code).toBe(0);
        expect((await copySaid(...back())).code).toBe(0);
        expect(rowsIn(to.path)).toEqual(rowsIn(from.path));
        expect(await besides(to.path)).toEqual(await besides(from.path));
      }),
      { numRuns: 5 },
    );
  });

  it('goes on growing where it is, and comes back with what it has gained there', async () => {
    const [from, shared, to] = folders as [Folder, Folder, Folder];
    await logIn(from.path, EVERYTHING);
    await copySaid(...there());
    const place = { connection: server.connection, prefix, log: CONTRACT_LOG, keys: join(shared.path, 'keys') };
    const store = await openKurrentStore({ ...place, folder: join(shared.path, 'own'), clock: new SettableClock() });
    await play(
      store,
      [
        { stream: 7, count: 2, person: 8 },
        { stream: 1, count: 1, person: 9, forget: 1 },
      ],
      70,
    );
    const gained = await store.events.readLog(0, 99);
    await store.close();
    expect((await copySaid(...back())).code).toBe(0);
    const copy = openLog(to.path);
    const read = await copy.events.readLog(0, 99);
    expect(read.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(
      gained.map(({ bytes }) => Buffer.from(bytes).toString()),
    );
    const texts = await copy.disclosures.read([1, 12, 14]);
    expect([1, 12, 14].map((at) => texts.get(at)?.map((each) => ('value' in each ? each.value : 'erased')))).toEqual([
      ['erased'],
      ['because of step 70'],
      ['because of step 71'],
    ]);
    await copy.events.append(appendOf('after', 's/9', 0));
    await copy.close();
  });

  it('is refused where another record of that name is, and told which', async () => {
    const [from, shared] = folders as [Folder, Folder];
    await logIn(from.path, EVERYTHING);
    const place = { connection: server.connection, prefix, log: CONTRACT_LOG, keys: join(shared.path, 'keys') };
    const store = await openKurrentStore({ ...place, folder: join(shared.path, 'own'), clock: new SettableClock() });
    await store.events.append(appendOf('somebody else', 's/1', 0));
    await store.close();
    const { code, err } = await copySaid(...there());
    expect([code, err.join('\n')]).toEqual([2, expect.stringContaining('another record named vale.example: 1 events')]);
  });

  it('is noticed where somebody writes to the target while it is being copied', async () => {
    const [from, shared] = folders as [Folder, Folder];
    await logIn(from.path, EVERYTHING);
    await copySaid(...there());
    const source = openLog(from.path);
    await source.events.append(appendOf('in the original', 's/20', 0));
    await source.close();
    const place = { connection: server.connection, prefix, log: CONTRACT_LOG, keys: join(shared.path, 'keys') };
    const store = await openKurrentStore({ ...place, folder: join(shared.path, 'own'), clock: new SettableClock() });
    await store.events.append(appendOf('in the copy', 's/20', 0));
    await store.close();
    const { code, err } = await copySaid(...there());
    expect([code, err.join('\n')]).toEqual([2, expect.stringContaining('at position 12')]);
  });
});

(REAL === undefined ? describe : describe.skip)('a copy to kurrentdb (stand-in) that was broken off', () => {
  let standIn: StandIn;
  let folders: Folder[];
  beforeEach(async () => {
    folders = [folderForTests(), folderForTests(), folderForTests()];
  });
  afterEach(async () => {
    await standIn.stop();
    for (const folder of folders) folder.remove();
  });
  const many = Array.from({ length: 400 }, (_, i) => ({ stream: i % 20, count: 1 + (i % 3), person: i % 5 }));
  const args = (way: 'there' | 'back'): string[] => {
    const [from, shared, to] = folders as [Folder, Folder, Folder];
    return way === 'there'
      ? ['--from', from.path, '--to', standIn.connection, '--to-shared', shared.path]
      : ['--from', standIn.connection, '--from-shared', shared.path, '--to', to.path];
  };
  const comesBackWhole = async (): Promise<void> => {
    const [from, , to] = folders as [Folder, Folder, Folder];
    expect((await copySaid(...args('back'))).code).toBe(0);
    expect(rowsIn(to.path)).toEqual(rowsIn(from.path));
    expect(await besides(to.path)).toEqual(await besides(from.path));
  };

  it.each(['23.10.8', '26.1.0'] as const)(
    'counts only what it has read back, however the cluster (%s) answers',
    async (version) => {
      standIn = await StandIn.start(version);
      await logIn(folders[0]!.path, many.slice(0, 60));
      const faults = ['dropped after', 'timeout after', 'written late', 'timeout before', 'not leader'] as const;
      standIn.faults.append = (nth) => (nth % 4 === 2 ? faults[(nth >> 2) % faults.length] : undefined);
      standIn.faults.read = (nth) => nth % 5 === 4;
      expect((await copySaid(...args('there'))).code).toBe(0);
      standIn.faults.clear();
      await comesBackWhole();
    },
  );

  it.each(['23.10.8', '26.1.0'] as const)('goes on after kill -9 (%s), as often as it happens', async (version) => {
    standIn = await StandIn.start(version);
    await logIn(folders[0]!.path, many);
    const ended = async (killAfter: number | undefined): Promise<number | NodeJS.Signals | null> => {
      const child = spawn(process.execPath, ['--import', AS_TYPESCRIPT, MAIN, 'copy', ...args('there')], {
        env: { ...process.env, NODE_OPTIONS: '' },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      const until = standIn.faults.seen.appends + (killAfter ?? Infinity);
      const watch = setInterval(() => standIn.faults.seen.appends >= until && child.kill('SIGKILL'), 1);
      const end = new Promise<number | NodeJS.Signals | null>((resolve) => {
        child.on('close', (code, signal) => resolve(signal ?? code));
      });
      for await (const line of createInterface({ input: child.stderr })) if (line.startsWith('{')) break;
      return end.finally(() => clearInterval(watch));
    };
    const ends: unknown[] = [];
    for (const appends of [1, 2, 3, 30]) ends.push(await ended(appends));
    expect(ends).toContain('SIGKILL');
    expect(await ended(undefined)).toBe(0);
    await comesBackWhole();
  });
});
