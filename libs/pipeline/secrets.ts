import { randomBytes, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

/**
 * A 32-byte secret kept in a folder (mode 0600), made on first use. It gets its name when it is whole: of two servers that
 * begin at once in a folder that they share, both use the one that was first.
 * @throws Error when the file is there and is not 32 bytes
 */
export function secretIn(folder: string, name: string): Uint8Array {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  if (!existsSync(path)) make(path);
  const secret = readFileSync(path);
  if (secret.length !== 32)
    throw new Error(`${path} must hold 32 bytes and holds ${secret.length}: restore it from your backup.`);
  return secret;
}

function make(path: string): void {
  const unfinished = `${path}.${randomUUID()}`;
  const file = openSync(unfinished, 'wx', 0o600);
  try {
    writeSync(file, randomBytes(32));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  try {
    linkSync(unfinished, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(unfinished, { force: true });
  }
}
