import fc from 'fast-check';
import { sha256Hex } from '#kernel';
import { BlobTooLarge, LARGEST_BLOB } from './blob-store.port.js';
import type { BlobStore } from './blob-store.port.js';

export interface BlobsUnderTest {
  readonly store: BlobStore;
  /** Closes it and opens the same files again. */
  readonly reopen: () => Promise<BlobStore>;
  readonly cleanup: () => Promise<void>;
}

/** What every adapter of BlobStore must do. `make` opens a new, empty store. */
export function blobStoreContract(name: string, make: () => Promise<BlobsUnderTest>): void {
  describe(`${name} as a blob store`, () => {
    let under: BlobsUnderTest;
    let store: BlobStore;

    beforeEach(async () => {
      under = await make();
      store = under.store;
    });
    afterEach(() => under.cleanup());

    const text = (words: string) => new TextEncoder().encode(words);

    it('names bytes by their SHA-256 and gives them back, also after opening again', async () => {
      const ref = await store.put(text('Minutes of 17 February'), 'text/plain');
      expect(ref).toEqual({ hash: sha256Hex('Minutes of 17 February'), mediaType: 'text/plain', size: 22 });
      store = await under.reopen();
      expect(Buffer.from((await store.get(ref.hash))!).toString()).toBe('Minutes of 17 February');
    });

    it('always gives back the very bytes', async () => {
      await fc.assert(
        fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
          const { hash } = await store.put(bytes, 'application/octet-stream');
          expect(Buffer.from((await store.get(hash))!).equals(bytes)).toBe(true);
        }),
        { numRuns: 30 },
      );
    });

    it('stores the same bytes once, also when they are put together', async () => {
      const refs = await Promise.all(Array.from({ length: 8 }, () => store.put(text('same'), 'text/plain')));
      expect(new Set(refs.map((ref) => ref.hash)).size).toBe(1);
      expect(await store.put(text('same'), 'text/plain')).toEqual(refs[0]);
      expect(Buffer.from((await store.get(refs[0]!.hash))!).toString()).toBe('same');
    });

    it('takes 20 MB and refuses one byte more', async () => {
      const { hash } = await store.put(new Uint8Array(LARGEST_BLOB), 'application/pdf');
      expect(await store.get(hash)).toHaveLength(LARGEST_BLOB);
      await expect(store.put(new Uint8Array(LARGEST_BLOB + 1), 'application/pdf')).rejects.toThrow(BlobTooLarge);
    });

    it.each([sha256Hex('never stored'), '', 'not a hash', '../log.db', `../../${'a'.repeat(58)}`])(
      'has nothing under %p',
      async (hash) => {
        expect(await store.get(hash)).toBeUndefined();
      },
    );
  });
}
