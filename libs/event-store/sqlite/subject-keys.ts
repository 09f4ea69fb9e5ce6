import { createSecretKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { decrypt, encrypt } from './cipher.js';
import { randomBytes } from './random.js';
import { Recent } from '#kernel';

const KEY_BYTES = 32;
const KEPT = 10_000;

/** A subject's data key and its number, which is never given again. */
export interface DataKey {
  readonly id: number;
  readonly subject: string;
  readonly key: KeyObject;
}

interface KeyRow {
  readonly id: number;
  readonly subject: string;
  readonly wrapped: Uint8Array;
}

/** One AES-256 key a subject, in keys.db, each wrapped by the log's key-encryption key. */
export class SubjectKeys {
  readonly #db;
  readonly #kek;
  readonly #statements;
  readonly #bySubject;
  readonly #byId;
  readonly #unsynced = new Map<string, DataKey>();
  #last: number;

  /** @param kept how many keys to hold in memory: none where another process may destroy them */
  constructor(db: DatabaseSync, kek: KeyObject, kept = KEPT) {
    this.#db = db;
    this.#kek = kek;
    this.#bySubject = new Recent<string, DataKey>(kept);
    this.#byId = new Recent<number, DataKey>(kept);
    this.#statements = {
      bySubject: db.prepare('SELECT id, subject, wrapped FROM data_key WHERE subject = ? AND wrapped IS NOT NULL'),
      byId: db.prepare('SELECT id, subject, wrapped FROM data_key WHERE id = ? AND wrapped IS NOT NULL'),
      insert: db.prepare('INSERT INTO data_key (id, subject, wrapped) VALUES (?, ?, ?)'),
      destroy: db.prepare('UPDATE data_key SET wrapped = NULL WHERE subject = ?'),
      destroyed: db.prepare('SELECT id, subject FROM data_key WHERE wrapped IS NULL'),
      forget: db.prepare('DELETE FROM data_key WHERE id = ? AND wrapped IS NULL'),
      subjects: db.prepare('SELECT subject FROM data_key WHERE wrapped IS NOT NULL ORDER BY subject'),
    };
    const row = db.prepare("SELECT seq FROM sqlite_sequence WHERE name = 'data_key'").get();
    this.#last = (row?.['seq'] as number | undefined) ?? 0;
  }

  /** The key of a subject, made where it has none (durable with `sync`). */
  of(subject: string): DataKey {
    return (
      this.#bySubject.get(subject) ??
      this.#unsynced.get(subject) ??
      this.#held(this.#statements.bySubject.get(subject)) ??
      this.#make(subject)
    );
  }

  /** The key with this number; undefined once it was destroyed. */
  byId(id: number): DataKey | undefined {
    return this.#byId.get(id) ?? this.#held(this.#statements.byId.get(id));
  }

  /** Whether the key with this number is there and durable. */
  has(id: number): boolean {
    return this.byId(id) !== undefined;
  }

  /** The durable key of a subject, where it has one that is not destroyed. */
  live(subject: string): DataKey | undefined {
    return this.#bySubject.get(subject) ?? this.#held(this.#statements.bySubject.get(subject));
  }

  /** Whoever has a durable key that is not destroyed. */
  subjects(): readonly string[] {
    return this.#statements.subjects.all().map((row) => String(row['subject']));
  }

  /** The highest number given so far. */
  get last(): number {
    return this.#last;
  }

  /** Takes in a key that another record has, durably and under a number that no other has had. */
  take({ id, subject, key }: DataKey): void {
    this.#statements.insert.run(id, subject, encrypt(this.#kek, key.export(), aad(id, subject)));
    this.#last = Math.max(this.#last, id);
  }

  /** Sees to it that a number is never given: something lies under it whose key was destroyed. */
  spend(id: number): void {
    if (id <= this.#last) return;
    this.#statements.insert.run(id, 'destroyed', null);
    this.#statements.forget.run(id);
    this.#last = id;
  }

  /** Makes new keys durable. Costs nothing when there are none. */
  sync(): void {
    if (this.#unsynced.size === 0) return;
    this.#db.exec('BEGIN IMMEDIATE');
    for (const { id, subject, key } of this.#unsynced.values()) {
      this.#statements.insert.run(id, subject, encrypt(this.#kek, key.export(), aad(id, subject)));
    }
    this.#db.exec('COMMIT');
    for (const made of this.#unsynced.values()) this.#keep(made);
    this.#unsynced.clear();
  }

  /** Destroys the key of a subject. Its number stays in `destroyed` until `forget`, so that its ciphertexts are found. */
  destroy(subject: string): void {
    const held = this.#unsynced.get(subject) ?? this.#held(this.#statements.bySubject.get(subject));
    this.#statements.destroy.run(subject);
    this.#unsynced.delete(subject);
    this.#bySubject.delete(subject);
    if (held) this.#byId.delete(held.id);
  }

  /** Destroyed keys whose ciphertexts may still be there. */
  destroyed(): readonly Pick<DataKey, 'id' | 'subject'>[] {
    return this.#statements.destroyed.all() as unknown as Pick<DataKey, 'id' | 'subject'>[];
  }

  /** Drops the number of a destroyed key, once its ciphertexts are gone. */
  forget(id: number): void {
    this.#statements.forget.run(id);
  }

  #make(subject: string): DataKey {
    const made = { id: ++this.#last, subject, key: createSecretKey(randomBytes(KEY_BYTES)) };
    this.#unsynced.set(subject, made);
    return made;
  }

  #held(row: unknown): DataKey | undefined {
    if (row === undefined) return undefined;
    const { id, subject, wrapped } = row as KeyRow;
    return this.#keep({ id, subject, key: createSecretKey(decrypt(this.#kek, wrapped, aad(id, subject))) });
  }

  #keep(key: DataKey): DataKey {
    this.#bySubject.set(key.subject, key);
    this.#byId.set(key.id, key);
    return key;
  }
}

/** Binds a wrapped key to its row, so that two rows cannot be exchanged. */
function aad(id: number, subject: string): string {
  return `${id} ${subject}`;
}
