import type { Occurred } from '#kernel';
import type { Board, Decider, Fact } from '#governance';
import type { Known } from './known.js';

/** A command that follows from an event in another stream. */
export interface Following {
  readonly command: string;
  readonly data: object;
  /** When it happened; the time of its cause unless something later made it so. */
  readonly on?: Occurred;
}

/** What a process manager may look at: folded streams and the rules, on all that is known now. It writes by commands alone. */
export interface Look {
  /** The state of a stream as at a moment (ms); of all its facts without one. */
  state<T>(decider: Decider<T>, stream: string, at?: number): Promise<T>;
  /** The arrangement and its rules as at a moment (ms); now without one. */
  board(at?: number): Promise<Board>;
  readonly known: Known;
  /** The log's time in ms. */
  now(): number;
  readonly slug: string;
}

/** A process manager: what follows from what. Keys are the causing events' ids, so that nothing follows twice. */
export interface Reaction {
  /** Its name, as `by` shows it. */
  readonly process: string;
  /** Event types, and kinds of streams (`decision/`): after any event of such a stream. */
  readonly after: readonly string[];
  readonly follows: (fact: Fact, look: Look) => readonly Following[] | Promise<readonly Following[]>;
  /** Refusals that only say that there is nothing left to do. Any other is a fault of the rules, and stops loudly. */
  readonly needless: readonly string[];
}
