import type { Fact, When } from '#governance';
import type { View } from './view.js';

/** One line of a history: which event, from when it counts, and since when that is known. */
export interface Entry {
  readonly position: number;
  readonly at: number;
}

/** Which stretch of a history: newest first, those older than `before`. */
export interface Stretch {
  readonly before?: Entry;
  readonly limit: number;
  /** Leaves out what concerns these compromises. */
  readonly veiled: (compromise: string) => boolean;
}

/**
 * Where reads get facts from. Every answer depends on the log, the question and `when` alone: there is no clock here.
 * The server's is fed by the runner; the tests have a naive one over the whole log, and both must answer alike.
 */
export interface Source {
  /** Every key of a view that has ever had a fact, in order. */
  keys(view: View<never>): readonly string[];
  /** The facts of one key as at `when`, in the order in which they count. */
  facts(view: View<never>, key: string, when: When): readonly Fact[];
  /** Their fold; the view's own `initial` where there are none. */
  state<S>(view: View<S>, key: string, when: When): S;
  /** A history: `arrangement`, or `process/CP-001`, `authority/bdc`, `workaround/WA-001`, `compromise/K-1`. */
  entries(of: string, when: When, stretch: Stretch): readonly Entry[];
  /** What was later recorded about an event, and known by then: corrections, confirmations, disputes, what voided it. */
  amendments(position: number, knownAt: number): readonly Fact[];
}
