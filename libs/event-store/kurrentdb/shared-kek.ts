import type { KeyObject } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../sqlite/folders.js';
import { keyEncryptionKey } from '../sqlite/key-file.js';
import { writeOnce } from './key-folder.js';

/**
 * The key-encryption key in a folder that several servers share: the file `kek`, made by whichever of them is first.
 * @param mayMake whether to make one where there is none: only as long as no data key depends on it
 */
export function sharedKek(folder: string, mayMake: boolean): KeyObject {
  makeFolder(folder);
  if (mayMake) {
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
