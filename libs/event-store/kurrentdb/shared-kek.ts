import { createHash } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../sqlite/folders.js';
import { keyEncryptionKey } from '../sqlite/key-file.js';
import { writeOnce } from './key-folder.js';

/**
 * The key-encryption key in a folder that several servers share: the file `kek`, made by whichever of them is first.
 * None is made where folders of data keys are there already: they could not be read with a new one.
 * @throws Error where it is missing, of another size, or open to others
 */
export function sharedKek(folder: string): KeyObject {
  makeFolder(folder);
  if (!readdirSync(folder, { withFileTypes: true }).some((entry) => entry.isDirectory())) {
    const aside = mkdtempSync(join(tmpdir(), 'kek-'));
    try {
      keyEncryptionKey(aside, true);
      writeOnce(join(folder, 'kek'), readFileSync(join(aside, 'kek')));
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  }
  return keyEncryptionKey(folder, false);
}

/** Tells one key-encryption key from another without telling it: SHA-256 over a name of its own and its 32 random bytes. */
export const printOf = (kek: KeyObject): string =>
  createHash('sha256').update('concordat key folder\n').update(kek.export()).digest('hex');
