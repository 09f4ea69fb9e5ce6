import { createSecretKey, randomUUID } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '#kernel';
import { decrypt, encrypt } from '../sqlite/cipher.js';
import { makeFolder, syncFolder } from '../sqlite/folders.js';
import { randomBytes } from '../sqlite/random.js';
import { isMissing } from '../sqlite/system-error.js';

const KEY_BYTES = 32;

/** A subject's data key and its number, which is never given again to that subject. */
export interface SharedKey {
  readonly subject: string;
  readonly number: number;
  readonly key: KeyObject;
}

/** A key that was destroyed, and what lies under it may still be in the cluster. */
export type GoneKey = Omit<SharedKey, 'key'>;

/**
 * The data keys of a log in a folder that all of its servers share, outside the cluster: `<hash of the subject>/<number>.key`,
 * wrapped by the log's key-encryption key. A key is read from its file each time it is used and kept nowhere else, so that one
 * destroyed by another server is gone here too. `<number>.gone` (it holds the subject) stands for a destroyed key whose
 * ciphertexts may remain, `<number>.done` for one without.
 *
 * Several servers may write at once: a name is given by link(2), which only one of two can.
 */
export class KeyFolder {
  constructor(
    readonly folder: string,
    readonly log: string,
    readonly kek: KeyObject,
  ) {
    makeFolder(folder);
  }

  /** The key of a subject, made durably where it has none. */
  of(subject: string): SharedKey {
    for (;;) {
      const latest = Math.max(0, ...this.#numbers(subject));
      const key = this.byNumber(subject, latest);
      if (key) return { subject, number: latest, key };
      this.#make(subject, latest + 1);
    }
  }

  /** The key of a subject and its number, where it has one that is not destroyed. */
  live(subject: string): SharedKey | undefined {
    const number = Math.max(0, ...this.#numbers(subject));
    const key = this.byNumber(subject, number);
    return key && { subject, number, key };
  }

  /** Takes in a key that another record has, durably, under its number there. One that is there stays. */
  take({ subject, number, key }: SharedKey): void {
    if (this.#isGone(subject, number)) return;
    makeFolder(this.#place(subject));
    writeOnce(this.#file(subject, number, 'key'), encrypt(this.kek, key.export(), this.#aad(subject, number)));
  }

  /** The key with this number; undefined once it was destroyed. */
  byNumber(subject: string, number: number): KeyObject | undefined {
    if (number < 1 || this.#isGone(subject, number)) return undefined;
    try {
      const wrapped = readFileSync(this.#file(subject, number, 'key'));
      return createSecretKey(decrypt(this.kek, wrapped, this.#aad(subject, number)));
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  }

  has(subject: string, number: number): boolean {
    return !this.#isGone(subject, number) && existsSync(this.#file(subject, number, 'key'));
  }

  /** Destroys the keys of a subject. Answers the numbers of those destroyed now, and of those whose ciphertexts may remain. */
  destroy(subject: string): readonly number[] {
    const numbers = [...new Set(this.#numbers(subject))].filter(
      (number) => !existsSync(this.#file(subject, number, 'done')),
    );
    for (const number of numbers) {
      // First the mark: from here on nobody uses the key, whenever the process dies.
      writeOnce(this.#file(subject, number, 'gone'), Buffer.from(subject));
      this.#wipe(this.#file(subject, number, 'key'));
    }
    return numbers;
  }

  /** Takes note that nothing lies under a destroyed key any more. */
  finish({ subject, number }: GoneKey): void {
    const gone = this.#file(subject, number, 'gone');
    if (!existsSync(gone)) return;
    renameSync(gone, this.#file(subject, number, 'done'));
    syncFolder(this.#place(subject));
  }

  /** Keys whose destruction is not finished: a process died in the middle. Finishes what concerns the files. */
  unfinished(): readonly GoneKey[] {
    return readdirSync(this.folder).flatMap((place) =>
      readdirSync(join(this.folder, place))
        .filter((name) => name.endsWith('.gone'))
        .map((name) => {
          const subject = readFileSync(join(this.folder, place, name)).toString();
          const number = Number.parseInt(name, 10);
          this.#wipe(this.#file(subject, number, 'key'));
          return { subject, number };
        }),
    );
  }

  #make(subject: string, number: number): void {
    makeFolder(this.#place(subject));
    writeOnce(
      this.#file(subject, number, 'key'),
      encrypt(this.kek, randomBytes(KEY_BYTES), this.#aad(subject, number)),
    );
  }

  /** Overwrites a key before its name goes. What a disk or a snapshot keeps all the same is not in a program's hands. */
  #wipe(file: string): void {
    try {
      const descriptor = openSync(file, 'r+');
      try {
        writeSync(descriptor, Buffer.alloc(KEY_BYTES * 2));
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
      rmSync(file, { force: true });
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }

  #isGone(subject: string, number: number): boolean {
    return existsSync(this.#file(subject, number, 'gone')) || existsSync(this.#file(subject, number, 'done'));
  }

  #numbers(subject: string): number[] {
    try {
      return readdirSync(this.#place(subject))
        .filter((name) => /^\d+\./.test(name))
        .map((name) => Number.parseInt(name, 10));
    } catch (error) {
      if (isMissing(error)) return [];
      throw error;
    }
  }

  #place(subject: string): string {
    return join(this.folder, sha256Hex(subject));
  }

  #file(subject: string, number: number, ending: 'key' | 'gone' | 'done'): string {
    return join(this.#place(subject), `${number}.${ending}`);
  }

  /** Binds a wrapped key to its place, so that two files cannot be exchanged. */
  #aad(subject: string, number: number): string {
    return `${this.log} ${number} ${subject}`;
  }
}

/** Gives bytes a name that nobody has yet, durably and all at once. A file that is there stays as it is. */
export function writeOnce(file: string, bytes: Uint8Array): void {
  const folder = join(file, '..');
  const unfinished = join(folder, `new-${randomUUID()}`);
  const descriptor = openSync(unfinished, 'wx', 0o600);
  try {
    writeSync(descriptor, bytes);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  try {
    linkSync(unfinished, file);
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
  syncFolder(folder);
}
