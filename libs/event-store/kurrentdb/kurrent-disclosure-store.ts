import type { KeyObject } from 'node:crypto';
import { base64url } from '#kernel';
import { disclosureDigest, disclosureJson } from '../disclosure.js';
import { DisclosureDamaged } from '../disclosure-store.port.js';
import type { DisclosureClass, DisclosureStore, ReadDisclosure, SealedDisclosure } from '../disclosure-store.port.js';
import { decrypt, encrypt } from '../sqlite/cipher.js';
import { randomBytes } from '../sqlite/random.js';
import type { Running } from '../sqlite/running.js';
import type { Client } from './client.js';
import type { Feed } from './feed.js';
import type { Patience } from './insist.js';
import type { GoneKey, KeyFolder } from './key-folder.js';
import type { Replica } from './replica.js';
import { sayDestroyed } from './say-destroyed.js';
import type { SealedRow } from './sealed-rows.js';
import type { Watch } from './watch.js';

const SALT_BYTES = 16;

export interface DisclosureParts extends Patience {
  readonly client: Client;
  readonly replica: Replica;
  readonly feed: Feed;
  readonly watch: Watch;
  readonly keys: KeyFolder;
  readonly running: Running;
}

/**
 * Disclosures in streams of their own, one for each key of each subject, which can be deleted and scavenged; keys in a folder
 * outside the cluster that all servers share. What is read comes from the replica, and opens only with the key from that folder.
 */
export class KurrentDisclosureStore implements DisclosureStore {
  constructor(readonly parts: DisclosureParts) {}

  seal(event: number, field: string, value: unknown, subject: string, as: DisclosureClass): SealedDisclosure {
    this.parts.running.mayWrite();
    const json = disclosureJson(base64url(randomBytes(SALT_BYTES)), field, value);
    const digest = disclosureDigest(base64url(json));
    const { number, key } = this.parts.keys.of(subject);
    return { event, field, digest, subject, key: number, class: as, ciphertext: encrypt(key, json, digest) };
  }

  /** Keys are durable when they are made. */
  syncKeys(): void {
    this.parts.running.mayWrite();
  }

  async read(positions: readonly number[]): Promise<ReadonlyMap<number, readonly ReadDisclosure[]>> {
    const { running, replica, keys } = this.parts;
    const used = new Map<string, KeyObject | undefined>();
    const keyOf = ({ subject, key: number }: SealedRow): KeyObject | undefined => {
      const name = `${number} ${subject}`;
      const key = used.has(name) ? used.get(name) : keys.byNumber(subject, number);
      used.set(name, key);
      return key;
    };
    return running.using(() => {
      const found = new Map<number, readonly ReadDisclosure[]>();
      for (const position of positions) {
        const rows = replica.sealed.at(position);
        if (rows.length > 0)
          found.set(
            position,
            rows.map((row) => opened(position, row, keyOf(row))),
          );
      }
      return found;
    });
  }

  async destroy(subject: string): Promise<readonly string[]> {
    const { running, keys, replica } = this.parts;
    running.mayWrite();
    const numbers = keys.destroy(subject);
    for (const number of numbers) await this.#finish({ subject, number });
    return running.using(() => numbers.flatMap((number) => replica.sealed.digests(subject, number)));
  }

  /** Finishes what a process that died in the middle of destroying has left, on whichever server it was. */
  async finishDestroying(): Promise<void> {
    for (const gone of this.parts.keys.unfinished()) await this.#finish(gone);
  }

  /** Tells every server to drop the ciphertexts, ends their stream, and waits until this server has read all that came before. */
  async #finish({ subject, number }: GoneKey): Promise<void> {
    const { client, replica, feed, watch, keys, patienceMs } = this.parts;
    const position = await sayDestroyed(client, replica, { subject, number }, this.parts);
    if (position) await watch.until(() => feed.hasSeen(position), patienceMs);
    keys.finish({ subject, number });
  }
}

function opened(position: number, row: SealedRow, key: KeyObject | undefined): ReadDisclosure {
  const { digest, field, class: as, ciphertext } = row;
  if (!key || !ciphertext) return { field, digest, class: as, erased: true };
  const json = decrypted(key, ciphertext, digest);
  const text = json && base64url(json);
  if (!text || disclosureDigest(text) !== digest) throw new DisclosureDamaged(position, digest);
  const [, name, value] = JSON.parse(Buffer.from(json).toString()) as [string, string, unknown];
  if (name !== field) throw new DisclosureDamaged(position, digest);
  return { field, digest, class: as, value, text };
}

/** The plain bytes; undefined where ciphertext, key or digest do not belong together. */
function decrypted(key: KeyObject, ciphertext: Uint8Array, digest: string): Uint8Array | undefined {
  try {
    return decrypt(key, ciphertext, digest);
  } catch {
    return undefined;
  }
}
