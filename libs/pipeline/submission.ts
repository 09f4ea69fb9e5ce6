import type { ByBody, ByOutside, Instant, Occurred } from '#kernel';
import type { Refusal } from '#governance';

/** The hat of the person who sends a command: which authority, and in which capacity where the person holds several. */
export interface Hat {
  readonly authority: string;
  readonly capacity?: string;
}

/** For whom a clerk enters what was done elsewhere: an authority (its organ or a person of it), a body in a meeting, somebody outside. */
export type Behalf =
  | { readonly authority: string; readonly organ?: string; readonly person?: string; readonly capacity?: string }
  | ByBody
  | ByOutside;

/** A well-formed command with who sends it, for whom, and when it happened. */
export interface Submission {
  /** Name of the command, e.g. `FlagWorkaround`, and its validated data. */
  readonly command: string;
  readonly data: object;
  /** Who sends it: a person with a token, wearing a hat; or a process manager. */
  readonly sender: { readonly person: string; readonly as: Hat } | { readonly process: string };
  readonly behalf?: Behalf;
  /** When it happened; now, unless it is said. Never in the future. */
  readonly on?: Occurred;
  /** Back-captured history: never a late entry. */
  readonly historical?: true;
  /** Where a back-captured fact is documented. */
  readonly source?: string;
  /** Idempotency key: the same key with the same command answers with the same receipt. */
  readonly key: string;
  /** Number of events that the command's own stream must hold. */
  readonly ifMatch?: number;
  /** The event that led to it, for process managers. */
  readonly cause?: string;
}

export interface ReceiptEvent {
  readonly id: string;
  readonly type: string;
  readonly position: number;
  readonly stream: string;
  readonly version: number;
}

/** What the log answers: where the events stand. `repeated` when the key had been used for the same command before. */
export interface Receipt {
  readonly log: string;
  /** Position of the last event; a read can wait for it. */
  readonly position: number;
  readonly recordedAt: Instant;
  readonly events: readonly ReceiptEvent[];
  /** Rules of procedure that were not kept: the fact is in, and so is the exception. */
  readonly exceptions: readonly string[];
  readonly repeated: boolean;
}

export type Outcome = Receipt | Refusal;
