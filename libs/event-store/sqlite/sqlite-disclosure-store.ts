import type { DatabaseSync } from 'node:sqlite';
import { base64url } from '#kernel';
import { disclosureDigest, disclosureJson } from '../disclosure.js';
import { DisclosureDamaged } from '../disclosure-store.port.js';
import type { DisclosureClass, DisclosureStore, ReadDisclosure, SealedDisclosure } from '../disclosure-store.port.js';
import { decrypt, encrypt } from './cipher.js';
import { truncateWal } from './connection.js';
import { randomBytes } from './random.js';
import type { Running } from './running.js';
import type { SubjectKeys } from './subject-keys.js';

const SALT_BYTES = 16;

interface DisclosureRow {
  readonly digest: string;
  readonly field: string;
  readonly class: DisclosureClass;
  readonly key: number;
  readonly ciphertext: Uint8Array | null;
}

/** Disclosures in log.db, written with their events; keys in keys.db, synced before. */
export class SqliteDisclosureStore implements DisclosureStore {
  readonly #statements;

  constructor(
    readonly log: DatabaseSync,
    readonly keysFile: DatabaseSync,
    readonly keys: SubjectKeys,
    readonly running: Running,
  ) {
    this.#statements = {
      at: log.prepare('SELECT digest, field, class, key, ciphertext FROM disclosure WHERE position = ?'),
      digests: log.prepare('SELECT digest FROM disclosure WHERE key = ?'),
      empty: log.prepare('UPDATE disclosure SET ciphertext = NULL WHERE key = ?'),
    };
  }

  seal(event: number, field: string, value: unknown, subject: string, as: DisclosureClass): SealedDisclosure {
    this.running.mayWrite();
    const json = disclosureJson(base64url(randomBytes(SALT_BYTES)), field, value);
    const digest = disclosureDigest(base64url(json));
    const { id, key } = this.running.using(() => this.keys.of(subject));
    return { event, field, digest, subject, key: id, class: as, ciphertext: encrypt(key, json, digest) };
  }

  syncKeys(): void {
    this.running.writing(() => this.keys.sync());
  }

  async read(positions: readonly number[]): Promise<ReadonlyMap<number, readonly ReadDisclosure[]>> {
    return this.running.using(() => {
      const found = new Map<number, readonly ReadDisclosure[]>();
      for (const position of positions) {
        const rows = this.#statements.at.all(position) as unknown as DisclosureRow[];
        if (rows.length > 0)
          found.set(
            position,
            rows.map((row) => this.#open(position, row)),
          );
      }
      return found;
    });
  }

  async destroy(subject: string): Promise<readonly string[]> {
    this.running.mayWrite();
    return this.running.using(() => {
      this.keys.destroy(subject);
      return this.finishDestroying(subject);
    });
  }

  /**
   * Empties the ciphertexts of keys already destroyed: also on opening, where the process died in between.
   * Looks at every disclosure, which is slow and rare. Answers the digests of the subject's own.
   */
  finishDestroying(subject?: string): readonly string[] {
    const keys = this.keys.destroyed();
    if (keys.length === 0) return [];
    truncateWal(this.keysFile);
    for (const { id } of keys) this.#statements.empty.run(id);
    truncateWal(this.log);
    const own = keys.filter((key) => key.subject === subject);
    const digests = own.flatMap(({ id }) => this.#statements.digests.all(id).map((row) => String(row['digest'])));
    for (const { id } of keys) this.keys.forget(id);
    return digests;
  }

  #open(position: number, row: DisclosureRow): ReadDisclosure {
    const { digest, field, class: as } = row;
    const held = this.keys.byId(row.key);
    if (!held || !row.ciphertext) return { field, digest, class: as, erased: true };
    const json = opened(held.key, row.ciphertext, digest);
    const text = json && base64url(json);
    if (!text || disclosureDigest(text) !== digest) throw new DisclosureDamaged(position, digest);
    const [, name, value] = JSON.parse(Buffer.from(json).toString()) as [string, string, unknown];
    if (name !== field) throw new DisclosureDamaged(position, digest);
    return { field, digest, class: as, value, text };
  }
}

/** The plain bytes; undefined where ciphertext, key or digest do not belong together. */
function opened(key: Parameters<typeof decrypt>[0], ciphertext: Uint8Array, digest: string): Uint8Array | undefined {
  try {
    return decrypt(key, ciphertext, digest);
  } catch {
    return undefined;
  }
}
