import type { Envelope, EventDraft } from '#kernel';
import type { SealedDisclosure } from './disclosure-store.port.js';

/** The expected number of events in a stream: 0 means that it does not exist yet. */
export interface StreamCheck {
  readonly stream: string;
  readonly version: number;
}

export interface Append {
  /** The one stream that is written, and how many events it must hold now. */
  readonly stream: string;
  readonly expected: number;
  /** Other streams on which the decision rests (the actor's authority, the constitution): unchanged, or a conflict. */
  readonly checks: readonly StreamCheck[];
  readonly events: readonly EventDraft[];
  /** Ciphertexts that stand beside the log, written in the same transaction. `event` is the index into `events`. */
  readonly disclosures: readonly SealedDisclosure[];
  /** The hash that all of `events` share, with a keyed fingerprint of the command, so that one key with two payloads is told apart. */
  readonly idem: string;
  readonly fingerprint: string;
}

/** An event as it stands in the log. `bytes` are the very bytes that were hashed; `envelope` is parsed from them. */
export interface StoredEvent {
  /** Dense number 0, 1, 2, … in this log, the same on every store. */
  readonly position: number;
  readonly bytes: Uint8Array;
  readonly envelope: Envelope;
}

export interface Remembered {
  readonly fingerprint: string;
  readonly events: readonly StoredEvent[];
}

/** A stream is not at the version on which the command was decided: reload and decide again. */
export class VersionConflict extends Error {
  constructor(
    readonly stream: string,
    readonly expected: number,
    readonly actual: number,
  ) {
    super(`${stream} holds ${actual} events, not ${expected}: it has changed since this was decided.`);
    this.name = 'VersionConflict';
  }
}

/** The command is in the log already: another request with the same idempotency hash was first. Read it with `remembered`. */
export class AlreadyRecorded extends Error {
  constructor(readonly idem: string) {
    super(
      `The command ${idem} is already recorded in this log: answer with the events that it led to, or send the new command under another key.`,
    );
    this.name = 'AlreadyRecorded';
  }
}

/** The largest event in bytes: the length before an entry of a tile is a uint16 (C2SP tlog-tiles). */
export const LARGEST_ENTRY = 65_535;

/** An append that no log may hold (too large, another log's, ids that do not follow from the command). Nothing was written. */
export class AppendRefused extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'AppendRefused';
  }
}

/** The store no longer accepts writes: an I/O error leaves the outcome of the last append unknown until the log is opened again. */
export class StoreStopped extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = 'StoreStopped';
  }
}

export interface ReadStream {
  /** First version to read (forwards: default 0; backwards: default the last). */
  readonly from?: number;
  readonly direction?: 'forwards' | 'backwards';
  readonly limit?: number;
}

export interface Subscription {
  /** Resolves when the subscription has ended: stopped, or by the handler's error, which it rejects with. */
  readonly done: Promise<void>;
  stop(): Promise<void>;
}

/** What a store can do beyond the contract, declared so that commands that need it can say so. */
export interface StoreAbilities {
  /** Versions of other streams are checked in the same atomic step as the append. */
  readonly checksOtherStreams: boolean;
}

/**
 * The log of one arrangement. Events are only ever added.
 *
 * Every adapter passes `event-store.contract.ts`.
 */
export interface EventStore {
  readonly abilities: StoreAbilities;
  /** Number of events in the log; the last position is one less. */
  size(): number;
  /**
   * Appends to one stream, all or nothing, durable when it resolves.
   * `recordedAt` is the later of the clock and the last one in the log.
   * Refused before anything is written: a stale version, a command that is there already, an event over 65,535 bytes,
   * an event of another log or stream, an id that is not `eventId(idem, index)`.
   * @throws VersionConflict, AlreadyRecorded, AppendRefused, NotCanonical, StoreStopped
   */
  append(request: Append): Promise<readonly StoredEvent[]>;
  /** The events that one idempotency hash has already led to, if any. */
  remembered(idem: string): Promise<Remembered | undefined>;
  readStream(stream: string, options?: ReadStream): Promise<readonly StoredEvent[]>;
  /** How many events a stream holds. */
  streamVersion(stream: string): Promise<number>;
  /** The whole log in order, from a position (inclusive), at most `limit`. */
  readLog(from: number, limit: number): Promise<readonly StoredEvent[]>;
  /** One event by its id. */
  byId(id: string): Promise<StoredEvent | undefined>;
  /** The events at these positions, in the order asked; unknown positions are left out. */
  at(positions: readonly number[]): Promise<readonly StoredEvent[]>;
  /**
   * Catches up from `from` (inclusive), then follows, in order, without gaps or repeats.
   * The handler gets batches and is awaited; one that throws ends the subscription, loudly.
   */
  subscribe(from: number, handler: (events: readonly StoredEvent[]) => void | Promise<void>): Subscription;
  close(): Promise<void>;
}
