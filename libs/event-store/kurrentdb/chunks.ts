import { isDeletedStream, isMissingStream } from './answers.js';
import type { Client } from './client.js';
import { insist } from './insist.js';
import type { Patience } from './insist.js';

/** Bytes of one piece. EventStoreDB 23.10 takes appends of 1 MiB, with all that belongs to them. */
const CHUNK = 512 * 1024;

interface Parts extends Patience {
  readonly client: Client;
}

/** Bytes in pieces that an append can hold; nothing is one empty piece. */
export function chunksOf(bytes: Uint8Array): readonly Uint8Array[] {
  const count = Math.max(1, Math.ceil(bytes.length / CHUNK));
  return Array.from({ length: count }, (_, i) => bytes.subarray(i * CHUNK, (i + 1) * CHUNK));
}

/**
 * Writes pieces into a stream of their own, each at its place under an id of its own: whoever does it again, or at the same
 * time, writes nothing twice, and one that died in the middle is gone on with.
 */
export async function writeChunks(
  parts: Parts,
  stream: string,
  chunks: readonly Uint8Array[],
  id: (n: number) => string,
): Promise<void> {
  const there = await written(parts, stream);
  for (const [n, data] of chunks.entries()) {
    if (n < there) continue;
    const record = {
      id: id(n),
      type: 'Piece',
      contentType: 'application/octet-stream' as const,
      data,
      metadata: { n: String(n), of: String(chunks.length) },
    };
    const streamState = n === 0 ? ('no_stream' as const) : BigInt(n - 1);
    await insist(parts, 'a file', () => parts.client.appendToStream(stream, record, { streamState }));
  }
}

/** The bytes of a stream of pieces; undefined where there is none, or the last piece is missing. */
export async function readChunks(parts: Parts, stream: string): Promise<Uint8Array | undefined> {
  return insist(parts, 'a file', async () => {
    const pieces: Uint8Array[] = [];
    let of: unknown;
    for await (const { event } of parts.client.readStream(stream)) {
      if (!event || event.isJson) continue;
      pieces.push(event.data);
      of = (event.metadata as Record<string, unknown> | undefined)?.['of'];
    }
    return pieces.length === Number(of) ? Buffer.concat(pieces) : undefined;
  }).catch(ifThere);
}

/** How many pieces stand in a stream. */
async function written(parts: Parts, stream: string): Promise<number> {
  const last = await insist(parts, 'a file', async () => {
    const end = { direction: 'backwards', fromRevision: 'end', maxCount: 1 } as const;
    for await (const { event } of parts.client.readStream(stream, end)) return event?.revision;
    return undefined;
  }).catch(ifThere);
  return last === undefined ? 0 : Number(last) + 1;
}

function ifThere(error: unknown): undefined {
  if (isMissingStream(error) || isDeletedStream(error)) return undefined;
  throw error;
}
