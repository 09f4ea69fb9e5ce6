import { randomUUID } from 'node:crypto';
import { HttpException } from '@nestjs/common';
import { AppendRefused, BlobTooLarge, StoreStopped } from '#event-store';
import { Problem } from './problem.js';

/** Largest body of a command, in bytes. */
export const LARGEST_BODY = 256 * 1024;

/** Statuses that Fastify and Nest answer with by themselves, and the code that stands for each here. */
const BY_STATUS: Readonly<Record<number, string>> = {
  413: 'BODY_TOO_LARGE',
  414: 'ADDRESS_TOO_LONG',
  415: 'MEDIA_TYPE',
};

/** Whatever was thrown, as a problem. What nobody foresaw is a fault with a number, written to the server's own log; no stack leaves it. */
export function problemOfError(error: unknown, where: { readonly method: string; readonly path: string }): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof StoreStopped) return new Problem(503, 'STORE_STOPPED', { reason: error.message });
  if (error instanceof AppendRefused) return new Problem(422, 'APPEND_REFUSED', { reason: error.message });
  if (error instanceof BlobTooLarge) return new Problem(413, 'TEXT_TOO_LARGE', { reason: error.message });
  const status = statusOf(error);
  if (status === 404) return new Problem(404, 'NO_SUCH_ADDRESS', where);
  if (status !== undefined && status >= 400 && status < 500)
    return new Problem(status, codeOf(error, status), { most: LARGEST_BODY });
  const id = randomUUID();
  console.error(`Fault ${id} at ${where.method} ${where.path}:`, error);
  return new Problem(500, 'FAULT', { id });
}

function codeOf(error: unknown, status: number): string {
  const cause = error instanceof HttpException ? error.cause : error;
  if (cause instanceof Error && 'code' in cause && cause.code === 'FST_ERR_BAD_URL') return 'ADDRESS';
  return BY_STATUS[status] ?? 'BAD_REQUEST';
}

function statusOf(error: unknown): number | undefined {
  if (error instanceof HttpException) return error.getStatus();
  return error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number'
    ? error.statusCode
    : undefined;
}
