import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { BlobDamaged } from '../blob-store.port.js';
import type { BlobRef } from '../blob-store.port.js';
import type { FileStore, ReadFile } from '../file-store.port.js';
import { encrypting } from './cipher.js';
import { makeFolder } from './folders.js';
import type { Running } from './running.js';
import { headOf, Incoming, opened } from './sealed-file.js';
import type { DataKey, SubjectKeys } from './subject-keys.js';
import { isMissing } from './system-error.js';

const HASH = /^[0-9a-f]{64}$/;

/**
 * Files as `<folder>/ab/ab12…`, encrypted as they come in: what a killed process leaves in `unfinished` nobody can read.
 * Beside each stands an empty file for every authority that brought it, `ab12….<authority>`.
 */
export class SealedFileStore implements FileStore {
  readonly #unfinished;
  /** Taking a file in and discarding one never cross. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly folder: string,
    readonly keys: SubjectKeys,
    readonly running: Running,
  ) {
    this.#unfinished = join(folder, 'unfinished');
  }

  /** @param came when it came, where that was another moment than now: a file copied from another record */
  async put(
    content: AsyncIterable<Uint8Array>,
    mediaType: string,
    by: readonly string[],
    came?: Date,
  ): Promise<BlobRef> {
    const key = this.running.writing(() => {
      const made = this.keys.of(`file/${randomUUID()}`);
      this.keys.sync();
      return made;
    });
    makeFolder(this.#unfinished);
    const unfinished = join(this.#unfinished, randomUUID());
    try {
      const ref = await written(unfinished, key, content, mediaType);
      if (!(await this.#alone(() => this.#takeIn(unfinished, ref.hash, by, came ?? new Date())))) this.#dropKey(key);
      return ref;
    } catch (error) {
      this.#dropKey(key);
      throw error;
    } finally {
      await rm(unfinished, { force: true });
    }
  }

  async get(hash: string): Promise<ReadFile | undefined> {
    if (!HASH.test(hash)) return undefined;
    const stored = await whereThere(readFile(this.#file(hash)));
    if (!stored) return undefined;
    const head = headOf(stored);
    if (!head) throw new BlobDamaged(hash);
    const held = this.running.using(() => this.keys.byId(head.key));
    if (!held) return undefined;
    const bytes = opened(stored, head, held.key, hash);
    return { ref: { hash, mediaType: head.mediaType, size: bytes.length }, bytes };
  }

  async broughtBy(hash: string): Promise<readonly string[]> {
    if (!HASH.test(hash)) return [];
    const names = (await whereThere(readdir(dirname(this.#file(hash))))) ?? [];
    return names.filter((name) => name.startsWith(`${hash}.`)).map((name) => name.slice(hash.length + 1));
  }

  async olderThan(moment: number): Promise<readonly string[]> {
    const names = (await whereThere(readdir(this.folder, { recursive: true }))) ?? [];
    const hashes = names.map((name) => basename(name)).filter((name) => HASH.test(name));
    const old = await Promise.all(hashes.map(async (hash) => ((await this.came(hash)) ?? moment) < moment));
    return hashes.filter((_, i) => old[i]);
  }

  async discard(hash: string, olderThan: number): Promise<boolean> {
    return this.#alone(async () => {
      const came = HASH.test(hash) ? await this.came(hash) : undefined;
      if (came === undefined || came >= olderThan) return false;
      const file = this.#file(hash);
      const head = headOf(await readFile(file));
      const held = head && this.running.using(() => this.keys.byId(head.key));
      if (held) this.#dropKey(held);
      for (const authority of await this.broughtBy(hash)) await rm(`${file}.${authority}`, { force: true });
      await rm(file, { force: true });
      return true;
    });
  }

  /** Removes what a process that died in the middle of an upload has left. */
  tidy(): void {
    rmSync(this.#unfinished, { recursive: true, force: true });
  }

  /** Resolves when what is being taken in is there. */
  async settle(): Promise<void> {
    await this.#last.catch(() => undefined);
  }

  /** Gives a finished file its name, durably. Answers false where the same content is there already: then that one has come again. */
  async #takeIn(unfinished: string, hash: string, by: readonly string[], came: Date): Promise<boolean> {
    const file = this.#file(hash);
    const there = (await this.get(hash).catch(() => undefined)) !== undefined;
    makeFolder(dirname(file));
    for (const authority of by) await (await open(`${file}.${authority}`, 'a', 0o600)).close();
    if (!there) await rename(unfinished, file);
    await utimes(file, came, came);
    const folder = await open(dirname(file), 'r');
    await folder.sync().finally(() => folder.close());
    return !there;
  }

  /** When a file came last, in ms since 1970. */
  async came(hash: string): Promise<number | undefined> {
    return (await whereThere(stat(this.#file(hash))))?.mtimeMs;
  }

  /** No disclosure lies under a file's key: it goes at once, and from the key file's log with the next checkpoint. */
  #dropKey({ id, subject }: DataKey): void {
    this.running.writing(() => {
      this.keys.destroy(subject);
      this.keys.forget(id);
    });
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#last.then(work, work);
    this.#last = mine;
    return mine;
  }

  #file(hash: string): string {
    return join(this.folder, hash.slice(0, 2), hash);
  }
}

/** Writes what comes into a new file, encrypted, and syncs it. */
async function written(
  path: string,
  { id, key }: DataKey,
  content: AsyncIterable<Uint8Array>,
  mediaType: string,
): Promise<BlobRef> {
  const file = await open(path, 'wx', 0o600);
  try {
    const incoming = new Incoming(id, mediaType);
    const cipher = encrypting(key, incoming.head);
    await whole(file, Buffer.concat([Buffer.from(incoming.head), cipher.begin]));
    for await (const piece of content) {
      incoming.count(piece);
      await whole(file, cipher.more(piece));
    }
    await whole(file, cipher.end());
    await file.sync();
    return incoming.ref();
  } finally {
    await file.close();
  }
}

/** A write may take less than it was given: it goes on until all of it is there. */
async function whole(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten;
}

async function whereThere<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
