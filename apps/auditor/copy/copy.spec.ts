import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '#kernel';
import { appendOf, CONTRACT_LOG } from '#event-store/contract-fixtures.js';
import { EVERYTHING, play } from '#event-store/record-fixtures.js';
import { readSqliteRecord } from '#event-store/sqlite/sqlite-record.js';
import { besides, folderForTests, logIn, openLog, rowsIn, SLUG } from '../testing/embedded-log.js';
import { copySaid } from '../testing/said.js';
import { copyRecord } from './copy-record.js';
import { embeddedHome } from './embedded-home.js';

describe('npm run auditor -- copy, from one data folder to another', () => {
  let from: ReturnType<typeof folderForTests>;
  let to: ReturnType<typeof folderForTests>;
  beforeEach(async () => {
    [from, to] = [folderForTests(), folderForTests()];
    await logIn(from.path, EVERYTHING);
  });
  afterEach(() => {
    from.remove();
    to.remove();
  });
  const copy = (...more: string[]) => copySaid('--from', from.path, '--to', to.path, ...more);

  it('carries every row, key, text and file over, and says how many with the checksum of both', async () => {
    const { code, out } = await copy();
    expect(code).toBe(0);
    expect(rowsIn(to.path)).toEqual(rowsIn(from.path));
    expect(await besides(to.path)).toEqual(await besides(from.path));
    const sum = createHash('sha256');
    for (const { bytes, position, envelope } of await (async () => {
      const store = openLog(from.path);
      return store.events.readLog(0, 99).finally(() => store.close());
    })())
      sum.update(`${position} ${envelope.id} ${sha256Hex(bytes)}\n`);
    const checksum = sum.digest('hex');
    expect(out).toEqual([
      `${CONTRACT_LOG}: 12 events copied from ${from.path} to ${to.path}, and each read back.`,
      `  checksum of the original  ${checksum}`,
      `  checksum of the copy      ${checksum}`,
      '  beside them: 6 disclosures (2 of them erased), 2 texts, 2 uploaded files',
    ]);
  });

  it('says the same to programs, and nothing else on stdout', async () => {
    const { out } = await copy('--json');
    expect(out).toHaveLength(1);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({
      ...{ outcome: 'COPIED', log: CONTRACT_LOG, events: 12, disclosures: 6, erased: 2, texts: 2, files: 2, grown: 0 },
    });
  });

  it('given the same once more, then only looks through all of it', async () => {
    await copy();
    const before = rowsIn(to.path);
    const { code, err } = await copy();
    expect([code, err[0]]).toEqual([
      0,
      `${CONTRACT_LOG}: 12 of 12 events are in the target already; it goes on from there.`,
    ]);
    expect(rowsIn(to.path)).toEqual(before);
    expect(readdirSync(to.path)).toEqual([SLUG]);
  });

  it('brings over what the original has gained since, and destroys what was destroyed there since', async () => {
    await copy();
    const store = openLog(from.path);
    await play(store, [{ stream: 1, count: 1, person: 4, forget: 1 }], 50);
    await store.close();
    expect((await copy()).code).toBe(0);
    expect(rowsIn(to.path)).toEqual(rowsIn(from.path));
    expect(await besides(to.path)).toEqual(await besides(from.path));
  });

  it('takes a live server’s record as it stood at the beginning, and says that it has grown', async () => {
    const server = openLog(from.path);
    const source = readSqliteRecord({ folder: join(from.path, SLUG), log: CONTRACT_LOG });
    const target = await embeddedHome(to.path).write(CONTRACT_LOG, SLUG);
    let written = 0;
    const summary = await copyRecord(source, target, () => {
      void server.events.append(appendOf(`live ${written}`, `live/${written++}`, 0));
    });
    await Promise.all([target.close(), source.close()]);
    await server.close();
    expect(summary.events).toBe(12);
    expect(summary.grown).toBeGreaterThan(0);
    expect(rowsIn(to.path).events).toEqual(rowsIn(from.path).events.slice(0, 12));
  });

  it('keeps what is not whole out of the sight of servers', async () => {
    const source = readSqliteRecord({ folder: join(from.path, SLUG), log: CONTRACT_LOG });
    const target = await embeddedHome(to.path).write(CONTRACT_LOG, SLUG);
    await target.add((await Array.fromAsync(source.commands(0, 99))).slice(0, 1));
    await Promise.all([target.close(), source.close()]);
    expect(await embeddedHome(to.path).residents()).toEqual([]);
    expect((await copy()).code).toBe(0);
    expect(await embeddedHome(to.path).residents()).toEqual([{ log: CONTRACT_LOG, slug: SLUG }]);
  });

  describe('refuses, with exit code 2 and nothing changed,', () => {
    const refusal = async (says: string, ...args: string[]): Promise<void> => {
      const { code, err } = await copySaid(...args);
      expect([code, err.join('\n')]).toEqual([2, expect.stringContaining(says)]);
    };
    const usual = (): string[] => ['--from', from.path, '--to', to.path];

    it('a target that holds another log', async () => {
      const other = openLog(to.path, 'other.example');
      await other.close();
      await refusal('holds the log "other.example", where "vale.example" is to go', ...usual());
    });

    it('a target that holds another record of the same name', async () => {
      const store = openLog(to.path);
      await store.events.append(appendOf('somebody else', 's/1', 0));
      await store.close();
      const before = rowsIn(to.path);
      await refusal('holds another record named vale.example: 1 events', ...usual());
      expect(rowsIn(to.path)).toEqual(before);
    });

    it('a target to which somebody has written since it was copied', async () => {
      await copy();
      const store = openLog(to.path);
      await store.events.append(appendOf('somebody else', 's/9', 0));
      await store.close();
      await refusal('holds 13 events of vale.example, and the original only 12', ...usual());
    });

    it('a target on which a server runs', async () => {
      await copy();
      const server = openLog(to.path);
      await refusal('already being written', ...usual());
      await server.close();
    });

    it.each([
      [['--from', 'x'], '--to is missing'],
      [['--from', 'x', '--to', 'x'], 'the same place'],
      [['--from', 'x', '--to', 'kurrentdb://h'], '--to-shared is missing'],
      [['--from', 'postgres://h', '--to', 'x'], 'give a data folder, or an address that begins with kurrentdb://'],
      [['--from', 'x', '--from-shared', 'y', '--to', 'z'], 'belong to a cluster'],
      [['--from', '/nowhere/at/all', '--to', 'x'], 'There is no folder /nowhere/at/all'],
      [['--fast'], '--fast'],
    ])('%j', (args, says) => refusal(says, ...args));

    it('a log that is not there, naming those that are', () =>
      refusal('no log "borders": there are vale.example', ...usual(), '--log', 'borders'));
  });

  it('given a log by its name or by its folder, then copies that one', async () => {
    expect((await copy('--log', CONTRACT_LOG)).code).toBe(0);
    expect((await copy('--log', SLUG)).code).toBe(0);
  });

  it('takes the server’s own keys along, and leaves those that the target has', async () => {
    writeFileSync(join(from.path, 'token.key'), Buffer.alloc(32, 1));
    writeFileSync(join(from.path, 'fingerprint.key'), Buffer.alloc(32, 2));
    mkdirSync(to.path, { recursive: true });
    writeFileSync(join(to.path, 'token.key'), Buffer.alloc(32, 9));
    const { err } = await copy();
    expect(err.at(-1)).toContain('tokens of the original do not count here');
    expect(readFileSync(join(to.path, 'token.key'))).toEqual(Buffer.alloc(32, 9));
    expect(readFileSync(join(to.path, 'fingerprint.key'))).toEqual(Buffer.alloc(32, 2));
  });

  it('given a text that has rotted, then breaks off and says which, since a copy would spread it', async () => {
    const store = openLog(from.path);
    const { hash } = await store.blobs.put(Buffer.from('rotting'), 'text/plain');
    await store.close();
    writeFileSync(join(from.path, SLUG, 'blobs', hash.slice(0, 2), hash), 'rotten');
    const { code, err } = await copy();
    expect([code, err.at(-1)]).toEqual([3, expect.stringContaining(hash)]);
    expect(existsSync(join(to.path, SLUG))).toBe(false);
  });

  it('tells how to ask for it', async () => {
    const { code, out } = await copySaid('--help');
    expect([code, out.join('')]).toEqual([0, expect.stringContaining('--from WHERE --to WHERE')]);
    expect(existsSync(join(to.path, SLUG))).toBe(false);
  });
});
