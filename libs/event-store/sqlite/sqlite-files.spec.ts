import { chmod, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { BlobDamaged } from '../blob-store.port.js';
import { appendOf, CONTRACT_LOG, SettableClock } from '../contract-fixtures.js';
import { DisclosureDamaged } from '../disclosure-store.port.js';
import { requireSqlite } from './connection.js';
import { testFolder } from './folder-for-tests.js';
import type { TestFolder } from './folder-for-tests.js';
import { openSqliteStore } from './sqlite-store.js';
import type { SqliteStore } from './sqlite-store.js';
import { WriterPresent } from './writer-lock.js';

describe('the files of a sqlite store', () => {
  let under: TestFolder;
  beforeEach(async () => {
    under = await testFolder({ mergeAfter: 4 });
  });
  afterEach(() => under.cleanup());

  /** A plain connection to one of the files, as somebody with a database tool has it. */
  const withFile = <T>(file: string, work: (db: DatabaseSync) => T): T => {
    const db = new DatabaseSync(join(under.folder, file));
    try {
      return work(db);
    } finally {
      db.close();
    }
  };
  const readOnly = (): SqliteStore =>
    openSqliteStore({ folder: under.folder, log: CONTRACT_LOG, clock: new SettableClock(), readOnly: true });

  /** Records one event with one personal field, and answers what was sealed. */
  const recordField = async (key: string, value: string, subject = 'person/p_1') => {
    const sealed = under.store.disclosures.seal(0, 'reason', value, subject, 'PERSONAL');
    const request = appendOf(key, `s/${key}`, 0, {
      disclosures: [sealed],
      change: (draft) => ({ ...draft, _sd: [sealed.digest], _sd_alg: 'sha-256' }),
    });
    await under.store.events.append(request);
    return sealed;
  };
  const filesHold = async (bytes: Uint8Array): Promise<string[]> => {
    const names = await readdir(under.folder);
    const files = await Promise.all(
      names
        .filter((name) => name.includes('.db'))
        .map(async (name) => ({ name, content: await readFile(join(under.folder, name)) })),
    );
    return files.filter(({ content }) => content.includes(bytes)).map(({ name }) => name);
  };

  describe('append only', () => {
    it.each([
      ["UPDATE event SET bytes = x'7b7d' WHERE position = 0", 'never changed'],
      ['DELETE FROM event', 'never deleted'],
    ])('refuses %s, also with a database tool', async (sql, words) => {
      await under.store.events.append(appendOf('a', 's/1', 0));
      expect(() => withFile('log.db', (db) => db.exec(sql))).toThrow(words);
      expect(await under.store.events.readLog(0, 9)).toHaveLength(1);
    });
  });

  describe('one writer', () => {
    it('refuses a second one, naming the folder and what to do', () => {
      const second = () => openSqliteStore({ folder: under.folder, log: CONTRACT_LOG, clock: new SettableClock() });
      expect(second).toThrow(WriterPresent);
      expect(second).toThrow(`${under.folder} is already being written`);
      expect(second).toThrow('reading only');
    });

    it('lets the next one in when the first has closed', async () => {
      await under.store.close();
      under.store = openSqliteStore({ folder: under.folder, log: CONTRACT_LOG, clock: new SettableClock() });
      await expect(under.store.events.append(appendOf('a', 's/1', 0))).resolves.toHaveLength(1);
    });
  });

  describe('open for reading only beside a writer', () => {
    it('sees what the writer has committed, over merges of the index, and follows it', async () => {
      const reader = readOnly();
      const seen: number[] = [];
      const enough = Promise.withResolvers<undefined>();
      const subscription = reader.events.subscribe(0, (events) => {
        seen.push(...events.map((event) => event.position));
        if (seen.length === 30) enough.resolve(undefined);
      });
      for (let i = 0; i < 10; i++) {
        await under.store.events.append(appendOf(`k${i}`, 's/1', 3 * i, { count: 3 }));
        expect(await reader.events.streamVersion('s/1')).toBe(3 * i + 3);
        expect(
          (await reader.events.readStream('s/1', { direction: 'backwards', limit: 2 })).map((event) => event.position),
        ).toEqual([3 * i + 2, 3 * i + 1]);
        expect((await reader.events.remembered(appendOf(`k${i}`, 's/1', 0).idem))?.events).toHaveLength(3);
      }
      await enough.promise;
      await subscription.stop();
      expect(seen).toEqual(Array.from({ length: 30 }, (_, i) => i));
      expect(reader.events.size()).toBe(30);
      await reader.close();
    });

    it('opens disclosures until the writer destroys their key', async () => {
      await recordField('a', 'ill');
      const reader = readOnly();
      expect((await reader.disclosures.read([0])).get(0)).toMatchObject([{ value: 'ill' }]);
      await under.store.disclosures.destroy('person/p_1');
      expect((await reader.disclosures.read([0])).get(0)).toMatchObject([{ erased: true }]);
      await reader.close();
    });

    it('refuses every kind of writing', async () => {
      await recordField('a', 'ill');
      const reader = readOnly();
      await expect(reader.events.append(appendOf('b', 's/1', 0))).rejects.toThrow('reading only');
      await expect(reader.blobs.put(new Uint8Array(1), 'text/plain')).rejects.toThrow('reading only');
      await expect(reader.disclosures.destroy('person/p_1')).rejects.toThrow('reading only');
      expect(() => reader.disclosures.seal(0, 'reason', 'x', 'person/p_1', 'PERSONAL')).toThrow('reading only');
      await reader.close();
    });

    it('says so where there is no log', () => {
      expect(() =>
        openSqliteStore({
          folder: join(under.folder, 'none'),
          log: CONTRACT_LOG,
          clock: new SettableClock(),
          readOnly: true,
        }),
      ).toThrow('holds no log');
    });
  });

  describe('opening', () => {
    it('refuses a folder of another log', async () => {
      await under.store.close();
      expect(() => openSqliteStore({ folder: under.folder, log: 'other.example', clock: new SettableClock() })).toThrow(
        `holds the log "${CONTRACT_LOG}"`,
      );
      under.store = openSqliteStore({ folder: under.folder, log: CONTRACT_LOG, clock: new SettableClock() });
    });

    it('refuses a schema newer than the program', async () => {
      await under.store.close();
      withFile('log.db', (db) => db.exec('PRAGMA user_version = 2'));
      expect(() => readOnly()).toThrow('schema 2');
      withFile('log.db', (db) => db.exec('PRAGMA user_version = 1'));
    });

    it.each(['3.40.1', '3.51.2', '3.50.7', '2.99.99'])('refuses SQLite %s', (version) => {
      expect(() => requireSqlite(version)).toThrow('3.51.3');
    });

    it.each(['3.51.3', '3.53.0', '4.0.0'])('takes SQLite %s', (version) => {
      expect(() => requireSqlite(version)).not.toThrow();
    });

    it('refuses a key file that others can read, and a missing one once keys depend on it', async () => {
      await recordField('a', 'ill');
      await under.store.close();
      const kek = join(under.folder, 'kek');
      expect((await stat(kek)).mode & 0o777).toBe(0o600);
      await chmod(kek, 0o640);
      expect(() => readOnly()).toThrow('0600');
      const bytes = await readFile(kek);
      await rm(kek);
      expect(() => openSqliteStore({ folder: under.folder, log: CONTRACT_LOG, clock: new SettableClock() })).toThrow(
        'is missing',
      );
      await writeFile(kek, bytes, { mode: 0o600 });
      const reader = readOnly();
      expect((await reader.disclosures.read([0])).get(0)).toMatchObject([{ value: 'ill' }]);
      await reader.close();
    });
  });

  describe('what is destroyed', () => {
    it('is gone from every file, key and ciphertext', async () => {
      const sealed = await recordField('a', 'a secret that nobody will read again');
      const wrapped = withFile(
        'keys.db',
        (db) => db.prepare('SELECT wrapped FROM data_key').get()?.['wrapped'] as Uint8Array,
      );
      expect(await filesHold(sealed.ciphertext)).not.toEqual([]);
      expect(await filesHold(wrapped)).not.toEqual([]);
      await under.store.disclosures.destroy('person/p_1');
      expect(await filesHold(sealed.ciphertext)).toEqual([]);
      expect(await filesHold(wrapped)).toEqual([]);
    });

    it('is finished on opening where the process died after the key was gone', async () => {
      const sealed = await recordField('a', 'ill');
      await under.store.close();
      withFile('keys.db', (db) => db.exec('UPDATE data_key SET wrapped = NULL'));
      under.store = openSqliteStore({ folder: under.folder, log: CONTRACT_LOG, clock: new SettableClock() });
      expect((await under.store.disclosures.read([0])).get(0)).toMatchObject([{ erased: true }]);
      expect(await filesHold(sealed.ciphertext)).toEqual([]);
    });
  });

  describe('what was changed behind the store', () => {
    it.each([
      ['a flipped bit', 'UPDATE disclosure SET ciphertext = zeroblob(length(ciphertext)) WHERE position = 0'],
      ['another field', "UPDATE disclosure SET field = 'name' WHERE position = 0"],
      [
        "another row's ciphertext",
        'UPDATE disclosure SET ciphertext = (SELECT ciphertext FROM disclosure WHERE position = 1) WHERE position = 0',
      ],
    ])('is an error, not a value: %s in a disclosure', async (_, sql) => {
      await recordField('a', 'ill');
      await recordField('b', 'well');
      withFile('log.db', (db) => db.exec(sql));
      await expect(under.store.disclosures.read([0])).rejects.toThrow(DisclosureDamaged);
      expect((await under.store.disclosures.read([1])).get(1)).toMatchObject([{ value: 'well' }]);
    });

    it('is an error, not a file: a blob of other bytes', async () => {
      const { hash } = await under.store.blobs.put(new TextEncoder().encode('as agreed'), 'text/plain');
      await writeFile(join(under.folder, 'blobs', hash.slice(0, 2), hash), 'as agreee');
      await expect(under.store.blobs.get(hash)).rejects.toThrow(BlobDamaged);
    });
  });
});
