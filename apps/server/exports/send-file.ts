import { createHash } from 'node:crypto';
import type { Reply, Request } from '../http/exchange.js';
import { matches } from '../views/etag.js';
import type { Basis } from '#interchange';

/** A file on its way out. */
export interface File {
  readonly body: string | Uint8Array;
  readonly type: string;
  /** Saved under this name; shown, where it has none. */
  readonly name?: string;
  readonly links?: readonly string[];
}

/** Sends a file with its tag, the position of the log and the digest of the event there; 304 where the client has it already. */
export function sendFile(request: Request, reply: Reply, file: File, { position, head }: Basis): void {
  const { body, type, name, links = [] } = file;
  const bytes =
    typeof body === 'string' ? Buffer.from(body) : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const etag = `"${createHash('sha256').update(bytes).digest('base64url')}"`;
  void reply.headers({
    etag,
    'x-log-position': String(position),
    ...(head !== null && { 'x-log-head': head }),
    'cache-control': 'no-cache',
    vary: 'Authorization',
    ...(links.length > 0 && { link: links.join(', ') }),
  });
  if (matches(request.headers['if-none-match'], etag)) {
    void reply.code(304).send();
    return;
  }
  void reply
    .code(200)
    .headers({
      'content-type': type,
      ...(name !== undefined && { 'content-disposition': `attachment; filename="${name}"` }),
    })
    .send(bytes);
}

/** A name under which a file of this day is saved: ids hold nothing that a file name may not. */
export const fileName = ({ arrangement, asOf }: Basis, what: string, ending: string): string =>
  `${arrangement}-${what}-${asOf.slice(0, 10)}.${ending}`;
