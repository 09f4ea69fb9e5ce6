import { LARGEST_BLOB } from '#event-store';
import { Problem } from '../http/problem.js';
import type { FileType } from './file-types.js';
import { ACCEPTED } from './file-types.js';

const MEGABYTE = 1024 * 1024;

/**
 * Lets a file through as it comes, and throws in the end where it must not be kept. What comes after the fault is read and
 * thrown away, not passed on: so the client gets to read the answer.
 * @throws Problem: cut off, empty, too large, or not what it was declared to be
 */
export async function* inspected(content: AsyncIterable<Uint8Array>, type: FileType): AsyncGenerator<Uint8Array> {
  const look = type.look();
  let size = 0;
  for await (const piece of whole(content)) {
    size += piece.length;
    if (size > LARGEST_BLOB) continue;
    look.see(piece);
    yield piece;
  }
  if (size > LARGEST_BLOB) throw new Problem(413, 'FILE_TOO_LARGE', { most: LARGEST_BLOB / MEGABYTE });
  if (size === 0) throw new Problem(422, 'FILE_EMPTY');
  if (!look.fits()) throw new Problem(422, 'FILE_NOT_AS_DECLARED', { declared: type.name, accepted: ACCEPTED });
}

/** A line that breaks is the client's to mend: it sends the file again. */
async function* whole(content: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = content[Symbol.asyncIterator]();
  for (;;) {
    const next = await pieces.next().catch(() => {
      throw new Problem(400, 'FILE_TRUNCATED');
    });
    if (next.done === true) return;
    yield next.value;
  }
}
