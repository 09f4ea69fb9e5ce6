import { canonicalBytes, sha256Hex } from '#kernel';
import { count, group, hash, line } from './kinds.js';

/** A text or file that stands outside the event: the event holds its hash, media type and size in bytes. */
export interface Document {
  readonly bytes: Uint8Array;
  readonly ref: { readonly hash: string; readonly mediaType: string; readonly size: number };
}

/** A structured text as a document: its RFC 8785 bytes, whose SHA-256 is the `contentHash` that authorities agree to. */
export function documentOf(value: unknown): Document {
  const bytes = canonicalBytes(value);
  return { bytes, ref: { hash: sha256Hex(bytes), mediaType: 'application/json', size: bytes.length } };
}

/** What an event holds of a document. */
export const documentRef = () =>
  group({ hash: hash(), mediaType: line(100, 'application/json'), size: count(0, 20 * 1024 * 1024) });
