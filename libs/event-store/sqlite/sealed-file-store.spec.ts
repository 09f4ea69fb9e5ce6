import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Hex } from '#kernel';
import { BlobDamaged } from '../blob-store.port.js';
import { fileStoreContract, pieces } from '../file-store.contract.js';
import { testFolder } from './folder-for-tests.js';
import type { TestFolder } from './folder-for-tests.js';

fileStoreContract('sqlite', async () => {
  const under = await testFolder();
  return { store: under.store.files, reopen: async () => (await under.reopen()).files, cleanup: under.cleanup };
});

describe('the files of uploads', () => {
  const SECRET = 'The settlement sum is kept from the public';
  let under: TestFolder;
  beforeEach(async () => {
    under = await testFolder();
  });
  afterEach(() => under.cleanup());
  const onDisk = async (): Promise<string[]> =>
    (await readdir(join(under.folder, 'files'), { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  const pathOf = (hash: string): string => join(under.folder, 'files', hash.slice(0, 2), hash);

  it('hold nothing that can be read without the key, while a file comes in and after', async () => {
    let during: string[] = [];
    async function* slowly(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(SECRET);
      during = await onDisk();
      for (const file of during) expect((await readFile(file)).includes(SECRET.slice(0, 12))).toBe(false);
      yield Buffer.from('.');
    }
    const { hash } = await under.store.files.put(slowly(), 'text/plain', []);
    expect(during).toHaveLength(1);
    expect((await readFile(pathOf(hash))).includes('settlement')).toBe(false);
    expect(await onDisk()).toEqual([pathOf(hash)]);
  });

  it('are gone with their key, one by one', async () => {
    const [one, two] = [
      await under.store.files.put(pieces('one'), 'text/plain', []),
      await under.store.files.put(pieces('two'), 'text/plain', []),
    ];
    const kept = await readFile(pathOf(one.hash));
    await under.store.files.discard(one.hash, Infinity);
    await writeFile(pathOf(one.hash), kept);
    expect(await under.store.files.get(one.hash)).toBeUndefined();
    expect(await under.store.files.get(two.hash)).toBeDefined();
  });

  it('forget on opening what a killed process left half written', async () => {
    const unfinished = join(under.folder, 'files', 'unfinished');
    await mkdir(unfinished, { recursive: true });
    await writeFile(join(unfinished, 'x'), 'half');
    await under.reopen();
    expect(await onDisk()).toEqual([]);
  });

  it.each([
    ['a changed bit', (bytes: Buffer) => bytes.with(-20, bytes.at(-20)! ^ 1)],
    [
      'another media type',
      (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('plain', 'html/'), 'latin1'),
    ],
    ['a cut end', (bytes: Buffer) => bytes.subarray(0, -1)],
    ['no first line', () => Buffer.from('x')],
  ])('are refused with %s', async (_, change) => {
    const { hash } = await under.store.files.put(pieces('Minutes, confirmed'), 'text/plain', []);
    await writeFile(pathOf(hash), change(await readFile(pathOf(hash))));
    await expect(under.store.files.get(hash)).rejects.toThrow(BlobDamaged);
    expect(await under.store.files.put(pieces('Minutes, confirmed'), 'text/plain', [])).toMatchObject({ hash });
    expect(await under.store.files.get(hash)).toBeDefined();
  });

  it('are refused under the name of another', async () => {
    const { hash } = await under.store.files.put(pieces('one'), 'text/plain', []);
    const other = sha256Hex('two');
    await mkdir(dirname(pathOf(other)), { recursive: true });
    await rename(pathOf(hash), pathOf(other));
    await expect(under.store.files.get(other)).rejects.toThrow(BlobDamaged);
  });
});
