import { eventId, sha256Hex } from '#kernel';
import { isDeletedStream } from './answers.js';
import type { Client } from './client.js';
import { insist } from './insist.js';
import type { Patience } from './insist.js';
import type { GoneKey } from './key-folder.js';
import type { LogPosition } from './raw-record.js';
import type { Replica } from './replica.js';

/** Tells every server to drop the ciphertexts of a destroyed key, and ends their stream. Answers where that stands, if it was told. */
export async function sayDestroyed(
  client: Client,
  { names, log }: Pick<Replica, 'names' | 'log'>,
  { subject, number }: GoneKey,
  patience: Patience,
): Promise<LogPosition | undefined> {
  const { position } = await insist(patience, 'destroying', () =>
    client.appendToStream(names.erasures, {
      id: eventId(sha256Hex(`destroyed ${log} ${number} ${subject}`), 0),
      type: 'KeyDestroyed',
      contentType: 'application/octet-stream',
      data: new Uint8Array(),
      metadata: { subject, key: String(number) },
    }),
  );
  await insist(patience, 'destroying', () => client.tombstoneStream(names.disclosure(subject, number))).catch(
    (error: unknown) => {
      if (!isDeletedStream(error)) throw error;
    },
  );
  return position;
}
