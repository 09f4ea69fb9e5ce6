import type { BlobRef } from './blob-store.port.js';

/** An uploaded file as it is read back: its bytes, checked against their hash. */
export interface ReadFile {
  readonly ref: BlobRef;
  readonly bytes: Uint8Array;
}

/**
 * Files that people upload, by their content, encrypted at rest: each under a key of its own (subject `file/<id>`), so that
 * destroying one key destroys one file and nothing else. Whether a file is for everybody is not known here: the events say it.
 *
 * Every adapter passes `file-store.contract.ts`.
 */
export interface FileStore {
  /**
   * Stores a file durably, piece by piece as it comes; the same content twice is once. Where `content` throws, nothing is kept.
   * @param by ids of the authorities for which it is brought: each has shown that it has the content
   * @throws BlobTooLarge over 20 MB, and whatever `content` throws
   */
  put(content: AsyncIterable<Uint8Array>, mediaType: string, by: readonly string[]): Promise<BlobRef>;
  /** For which authorities a file was brought. A hash stands openly in events: that somebody names it does not show that they have it. */
  broughtBy(hash: string): Promise<readonly string[]>;
  /** The file; undefined where there is none or its key was destroyed. @throws BlobDamaged */
  get(hash: string): Promise<ReadFile | undefined>;
  /** Hashes of all files that came (or came again) before a moment, in ms since 1970. */
  olderThan(moment: number): Promise<readonly string[]>;
  /** Removes a file and its key, unless it came again after that moment. Answers whether it did. */
  discard(hash: string, olderThan: number): Promise<boolean>;
}
