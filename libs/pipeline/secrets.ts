import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A 32-byte secret kept in the data folder (mode 0600), made on first use.
 * @throws Error when the file is there and is not 32 bytes
 */
export function secretIn(folder: string, name: string): Uint8Array {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  try {
    const file = openSync(path, 'wx', 0o600);
    const secret = randomBytes(32);
    writeSync(file, secret);
    fsyncSync(file);
    closeSync(file);
    return secret;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const secret = readFileSync(path);
  if (secret.length !== 32)
    throw new Error(`${path} must hold 32 bytes and holds ${secret.length}: restore it from your backup.`);
  return secret;
}
