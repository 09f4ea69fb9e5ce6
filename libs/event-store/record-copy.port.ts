import type { DisclosureClass } from './disclosure-store.port.js';

/** A disclosure as it is stored: its ciphertext is carried over and never opened. */
export interface CopiedDisclosure {
  readonly digest: string;
  readonly field: string;
  readonly class: DisclosureClass;
  /** Whose key it lies under. One whose key was destroyed may have lost that name too: then it is `destroyed/<number>`. */
  readonly subject: string;
  readonly key: number;
  /** null: the key was destroyed. */
  readonly ciphertext: Uint8Array | null;
}

export interface CopiedEvent {
  readonly position: number;
  /** The bytes that were hashed. */
  readonly bytes: Uint8Array;
  readonly disclosures: readonly CopiedDisclosure[];
}

/** All events of one command, which stand next to each other, and the keyed fingerprint of its payload. */
export interface CopiedCommand {
  readonly fingerprint: string;
  readonly events: readonly CopiedEvent[];
}

/** The key of a subject: 32 bytes. A subject has at most one that is not destroyed. */
export interface CopiedKey {
  readonly subject: string;
  readonly number: number;
  readonly secret: Uint8Array;
}

/** An uploaded file, with when it came last (ms since 1970) and for whom. It is sealed anew, under a key of its own. */
export interface CopiedFile {
  readonly hash: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  readonly came: number;
  readonly by: readonly string[];
}

/** A record as it lies in its store, to be copied: one log with all that stands beside it. Nothing is written. */
export interface RecordSource {
  readonly log: string;
  /** How many events it holds at this moment: another process may add to it. @throws StoreStopped */
  sizeNow(): Promise<number>;
  /** Commands in order, from the one that holds the event at `from`; only whole ones, of events before `before`. */
  commands(from: number, before: number): AsyncIterable<CopiedCommand>;
  /** The key of a subject as it is now; undefined where it has none, or it was destroyed. */
  keyOf(subject: string): CopiedKey | undefined;
  /** Hashes of all texts, sorted. */
  blobs(): Promise<readonly string[]>;
  /** The bytes of a text from the store itself; undefined where it is not there, or not whole. @throws BlobDamaged */
  blob(hash: string): Promise<Uint8Array | undefined>;
  /** Hashes of all uploaded files, sorted. */
  files(): Promise<readonly string[]>;
  /** undefined where it was discarded. @throws BlobDamaged */
  file(hash: string): Promise<CopiedFile | undefined>;
  close(): Promise<void>;
}

/** What is offered cannot be the next part of this record: nothing of it was written. */
export class NotNext extends Error {
  override readonly name = 'NotNext';
}

/**
 * A record that takes in another's bytes as they are: a door beside the ordinary append, for copies alone. No API leads to it,
 * and a rule of the house (`only-the-auditor-copies-records`) keeps it so.
 *
 * Every adapter passes `record-copy.contract.ts`.
 */
export interface RecordTarget extends RecordSource {
  /** Keeps a key, durably, before anything that lies under it. Twice is once. */
  takeKey(key: CopiedKey): Promise<void>;
  /**
   * Adds what comes next, durably, in this order; events that are there already are passed over, so a broken copy goes on.
   * @throws NotNext; StoreStopped where the store does not answer
   */
  add(commands: readonly CopiedCommand[]): Promise<void>;
  /** Whoever has a key here that is not destroyed, but for uploaded files. */
  subjects(): Promise<readonly string[]>;
  /** Destroys the key of a subject with what lies under it: it was destroyed in the original. */
  destroy(subject: string): Promise<void>;
  putBlob(bytes: Uint8Array): Promise<void>;
  /** Stores a file with its own moment and its own authorities; one that is there gets those. */
  putFile(file: CopiedFile): Promise<void>;
  /** Removes a file and its key: it was discarded in the original. */
  dropFile(hash: string): Promise<void>;
  /** The copy is whole: from now on servers find it. */
  finish(): Promise<void>;
}
