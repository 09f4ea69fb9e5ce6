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

/** The record around a time: what it holds beyond it, and the nearest moments at which something happened. In ms. */
export interface Around {
  readonly later: number;
  readonly previous?: number;
  readonly next?: number;
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
  /** The first and the last of those facts; one where they are the same. */
  ends(view: View<never>, key: string, when: When): readonly Fact[];
  /** Their fold; the view's own `initial` where there are none. */
  state<S>(view: View<S>, key: string, when: When): S;
  /**
   * Every key of a view with its state as at `when`, in order; without those of which nothing was known then. While nothing
   * has changed it may be the same list again.
   */
  all<S>(view: View<S>, when: When): readonly (readonly [key: string, state: S])[];
  /** The keys of a view on which something is open as at `when`, with their states: neither `initial` nor over. */
  open<S>(view: View<S>, when: When): readonly (readonly [key: string, state: S])[];
  /**
   * A history: of everything where `of` is undefined, `process/CP-001`, `authority/bdc`; for `workaround/WA-001` and `compromise/K-1` what stands
   * in other streams than their own.
   */
  entries(of: string | undefined, when: When, stretch: Stretch): readonly Entry[];
  /**
   * Events that happened after `when` or became known later, as first recorded; the last moment before `since` and the
   * first after `when.asOf`. Without those of veiled compromises.
   */
  around(when: When, since: number, veiled: Stretch['veiled']): Around;
  /** What was later recorded about an event, and known by then: corrections, confirmations, disputes, what voided it. */
  amendments(position: number, knownAt: number): readonly Fact[];
}
