import { eventId, sha256Hex } from '#kernel';
import { BlobDamaged, BlobTooLarge, LARGEST_BLOB } from '../blob-store.port.js';
import type { BlobRef, BlobStore } from '../blob-store.port.js';
import type { FolderBlobStore } from '../sqlite/folder-blob-store.js';
import { chunksOf, readChunks, writeChunks } from './chunks.js';
import type { Client } from './client.js';
import type { Patience } from './insist.js';
import type { StreamNames } from './stream-names.js';

const HASH = /^[0-9a-f]{64}$/;

export interface BlobParts extends Patience {
  readonly client: Client;
  readonly names: StreamNames;
  /** This server's own copies. They are named by their content, so they never age; one that rots is read anew. */
  readonly copies: FolderBlobStore;
  readonly mayWrite: () => void;
}

/** Texts and files as streams of pieces, named by the hash of the whole: every server sees them. */
export class KurrentBlobStore implements BlobStore {
  constructor(readonly parts: BlobParts) {}

  async put(bytes: Uint8Array, mediaType: string): Promise<BlobRef> {
    this.parts.mayWrite();
    if (bytes.length > LARGEST_BLOB) throw new BlobTooLarge(bytes.length);
    const hash = sha256Hex(bytes);
    const id = (n: number) => eventId(sha256Hex(`blob ${hash}`), n);
    await writeChunks(this.parts, this.parts.names.blob(hash), chunksOf(bytes), id);
    await this.parts.copies.put(bytes, mediaType);
    return { hash, mediaType, size: bytes.length };
  }

  async get(hash: string): Promise<Uint8Array | undefined> {
    if (!HASH.test(hash)) return undefined;
    const copy = await this.parts.copies.get(hash).catch(() => undefined);
    if (copy) return copy;
    const bytes = await readChunks(this.parts, this.parts.names.blob(hash));
    if (!bytes) return undefined;
    if (sha256Hex(bytes) !== hash) throw new BlobDamaged(hash);
    await this.parts.copies.put(bytes, '');
    return bytes;
  }
}
