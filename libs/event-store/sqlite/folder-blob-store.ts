import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, readdir, readFile, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sha256Hex } from '#kernel';
import { BlobDamaged, BlobTooLarge, LARGEST_BLOB } from '../blob-store.port.js';
import type { BlobRef, BlobStore } from '../blob-store.port.js';
import { makeFolder } from './folders.js';
import { isMissing } from './system-error.js';

const HASH = /^[0-9a-f]{64}$/;

/** Texts and files as `<folder>/ab/ab12…`: written in `unfinished`, synced, renamed, and the folder synced after that. */
export class FolderBlobStore implements BlobStore {
  readonly #unfinished;
  readonly #writing = new Map<string, Promise<void>>();

  /** @param mayWrite throws where this store must not write (read only, stopped) */
  constructor(
    readonly folder: string,
    readonly mayWrite: () => void,
  ) {
    this.#unfinished = join(folder, 'unfinished');
  }

  async put(bytes: Uint8Array, mediaType: string): Promise<BlobRef> {
    this.mayWrite();
    if (bytes.length > LARGEST_BLOB) throw new BlobTooLarge(bytes.length);
    const hash = sha256Hex(bytes);
    await this.#once(hash, bytes);
    return { hash, mediaType, size: bytes.length };
  }

  async get(hash: string): Promise<Uint8Array | undefined> {
    if (!HASH.test(hash)) return undefined;
    const bytes = await contentOf(this.#file(hash));
    if (bytes && sha256Hex(bytes) !== hash) throw new BlobDamaged(hash);
    return bytes;
  }

  /** The hashes of all that is kept. */
  async hashes(): Promise<readonly string[]> {
    const names = await readdir(this.folder, { recursive: true }).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    return names.map((name) => basename(name)).filter((name) => HASH.test(name));
  }

  /** Removes what a process that died in the middle of writing has left. */
  tidy(): void {
    rmSync(this.#unfinished, { recursive: true, force: true });
  }

  /** Resolves when what is being written is written. */
  async settle(): Promise<void> {
    await Promise.allSettled(this.#writing.values());
  }

  /** Two who put the same bytes at once wait for the one write: a file is durable only after its folder is synced. */
  #once(hash: string, bytes: Uint8Array): Promise<void> {
    const writing = this.#writing.get(hash) ?? this.#write(hash, bytes).finally(() => this.#writing.delete(hash));
    this.#writing.set(hash, writing);
    return writing;
  }

  async #write(hash: string, bytes: Uint8Array): Promise<void> {
    const file = this.#file(hash);
    const there = await contentOf(file);
    if (there && sha256Hex(there) === hash) {
      await syncName(file);
      return;
    }
    makeFolder(dirname(file));
    makeFolder(this.#unfinished);
    const unfinished = join(this.#unfinished, randomUUID());
    const handle = await open(unfinished, 'wx', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(unfinished, file);
    await syncName(file);
  }

  #file(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash);
  }
}

async function contentOf(file: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

/** Makes a file's name durable, without holding up the event loop. */
async function syncName(file: string): Promise<void> {
  const folder = await open(dirname(file), 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
