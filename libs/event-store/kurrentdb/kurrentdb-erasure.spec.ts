import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { newPrefix, SERVERS } from '../../../test/kurrentdb/server-under-test.js';
import type { ServerUnderTest } from '../../../test/kurrentdb/server-under-test.js';
import { StandIn } from '../../../test/kurrentdb/stand-in/stand-in.js';
import { testServer } from '../../../test/kurrentdb/store-for-tests.js';
import type { TestServer } from '../../../test/kurrentdb/store-for-tests.js';
import { appendOf, CONTRACT_LOG } from '../contract-fixtures.js';
import type { ReadDisclosure } from '../index.js';
import { DisclosureDamaged } from '../index.js';
import { connect } from './client.js';
import { KeyFolder } from './key-folder.js';
import { sharedKek } from './shared-kek.js';
import { StreamNames } from './stream-names.js';

import.meta.jest.setTimeout(60_000);

const SUBJECT = 'person/p_1';

describe.each(SERVERS)('erasing on one of several servers in $name', ({ start }) => {
  let server: ServerUnderTest;
  let prefix: string;
  const open: TestServer[] = [];
  beforeAll(async () => {
    server = await start();
  });
  afterAll(() => server.stop());
  beforeEach(async () => {
    prefix = newPrefix();
    open.push(await testServer({ connection: server.connection, prefix }));
    await joined();
    await joined();
  });
  afterEach(async () => {
    for (const each of open.splice(0).reverse()) await each.cleanup();
  });

  const joined = async (): Promise<TestServer> => {
    const one = await testServer({ connection: server.connection, prefix, keys: open[0]!.keys });
    open.push(one);
    return one;
  };
  const record = async (on: TestServer, key: string, value: string, subject = SUBJECT) => {
    const sealed = on.store.disclosures.seal(0, 'reason', value, subject, 'PERSONAL');
    await on.store.events.append(
      appendOf(key, `s/${key}`, 0, {
        disclosures: [sealed],
        change: (draft) => ({ ...draft, _sd: [sealed.digest], _sd_alg: 'sha-256' }),
      }),
    );
    return sealed;
  };
  const readOn = async ({ store }: TestServer, position: number): Promise<readonly ReadDisclosure[]> => {
    expect(await store.waitFor(position, 10_000)).toBe(true);
    return (await store.disclosures.read([position])).get(position) ?? [];
  };
  const holding = async ({ folder }: TestServer, bytes: Uint8Array): Promise<string[]> => {
    const files = (await readdir(folder)).filter((name) => name.includes('.db'));
    const contents = await Promise.all(files.map((name) => readFile(join(folder, name))));
    return files.filter((_, i) => contents[i]?.includes(bytes));
  };

  it('what one sealed all can read, and after erasing none: key, ciphertext and copies are gone', async () => {
    const [one, two, three] = open as [TestServer, TestServer, TestServer];
    const sealed = await record(one, 'a', 'Ms Möbius is ill');
    await record(two, 'b', 'and so is he');
    await record(three, 'c', 'somebody else', 'person/p_2');
    for (const each of open) {
      expect(await readOn(each, 0)).toMatchObject([{ field: 'reason', value: 'Ms Möbius is ill' }]);
      expect(await readOn(each, 1)).toMatchObject([{ value: 'and so is he' }]);
    }
    expect(await two.store.disclosures.destroy(SUBJECT)).toHaveLength(2);
    for (const each of open) {
      const erased = { field: 'reason', digest: sealed.digest, class: 'PERSONAL', erased: true };
      expect(await readOn(each, 0)).toEqual([erased]);
      expect(await readOn(each, 1)).toMatchObject([{ erased: true }]);
      expect(await readOn(each, 2)).toMatchObject([{ value: 'somebody else' }]);
    }
    await record(one, 'd', 'later');
    for (const each of open) {
      expect(await readOn(each, 3)).toMatchObject([{ value: 'later' }]);
      await each.reopen();
      expect(await holding(each, sealed.ciphertext)).toEqual([]);
    }
    const { client, leave } = await connect(server.connection);
    const stream = new StreamNames(CONTRACT_LOG, prefix).disclosure(SUBJECT, 1);
    await expect(Array.fromAsync(client.readStream(stream))).rejects.toMatchObject({ type: 'stream-deleted' });
    await leave();
  });

  it('a server that comes later knows that there was a field, and of which class', async () => {
    const [one] = open as [TestServer];
    const { digest } = await record(one, 'a', 'gone');
    await one.store.disclosures.destroy(SUBJECT);
    expect(await readOn(await joined(), 0)).toEqual([{ field: 'reason', digest, class: 'PERSONAL', erased: true }]);
  });

  it('what was sealed on a server that had not heard of it cannot be appended', async () => {
    const [one, two] = open as [TestServer, TestServer];
    await record(one, 'a', 'first');
    const before = two.store.disclosures.seal(0, 'reason', 'second', SUBJECT, 'PERSONAL');
    await one.store.disclosures.destroy(SUBJECT);
    const late = two.store.events.append(
      appendOf('b', 's/b', 0, {
        disclosures: [before],
        change: (draft) => ({ ...draft, _sd: [before.digest], _sd_alg: 'sha-256' }),
      }),
    );
    await expect(late).rejects.toThrow('destroyed');
    expect(two.store.disclosures.seal(0, 'reason', 'third', SUBJECT, 'PERSONAL').key).toBe(2);
  });

  it('is finished by the next server that opens where the process died after the key was gone', async () => {
    const [one, two] = open as [TestServer, TestServer];
    const sealed = await record(one, 'a', 'ill');
    expect(await readOn(two, 0)).toHaveLength(1);
    new KeyFolder(join(one.keys, CONTRACT_LOG), CONTRACT_LOG, sharedKek(one.keys)).destroy(SUBJECT);
    expect(await readOn(one, 0)).toMatchObject([{ erased: true }]);
    await two.reopen();
    await one.store.events.append(appendOf('after', 's/after', 0));
    expect(await one.store.waitFor(1, 10_000)).toBe(true);
    await one.reopen();
    expect(await holding(one, sealed.ciphertext)).toEqual([]);
    expect(new KeyFolder(join(one.keys, CONTRACT_LOG), CONTRACT_LOG, sharedKek(one.keys)).unfinished()).toEqual([]);
  });

  it('keys are alike on all servers that make one for the same person at the same time', async () => {
    const sealed = open.map(({ store }) => store.disclosures.seal(0, 'reason', 'x', 'person/new', 'PERSONAL'));
    expect(sealed.map(({ key }) => key)).toEqual([1, 1, 1]);
    for (const [i, one] of sealed.entries()) {
      await open[i]!.store.events.append(
        appendOf(`k${i}`, `s/${i}`, 0, {
          disclosures: [one],
          change: (draft) => ({ ...draft, _sd: [one.digest], _sd_alg: 'sha-256' }),
        }),
      );
    }
    for (const each of open) for (const i of [0, 1, 2]) expect(await readOn(each, i)).toMatchObject([{ value: 'x' }]);
  });

  it('is not begun anew with another key-encryption key where the file of the first is missing', async () => {
    const [one] = open as [TestServer];
    await record(one, 'a', 'ill');
    const kek = join(one.keys, 'kek');
    const bytes = await readFile(kek);
    await rm(kek);
    await expect(joined()).rejects.toThrow('is missing');
    await writeFile(kek, bytes, { mode: 0o600 });
    expect(await readOn(await joined(), 0)).toMatchObject([{ value: 'ill' }]);
  });

  it('a key file that was changed is an error, not a value', async () => {
    const [one] = open as [TestServer];
    await record(one, 'a', 'ill');
    const [place] = await readdir(join(one.keys, CONTRACT_LOG));
    const file = join(one.keys, CONTRACT_LOG, place!, '1.key');
    const bytes = await readFile(file);
    await writeFile(file, bytes.with(20, bytes[20]! ^ 1));
    await expect(one.store.disclosures.read([0])).rejects.toThrow();
    await writeFile(file, bytes);
    expect(await readOn(one, 0)).toMatchObject([{ value: 'ill' }]);
    expect(DisclosureDamaged.name).toBe('DisclosureDamaged');
  });
});

describe.each(['26.1.0', '23.10.8'] as const)('a scavenge of kurrentdb %s (stand-in)', (version) => {
  it('takes nothing of the record with it: servers go on where they were, and new ones number alike', async () => {
    const standIn = await StandIn.start(version);
    const prefix = newPrefix();
    const one = await testServer({ connection: standIn.connection, prefix });
    const two = await testServer({ connection: standIn.connection, prefix, keys: one.keys });
    const seal = (key: string) => {
      const sealed = one.store.disclosures.seal(0, 'reason', key, SUBJECT, 'PERSONAL');
      return appendOf(key, 's/1', Number(key), {
        disclosures: [sealed],
        change: (draft) => ({ ...draft, _sd: [sealed.digest], _sd_alg: 'sha-256' }),
      });
    };
    for (const key of ['0', '1']) await one.store.events.append(seal(key));
    expect(await two.store.waitFor(1, 10_000)).toBe(true);
    await two.store.close();
    // The last that server two has read is a ciphertext; it is gone when server two comes back.
    await one.store.disclosures.destroy(SUBJECT);
    standIn.log.scavenge();
    standIn.log.forgetIds();
    for (const key of [2, 3, 4]) await one.store.events.append(appendOf(String(key), 's/1', key));
    const three = await testServer({ connection: standIn.connection, prefix, keys: one.keys });
    await two.reopen();
    const bytes = async ({ store }: TestServer) =>
      (await store.events.readLog(0, 9)).map((event) => `${event.position} ${Buffer.from(event.bytes).toString()}`);
    expect(await bytes(two)).toEqual(await bytes(one));
    expect(await bytes(three)).toEqual(await bytes(one));
    expect(one.store.events.size()).toBe(5);
    for (const each of [three, two, one]) await each.cleanup();
    await standIn.stop();
  });
});
