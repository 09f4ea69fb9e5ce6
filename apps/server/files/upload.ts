import type { BlobRef, FileStore } from '#event-store';
import { LARGEST_BLOB } from '#event-store';
import type { Request } from '../http/exchange.js';
import { Problem } from '../http/problem.js';
import { ACCEPTED, fileType } from './file-types.js';
import { inspected } from './inspected.js';

/** What is used of the request that @fastify/multipart prepares. */
export interface FormRequest extends Request {
  isMultipart(): boolean;
  parts(options?: { readonly limits: Readonly<Record<string, number>> }): AsyncIterable<Part>;
}
export interface Part {
  readonly type: 'file' | 'field';
  readonly fieldname: string;
  readonly mimetype: string;
  /** What the file was called on somebody's machine, empty where none was chosen; of a field, what was typed. */
  readonly filename?: string;
  readonly value?: unknown;
  readonly file?: AsyncIterable<Uint8Array>;
}

/** How much of a form is read: one file, and one byte more than the largest, by which it is known to be too large. */
export const FORM_LIMITS = { files: 1, fields: 1, parts: 2, fileSize: LARGEST_BLOB + 1, headerPairs: 20 } as const;

/**
 * Takes the one file of a form (multipart/form-data, RFC 7578) into the store.
 * @param by the authorities for which it is brought
 * @throws Problem where it is not exactly one file in a field `file`, of a type that is taken, whole and not too large
 */
export async function uploaded(request: FormRequest, files: FileStore, by: readonly string[]): Promise<BlobRef> {
  if (!request.isMultipart()) throw new Problem(415, 'FILE_FORM');
  let stored: BlobRef | undefined;
  try {
    for await (const part of request.parts()) {
      if (stored || part.type !== 'file' || part.fieldname !== 'file' || !part.file)
        throw new Problem(400, 'FILE_FORM');
      stored = await taken(part.file, part.mimetype, files, by);
    }
  } catch (error) {
    throw faultIn(error);
  }
  if (!stored) throw new Problem(400, 'FILE_FORM');
  return stored;
}

/**
 * Takes one file into the store. @param by the authorities for which it is brought
 * @throws Problem where it is of a type that is not taken, is not what it was declared to be, empty, or too large
 */
export async function taken(
  content: AsyncIterable<Uint8Array>,
  mimetype: string,
  files: FileStore,
  by: readonly string[],
): Promise<BlobRef> {
  const type = fileType(mimetype);
  if (type) return files.put(inspected(content, type), type.mediaType, by);
  const rest = content[Symbol.asyncIterator]();
  // Read and thrown away, so that the client gets to read the answer.
  for (let next = await rest.next(); next.done !== true;) next = await rest.next();
  throw new Problem(415, 'FILE_TYPE', { given: mimetype.slice(0, 100), accepted: ACCEPTED });
}

/** What went wrong while a form was read, as it is told: a fault of the form itself is the sender's to mend. */
export const faultIn = (error: unknown): unknown =>
  isFault(error) ? error : new Problem(400, brokeOff(error) ? 'FILE_TRUNCATED' : 'FILE_FORM');

/** What the parser of forms throws has a code of its own, or none at all; everything else is not about the form. */
const isFault = (error: unknown): boolean =>
  error instanceof Problem ||
  !(fieldOf(error, 'code').startsWith('FST_') || /multipart|terminated early|header/i.test(fieldOf(error, 'message')));
const brokeOff = (error: unknown): boolean =>
  fieldOf(error, 'code') === 'FST_MP_PREMATURE_CLOSE' ||
  /end of multipart|terminated early/i.test(fieldOf(error, 'message'));

const fieldOf = (error: unknown, name: 'code' | 'message'): string =>
  typeof error === 'object' && error !== null && name in error ? String((error as Record<string, unknown>)[name]) : '';
