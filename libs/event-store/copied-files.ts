import type { BlobRef } from './blob-store.port.js';
import type { FileStore } from './file-store.port.js';
import type { CopiedFile } from './record-copy.port.js';

/** Later than any file came, in ms since 1970. */
const EVER = Number.MAX_SAFE_INTEGER;

/** What both adapters' file stores can do for copies beside their port. */
interface Files extends FileStore {
  put(content: AsyncIterable<Uint8Array>, mediaType: string, by: readonly string[], came?: Date): Promise<BlobRef>;
  came(hash: string): Promise<number | undefined>;
}

/** The uploaded files of a record, as `RecordTarget` carries them over. */
export class CopiedFiles {
  constructor(readonly store: Files) {}

  async hashes(): Promise<readonly string[]> {
    return [...(await this.store.olderThan(EVER))].sort();
  }

  async get(hash: string): Promise<CopiedFile | undefined> {
    const read = await this.store.get(hash);
    const came = await this.store.came(hash);
    if (!read || came === undefined) return undefined;
    const by = [...(await this.store.broughtBy(hash))].sort();
    return { hash, mediaType: read.ref.mediaType, bytes: read.bytes, came: Math.trunc(came), by };
  }

  async put({ mediaType, bytes, came, by }: CopiedFile): Promise<void> {
    await this.store.put(whole(bytes), mediaType, by, new Date(came));
  }

  async drop(hash: string): Promise<void> {
    await this.store.discard(hash, EVER);
  }
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
