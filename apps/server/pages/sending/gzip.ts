import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const compress = promisify(gzip);

/** Below this size, in bytes, an answer fits into one packet anyhow. */
export const WORTH_IT = 1_400;

/** What was compressed already, as long as what it was made from is in memory. */
const done = new WeakMap<Buffer, Promise<Buffer>>();

/** Whether an `Accept-Encoding` takes gzip (RFC 9110 section 12.5.3). */
export const takesGzip = (header: unknown): boolean =>
  typeof header === 'string' && /(^|,)\s*gzip\s*(;\s*q=(0\.\d*[1-9]\d*|1(\.0*)?)\s*)?(,|$)/i.test(header);

/** Compressed (RFC 1952), on another thread; once for bytes that are sent again, such as a page from the cache. */
export function gzipped(payload: Buffer | string): Promise<Buffer> {
  if (typeof payload === 'string') return compress(payload);
  const known = done.get(payload) ?? compress(payload);
  done.set(payload, known);
  return known;
}
