import { hash } from 'node:crypto';
import { canonicalBytes } from '#kernel';

/** Names that RFC 9901 section 4.1 keeps for itself: no field may bear them. */
const RESERVED = new Set(['_sd', '_sd_alg', '...']);

/**
 * The JSON `[salt, field, value]` of a disclosure in UTF-8 (RFC 9901 section 4.2.1).
 * @param salt 128 random bits in base64url, never used twice
 * @throws RangeError for a reserved name, NotCanonical for a value outside the canonical profile
 */
export function disclosureJson(salt: string, field: string, value: unknown): Uint8Array {
  if (RESERVED.has(field)) {
    throw new RangeError(`No field may be called "${field}": RFC 9901 section 4.1 keeps that name. Choose another.`);
  }
  return canonicalBytes([salt, field, value]);
}

/** The digest of a disclosure text: base64url of SHA-256 over the base64url text itself, not over the JSON (RFC 9901 section 4.2.3). */
export function disclosureDigest(text: string): string {
  return hash('sha256', text, 'base64url');
}
