import {
  closeSync,
  existsSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { createSecretKey, randomFillSync } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { syncFolder } from './folders.js';
import { join } from 'node:path';

const KEY_BYTES = 32;
const OTHERS = 0o077;

/**
 * The key-encryption key of a log: the file `kek` in its folder, 32 bytes, readable by its owner only.
 * @param mayMake whether to make one where there is none: only as long as no data key depends on it
 * @throws Error where it is missing, of another size, or open to others
 */
export function keyEncryptionKey(folder: string, mayMake: boolean): KeyObject {
  const file = join(folder, 'kek');
  if (!existsSync(file)) {
    if (!mayMake)
      throw new Error(
        `${file} is missing, and without it no disclosure of this log can be read: put it back from where it is kept.`,
      );
    make(file + '.new');
    renameSync(file + '.new', file);
    syncFolder(folder);
  }
  if ((statSync(file).mode & OTHERS) !== 0)
    throw new Error(`${file} can be read by others than its owner: set its mode to 0600.`);
  const bytes = readFileSync(file);
  if (bytes.length !== KEY_BYTES)
    throw new Error(
      `${file} has ${bytes.length} bytes, a key-encryption key has ${KEY_BYTES}: put the right file back.`,
    );
  return createSecretKey(bytes);
}

function make(file: string): void {
  rmSync(file, { force: true });
  const descriptor = openSync(file, 'wx', 0o600);
  try {
    fchmodSync(descriptor, 0o600);
    writeSync(descriptor, randomFillSync(Buffer.alloc(KEY_BYTES)));
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
