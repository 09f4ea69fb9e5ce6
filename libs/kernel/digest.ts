import { hash } from 'node:crypto';

/** SHA-256 of bytes, or of the UTF-8 of a string, in lower-case hex. Throws RangeError for a string with a lone surrogate. */
export function sha256Hex(data: string | Uint8Array): string {
  return hash('sha256', wellFormed(data), 'hex');
}

/** SHA-256 of bytes, or of the UTF-8 of a string: 32 bytes. Throws RangeError for a string with a lone surrogate. */
export function sha256Bytes(data: string | Uint8Array): Uint8Array {
  return hash('sha256', wellFormed(data), 'buffer');
}

/** Base64url without padding (RFC 4648 section 5). */
export function base64url(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64url');
}

/**
 * The bytes of an unpadded base64url text. Throws RangeError unless encoding them gives the very same text again:
 * Node's decoder skips what it does not know, which would give one value many spellings.
 */
export function fromBase64url(text: string): Uint8Array {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) {
    throw new RangeError(
      `"${text.slice(0, 40)}" is no base64url (RFC 4648 section 5): use A-Z a-z 0-9 - _, no padding, unused bits zero.`,
    );
  }
  return new Uint8Array(bytes);
}

/** UTF-8 would write every lone surrogate as U+FFFD, and different strings would share a digest. */
function wellFormed(data: string | Uint8Array): string | Uint8Array {
  if (typeof data === 'string' && !data.isWellFormed())
    throw new RangeError('A string with a lone surrogate has no UTF-8 to hash: give well-formed Unicode.');
  return data;
}
