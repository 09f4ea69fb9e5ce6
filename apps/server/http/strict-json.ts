import { Problem } from './problem.js';

/** No command comes near it; a document nested deeper is an attack or a mistake. */
const DEEPEST = 16;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Parses JSON with nothing left to interpretation (RFC 8259 leaves some; RFC 7493, I-JSON, does not): UTF-8 only, no name twice
 * in an object, no lone surrogates, no `__proto__`, nothing deeper than 16 levels.
 *
 * @throws Problem 400 that says which of these it is
 */
export function parseStrict(bytes: Uint8Array): unknown {
  const text = decoded(bytes);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new Problem(400, 'JSON_SYNTAX', { at: placeOf(error) });
  }
  scan(text);
  return value;
}

function decoded(bytes: Uint8Array): string {
  if (bytes.length === 0) throw new Problem(400, 'BODY_MISSING');
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Problem(400, 'JSON_NOT_UTF8');
  }
}

/** Goes once over text that is known to be JSON, which makes strings the only place where a bracket is not one. */
function scan(text: string): void {
  const names: (Set<string> | undefined)[] = [];
  let atName = false;
  for (let i = 0; i < text.length; i++) {
    switch (text.charCodeAt(i)) {
      case 0x7b: // {
      case 0x5b: // [
        if (names.length === DEEPEST) throw new Problem(400, 'JSON_TOO_DEEP', { deepest: DEEPEST });
        atName = text.charCodeAt(i) === 0x7b;
        names.push(atName ? new Set() : undefined);
        break;
      case 0x7d: // }
      case 0x5d: // ]
        names.pop();
        atName = false;
        break;
      case 0x2c: // ,
        atName = names.at(-1) !== undefined;
        break;
      case 0x22: {
        const end = endOfString(text, i);
        const written = stringAt(text, i, end);
        if (atName) remember(names.at(-1), written);
        atName = false;
        i = end;
      }
    }
  }
}

/** Index of the quotation mark that ends the string which begins at `start`: the first one that is not escaped. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); ; end = text.indexOf('"', end + 1)) {
    let slashes = 0;
    while (text.charCodeAt(end - 1 - slashes) === 0x5c) slashes++;
    if (slashes % 2 === 0) return end;
  }
}

function stringAt(text: string, start: number, end: number): string {
  const raw = text.slice(start + 1, end);
  if (!raw.includes('\\')) return raw;
  const value = JSON.parse(`"${raw}"`) as string;
  if (!value.isWellFormed()) throw new Problem(400, 'JSON_LONE_SURROGATE');
  return value;
}

function remember(names: Set<string> | undefined, name: string): void {
  if (name === '__proto__') throw new Problem(400, 'JSON_NAME_REFUSED', { name });
  if (names?.has(name)) throw new Problem(400, 'JSON_NAME_TWICE', { name: name.slice(0, 60) });
  names?.add(name);
}

/** Where the parser stopped, where it says so. */
const placeOf = (error: unknown): string => {
  const place = /line \d+ column \d+/.exec(error instanceof Error ? error.message : '')?.[0];
  return place ? ` at ${place}` : '';
};
