import { createHash } from 'node:crypto';

/** The entity tag of an answer: a hash of its bytes, strong (RFC 9110 section 8.8.3). */
export const etagOf = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;

/** Whether an `If-None-Match` names that tag; a weak one of it counts too (section 13.1.2). */
export const matches = (header = '', etag: string): boolean =>
  header.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
