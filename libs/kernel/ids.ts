import { canonicalise } from './canonical-json.js';
import { sha256Hex } from './digest.js';
import { Recent } from './recent.js';

const IDEM = /^[0-9a-f]{64}$/;
const UUID_V8 = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const REF = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/**
 * The hash that all events of one command share: lower-case hex SHA-256 of JCS([log, authority, person, key]).
 * The same key from the same person in the same log is the same command. Throws NotCanonical for malformed strings.
 */
export function idemOf(log: string, authority: string, person: string, key: string): string {
  return sha256Hex(canonicalise([log, authority, person, key]));
}

/**
 * The id of the n-th event (from 0) of the command with that hash: UUIDv8 (RFC 9562 section 5.8) of the first 16 bytes of
 * SHA-256(idem's 32 bytes, then n as 4 bytes, big-endian). Throws RangeError for another kind of hash or number.
 */
export function eventId(idem: string, n: number): string {
  const key = idem + String(n);
  const known = made.get(key);
  if (known !== undefined) return known;
  if (!IDEM.test(idem)) throw new RangeError(`"${idem}" is no idempotency hash: give 64 lower-case hex digits.`);
  if (!(Number.isInteger(n) && n >= 0 && n <= 0xffff_ffff))
    throw new RangeError(`${n} is no event number: give a whole number from 0 to 2^32 - 1.`);
  input.write(idem, 'hex');
  input.writeUInt32BE(n, 32);
  const hex = sha256Hex(input);
  const variant = VARIANTS.charAt(parseInt(hex.charAt(16), 16) & 0x3);
  const id = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  made.set(key, id);
  return id;
}

/** A command's ids are asked for when it is looked up, sealed and stored: hashing them once is enough. */
const made = new Recent<string, string>(1024);
/** Written anew for each id: one buffer serves all, because an id is made in one go. */
const input = Buffer.alloc(36);
/** RFC 9562: the variant's two bits are 10. */
const VARIANTS = '89ab';

/** True for a lower-case UUIDv8, the form of every event's id. */
export function isEventId(s: unknown): s is string {
  return typeof s === 'string' && UUID_V8.test(s);
}

/** True for a reference such as `WA-001`: 1 to 64 letters, digits, dots, underscores or hyphens, a letter or digit first. */
export function isRef(s: unknown): s is string {
  return typeof s === 'string' && REF.test(s);
}
