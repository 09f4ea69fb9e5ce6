/**
 * The one form in which anything is hashed: RFC 8785 (JCS) under a stricter profile. Whole numbers within
 * 2^53 − 1 only, well-formed strings and keys (RFC 8785 section 3.2.2.2), plain objects and arrays, at most 64 deep.
 * Only own enumerable string-keyed members count, as in JSON.
 */
const MAX_DEPTH = 64;

/** Control characters, quote, backslash and surrogates: a string without them stands in JSON as it is. */
const NEEDS_CARE = /[\u0000-\u001f"\\\ud800-\udfff]/;

const MAX_LABELS = 4096;
const MAX_LABEL_LENGTH = 64;
const labels = new Map<string, string>();

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A value or bytes outside the canonical profile. `path` is a JSON Pointer (RFC 6901) to the culprit, '' for the whole. */
export class NotCanonical extends Error {
  constructor(
    readonly reason: string,
    readonly path = '',
  ) {
    super(`Not canonical JSON at ${path === '' ? 'the top' : path}: ${reason}`);
    this.name = 'NotCanonical';
  }
}

/** The canonical JSON text of a value. Throws NotCanonical for whatever the profile has no form for. */
export function canonicalise(value: unknown): string {
  return isCanonical(value, 0) ? JSON.stringify(value) : write(value, 0);
}

/** The canonical JSON of a value in UTF-8: the bytes that are hashed. Throws NotCanonical. */
export function canonicalBytes(value: unknown): Uint8Array {
  return encoder.encode(canonicalise(value));
}

/**
 * The value that canonical bytes stand for. Throws NotCanonical unless canonicalising that value gives the same bytes
 * again, which also refuses what JSON.parse passes over in silence: duplicate keys, spaces, a byte order mark.
 */
export function parseCanonical(bytes: Uint8Array): unknown {
  let text: string;
  let value: unknown;
  try {
    text = decoder.decode(bytes);
    value = JSON.parse(text);
  } catch (cause) {
    throw new NotCanonical(`${cause instanceof Error ? cause.message : String(cause)}; give one JSON value in UTF-8.`);
  }
  if (canonicalise(value) !== text) {
    throw new NotCanonical(
      'the bytes differ from the RFC 8785 form of what they say; sort keys, drop spaces, duplicates and needless escapes.',
    );
  }
  return value;
}

/**
 * A deep copy with every string and key in Unicode normal form C. For input only: stored bytes are never normalised
 * again. Throws NotCanonical when two keys of one object become the same, or deeper than 64 levels.
 */
export function nfc(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value !== 'object' || value === null) return value;
  if (depth >= MAX_DEPTH) throw tooDeep();
  if (Array.isArray(value)) return value.map((item) => nfc(item, depth + 1));
  if (!isPlain(value)) return value;
  const members = Object.entries(value).map(([key, member]) => [key.normalize('NFC'), nfc(member, depth + 1)] as const);
  if (new Set(members.map(([key]) => key)).size < members.length) {
    throw new NotCanonical('two keys are the same in normal form C; name each member once.');
  }
  return Object.fromEntries(members);
}

/**
 * Whether a value's members stand in order already and everything in it is within the profile. RFC 8785 takes its strings
 * and numbers from ECMAScript, so JSON.stringify writes such a value canonically, and faster than we can.
 */
function isCanonical(value: unknown, depth: number): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0);
  if (typeof value !== 'object') return typeof value === 'boolean';
  if (value === null) return true;
  if (depth >= MAX_DEPTH) return false;
  if (Array.isArray(value))
    return Object.keys(value).length === value.length && value.every((item) => isCanonical(item, depth + 1));
  return (
    isPlain(value) && !('toJSON' in value) && membersCanonical(value as Readonly<Record<string, unknown>>, depth + 1)
  );
}

function membersCanonical(value: Readonly<Record<string, unknown>>, depth: number): boolean {
  let last = '';
  for (const key of Object.keys(value)) {
    if (key < last || !key.isWellFormed() || !isCanonical(value[key], depth)) return false;
    last = key;
  }
  return true;
}

function write(value: unknown, depth: number): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return integer(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (value === null) return 'null';
  if (typeof value !== 'object')
    throw new NotCanonical(`${typeof value} has no form in JSON; leave the member out or give null.`);
  if (depth >= MAX_DEPTH) throw tooDeep();
  return Array.isArray(value) ? writeArray(value, depth + 1) : writeObject(value, depth + 1);
}

function writeArray(items: readonly unknown[], depth: number): string {
  if (Object.keys(items).length !== items.length)
    throw new NotCanonical('an array with holes or named members; fill every place and name none.');
  let text = '[';
  let i = 0;
  try {
    for (; i < items.length; i++) text += i === 0 ? write(items[i], depth) : ',' + write(items[i], depth);
  } catch (error) {
    throw within(String(i), error);
  }
  return text + ']';
}

function writeObject(value: object, depth: number): string {
  if (!isPlain(value)) throw new NotCanonical('an instance of a class; give a plain object.');
  const keys = Object.keys(value);
  // RFC 8785 section 3.2.3 sorts by UTF-16 code units, which is how JavaScript compares strings.
  if (!isSorted(keys)) keys.sort();
  const members = value as Readonly<Record<string, unknown>>;
  let text = '{';
  let at = '';
  try {
    for (const key of keys) {
      at = key;
      text += (text === '{' ? '' : ',') + label(key) + write(members[key], depth);
    }
  } catch (error) {
    throw within(at, error);
  }
  return text + '}';
}

/** A key in quotes with its colon. Events share a few hundred keys: those are kept, which saves a quarter of the time. */
function label(key: string): string {
  const known = labels.get(key);
  if (known !== undefined) return known;
  const text = quote(key) + ':';
  if (labels.size < MAX_LABELS && key.length <= MAX_LABEL_LENGTH) labels.set(key, text);
  return text;
}

function quote(text: string): string {
  if (!NEEDS_CARE.test(text)) return '"' + text + '"';
  if (!text.isWellFormed())
    throw new NotCanonical(
      'a string or key with a lone surrogate (RFC 8785 section 3.2.2.2); give well-formed Unicode.',
    );
  return JSON.stringify(text);
}

function integer(n: number): string {
  if (!Number.isSafeInteger(n) || Object.is(n, -0)) {
    throw new NotCanonical(
      `the number ${Object.is(n, -0) ? '-0' : n}; give a whole number within 2^53 - 1 (pence, minutes, basis points), or 0.`,
    );
  }
  return String(n);
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

function isSorted(keys: readonly string[]): boolean {
  let previous = '';
  for (const key of keys) {
    if (key < previous) return false;
    previous = key;
  }
  return true;
}

function tooDeep(): NotCanonical {
  return new NotCanonical(`nested more than ${MAX_DEPTH} deep; give a flatter value.`);
}

/** The same error, with the member in which it arose put before its path. Errors of other kinds pass as they are. */
function within(key: string, error: unknown): unknown {
  if (!(error instanceof NotCanonical)) return error;
  return new NotCanonical(error.reason, `/${key.replaceAll('~', '~0').replaceAll('/', '~1')}${error.path}`);
}
