import { createHash } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { sha256Hex } from '#kernel';
import { BlobDamaged, BlobTooLarge, LARGEST_BLOB } from '../blob-store.port.js';
import type { BlobRef } from '../blob-store.port.js';
import { decrypt } from './cipher.js';

/**
 * The format of an encrypted file: one line of JSON (`{"v":1,"key":12,"mediaType":"application/pdf"}`, LF), then AES-256-GCM
 * with that line as additional data: 12 bytes of nonce, ciphertext, 16 bytes of tag.
 */
export interface Head {
  /** Number of the data key. */
  readonly key: number;
  readonly mediaType: string;
  /** The line itself, its line feed included. */
  readonly line: string;
}

const LINE_FEED = 0x0a;
const LONGEST_LINE = 500;

/** The first line of a stored file; undefined where it is none. */
export function headOf(stored: Uint8Array): Head | undefined {
  const end = stored.subarray(0, LONGEST_LINE).indexOf(LINE_FEED) + 1;
  const line = Buffer.from(stored.subarray(0, end)).toString();
  try {
    const { v, key, mediaType } = JSON.parse(line) as Record<string, unknown>;
    return v === 1 && typeof key === 'number' && typeof mediaType === 'string' ? { key, mediaType, line } : undefined;
  } catch {
    return undefined;
  }
}

/** The plain bytes of a stored file. @throws BlobDamaged where a bit of it, its key or its name is another's */
export function opened(stored: Uint8Array, { line }: Head, key: KeyObject, hash: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = decrypt(key, stored.subarray(Buffer.byteLength(line)), line);
  } catch {
    throw new BlobDamaged(hash);
  }
  if (sha256Hex(bytes) !== hash) throw new BlobDamaged(hash);
  return bytes;
}

/** A file on its way in: its first line, and what is known of it when all of it has come. */
export class Incoming {
  readonly head: string;
  private readonly hash = createHash('sha256');
  private size = 0;

  constructor(
    key: number,
    private readonly mediaType: string,
  ) {
    this.head = `${JSON.stringify({ v: 1, key, mediaType })}\n`;
  }

  /** @throws BlobTooLarge */
  count(piece: Uint8Array): void {
    this.size += piece.length;
    if (this.size > LARGEST_BLOB) throw new BlobTooLarge(this.size);
    this.hash.update(piece);
  }

  ref(): BlobRef {
    return { hash: this.hash.digest('hex'), mediaType: this.mediaType, size: this.size };
  }
}
