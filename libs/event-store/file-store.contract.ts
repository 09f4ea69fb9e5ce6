import fc from 'fast-check';
import { sha256Hex } from '#kernel';
import { BlobTooLarge, LARGEST_BLOB } from './blob-store.port.js';
import type { FileStore } from './file-store.port.js';

export interface FilesUnderTest {
  readonly store: FileStore;
  /** Closes it and opens the same files again. */
  readonly reopen: () => Promise<FileStore>;
  readonly cleanup: () => Promise<void>;
}

const PDF = 'application/pdf';
/** Later than anything these tests store, in ms since 1970. */
const LATER = Date.UTC(2999, 0, 1);

/** Bytes as an upload brings them: in pieces. */
export async function* pieces(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part;
}

async function* breakingOff(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('%PDF-1.7 half of');
  throw new Error('the line broke');
}

/** What every adapter of FileStore must do. `make` opens a new, empty store. */
export function fileStoreContract(name: string, make: () => Promise<FilesUnderTest>): void {
  describe(`${name} as a store of uploaded files`, () => {
    let under: FilesUnderTest;
    let store: FileStore;

    beforeEach(async () => {
      under = await make();
      store = under.store;
    });
    afterEach(() => under.cleanup());

    it('names a file by the SHA-256 of its content and gives it back, also after opening again', async () => {
      const ref = await store.put(pieces('Minutes of ', '17 February'), PDF, ['acc']);
      expect(ref).toEqual({ hash: sha256Hex('Minutes of 17 February'), mediaType: PDF, size: 22 });
      store = await under.reopen();
      const read = await store.get(ref.hash);
      expect([read?.ref, Buffer.from(read!.bytes).toString()]).toEqual([ref, 'Minutes of 17 February']);
    });

    it('always gives back the very bytes, whatever the pieces', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 5 }), async (parts) => {
          const { hash } = await store.put(pieces(...parts), PDF, ['acc']);
          expect(Buffer.from((await store.get(hash))!.bytes).equals(Buffer.concat(parts))).toBe(true);
        }),
        { numRuns: 25 },
      );
    });

    it('stores the same content once, also when it comes twice at the same time', async () => {
      const [one, two] = await Promise.all([
        store.put(pieces('same'), PDF, ['acc']),
        store.put(pieces('sa', 'me'), PDF, ['acc']),
      ]);
      expect(one).toEqual(two);
      expect(await store.olderThan(LATER)).toEqual([one.hash]);
      expect(Buffer.from((await store.get(one.hash))!.bytes).toString()).toBe('same');
    });

    it('knows for which authorities it was brought, until it is discarded', async () => {
      const { hash } = await store.put(pieces('minutes'), PDF, ['acc']);
      await store.put(pieces('minutes'), PDF, ['b.d-c_1', 'acc']);
      expect([...(await store.broughtBy(hash))].sort()).toEqual(['acc', 'b.d-c_1']);
      store = await under.reopen();
      expect(await store.broughtBy(hash)).toHaveLength(2);
      await store.discard(hash, LATER);
      expect([await store.broughtBy(hash), await store.broughtBy('..'), await store.olderThan(LATER)]).toEqual([
        [],
        [],
        [],
      ]);
    });

    it('keeps nothing of a file that breaks off', async () => {
      await expect(store.put(breakingOff(), PDF, ['acc'])).rejects.toThrow('the line broke');
      expect(await store.olderThan(LATER)).toEqual([]);
    });

    it('takes 20 MB and refuses one byte more', async () => {
      const half = new Uint8Array(LARGEST_BLOB / 2);
      const { size } = await store.put(pieces(half, half), PDF, ['acc']);
      expect(size).toBe(LARGEST_BLOB);
      await expect(store.put(pieces(half, half, 'x'), PDF, ['acc'])).rejects.toThrow(BlobTooLarge);
      expect(await store.olderThan(LATER)).toHaveLength(1);
    });

    it('discards a file and its key, and not one that has come again since', async () => {
      const { hash } = await store.put(pieces('draft'), PDF, ['acc']);
      expect(await store.discard(hash, 0)).toBe(false);
      expect(await store.get(hash)).toBeDefined();
      expect(await store.discard(hash, LATER)).toBe(true);
      expect([await store.get(hash), await store.discard(hash, LATER)]).toEqual([undefined, false]);
      expect(await store.put(pieces('draft'), PDF, ['acc'])).toMatchObject({ hash });
      expect(await store.get(hash)).toBeDefined();
    });

    it.each([sha256Hex('never stored'), '', 'not a hash', '../log.db', `../../${'a'.repeat(58)}`])(
      'has nothing under %p',
      async (hash) => {
        expect([await store.get(hash), await store.discard(hash, LATER)]).toEqual([undefined, false]);
      },
    );
  });
}
