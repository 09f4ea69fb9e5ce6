import type { DatabaseSync } from 'node:sqlite';
import type { DisclosureClass } from '#kernel';
import type { SealedNote } from './event-metadata.js';
import type { RawRecord } from './raw-record.js';

/** A disclosure as the replica holds it. Without ciphertext its key was destroyed. */
export interface SealedRow extends SealedNote {
  readonly ciphertext: Uint8Array | null;
}

/** What a record of a disclosure stream says beside the ciphertext. */
export interface Arrival {
  readonly digest: string;
  readonly subject: string;
  readonly key: number;
}

interface Row {
  readonly digest: string;
  readonly field: string;
  readonly class: DisclosureClass;
  readonly subject: string;
  readonly number: number;
  readonly ciphertext: Uint8Array | null;
}

/** The disclosures of a replica: what stands beside each event, and the ciphertexts from their own streams. */
export class SealedRows {
  readonly #statements;

  constructor(db: DatabaseSync) {
    this.#statements = {
      key: db.prepare('INSERT INTO sealing_key (subject, number) VALUES (?, ?) ON CONFLICT DO NOTHING'),
      keyId: db.prepare('SELECT id FROM sealing_key WHERE subject = ? AND number = ?'),
      arrive: db.prepare('INSERT INTO arrived VALUES (?, ?, ?) ON CONFLICT DO NOTHING'),
      settle: db.prepare(
        'INSERT INTO disclosure (position, digest, field, class, key, ciphertext) VALUES (?1, ?2, ?3, ?4, ?5, ' +
          '(SELECT ciphertext FROM arrived WHERE digest = ?2)) ON CONFLICT DO NOTHING',
      ),
      settled: db.prepare('DELETE FROM arrived WHERE digest = ?'),
      empty: db.prepare('UPDATE disclosure SET ciphertext = NULL WHERE key = ?'),
      drop: db.prepare('DELETE FROM arrived WHERE key = ?'),
      at: db.prepare(
        'SELECT digest, field, class, subject, number, ciphertext FROM disclosure JOIN sealing_key ON id = key WHERE position = ?',
      ),
      digests: db.prepare('SELECT digest FROM disclosure WHERE key = ?'),
    };
  }

  /** Takes a ciphertext, which comes before its event. */
  arrive(raw: RawRecord): void {
    const arrival = arrivalOf(raw);
    if (arrival && raw.bytes.length > 0)
      this.#statements.arrive.run(arrival.digest, this.#key(arrival.subject, arrival.key), raw.bytes);
  }

  /** Puts a disclosure beside its event. */
  settle(position: number, { digest, field, class: as, subject, key }: SealedNote): void {
    this.#statements.settle.run(position, digest, field, as, this.#key(subject, key));
    this.#statements.settled.run(digest);
  }

  /** Drops the ciphertexts of a key that was destroyed. Answers whether the record says so. */
  erase({ metadata: { subject, key } }: RawRecord): boolean {
    if (typeof subject !== 'string' || !isNumber(key)) return false;
    const id = this.#key(subject, Number(key));
    this.#statements.empty.run(id);
    this.#statements.drop.run(id);
    return true;
  }

  at(position: number): readonly SealedRow[] {
    const rows = this.#statements.at.all(position) as unknown as Row[];
    return rows.map(({ number, ...row }) => ({ ...row, key: number }));
  }

  /** Digests of what lies under a key, with or without its ciphertexts. */
  digests(subject: string, key: number): readonly string[] {
    return this.#statements.digests.all(this.#key(subject, key)).map((row) => String(row['digest']));
  }

  #key(subject: string, number: number): number {
    this.#statements.key.run(subject, number);
    return this.#statements.keyId.get(subject, number)?.['id'] as number;
  }
}

function arrivalOf({ metadata: { digest, subject, key } }: RawRecord): Arrival | undefined {
  if (typeof digest !== 'string' || typeof subject !== 'string' || !isNumber(key)) return undefined;
  return { digest, subject, key: Number(key) };
}

const isNumber = (text: unknown): boolean => typeof text === 'string' && /^[1-9]\d{0,8}$/.test(text);
