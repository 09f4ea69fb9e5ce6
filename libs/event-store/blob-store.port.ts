/** What an event holds of a text or file: SHA-256 (lower-case hex) of its bytes, media type, size in bytes. */
export interface BlobRef {
  readonly hash: string;
  readonly mediaType: string;
  readonly size: number;
}

/** The largest text or file, in bytes (20 MB). */
export const LARGEST_BLOB = 20 * 1024 * 1024;

/** A text or file over 20 MB. Nothing was stored. */
export class BlobTooLarge extends Error {
  constructor(size: number) {
    super(
      `The file has ${size} bytes; at most ${LARGEST_BLOB} (20 MB) are kept. Give a smaller one, or cite where it is held.`,
    );
    this.name = 'BlobTooLarge';
  }
}

/** A stored file no longer has the hash that is its name. */
export class BlobDamaged extends Error {
  constructor(hash: string) {
    super(`The stored file ${hash} no longer has that SHA-256: restore it from a backup or a partner's copy.`);
    this.name = 'BlobDamaged';
  }
}

/** Texts and files by their content. Every adapter passes `blob-store.contract.ts`. */
export interface BlobStore {
  /** Stores bytes durably (twice is once). @throws BlobTooLarge over 20 MB */
  put(bytes: Uint8Array, mediaType: string): Promise<BlobRef>;
  /** The bytes, checked against their hash; undefined where there are none. @throws BlobDamaged */
  get(hash: string): Promise<Uint8Array | undefined>;
}
