import type { Fact, When } from '#governance';
import { LATEST } from '../file/schema.js';
import type { View } from '../language/view.js';

/** One form of a fact: what it said from when it was known until something later amended it. */
export interface Form {
  readonly fact: Fact;
  /** From when it was known: the fact's own `known`, or that of the amendment that made it so. */
  readonly from: number;
  /** First moment at which this form no longer held, in ms; Infinity for the present one. */
  readonly until: number;
}

/** Between which moments the facts of a key lie, by when they happened and by when they were known. */
export interface Span {
  readonly firstAt: number;
  readonly lastAt: number;
  readonly firstKnown: number;
  readonly lastKnown: number;
}

/** A folded state is remembered at every so many forms: a read folds at most this many facts anew. */
const BLOCK = 16;
/** States remembered at one place: as many different sets of not yet known facts may lie before it. */
const STATES_AT_A_PLACE = 8;

/**
 * The facts of one key in the order in which they count, and their fold as at any `asOf` and `knownAt`.
 *
 * What is remembered are states of the fold along the way, never an answer: the state before a place is that of the
 * facts before it less those that were not known (or no longer held) at `knownAt`, whoever asks.
 */
export class KeyedFacts {
  readonly #forms: Form[];
  /** Their times beside them, because a read looks at those of all: when they happened, were known, and held until. */
  readonly #at: number[] = [];
  readonly #known: number[] = [];
  readonly #until: number[] = [];
  readonly #states = new Map<number, Map<string, unknown>>();
  #firstKnown = Infinity;
  /** When the last of it became known: from then on, what there is does not change any more. */
  #lastKnown = -Infinity;
  /** By how much a fact may count before it is known: 0, since nothing is recorded before it happened. */
  #ahead = 0;
  #whole: unknown;

  /** @param forms in any order */
  constructor(forms: readonly Form[]) {
    this.#forms = [...forms].sort(byOrder);
    for (const [place, form] of this.#forms.entries()) this.#note(place, form);
  }

  get size(): number {
    return this.#forms.length;
  }

  /** Before it there is nothing; after it, nothing more. */
  get span(): Span {
    return {
      firstAt: this.#at[0] ?? Infinity,
      lastAt: this.#at.at(-1) ?? -Infinity,
      firstKnown: this.#firstKnown,
      lastKnown: this.#lastKnown,
    };
  }

  /** Adds a form at its place; states remembered beyond it are forgotten. */
  add(form: Form): void {
    let place = this.#forms.length;
    while (comesBefore(form, this.#forms[place - 1])) place--;
    this.#forms.splice(place, 0, form);
    for (const block of this.#states.keys()) if (block > place) this.#states.delete(block);
    this.#whole = undefined;
    this.#note(place, form);
  }

  /** The facts that had happened by `asOf`, as known by `knownAt`. */
  factsAt(when: When): readonly Fact[] {
    const knownAt = Math.min(when.knownAt, LATEST);
    const facts: Fact[] = [];
    const end = this.#endAt(when.asOf, knownAt);
    for (let i = 0; i < end; i++) {
      const form = this.#forms[i];
      if (form && this.#holds(i, knownAt)) facts.push(form.fact);
    }
    return facts;
  }

  /** The first and the last of them (one where they are the same), without going through the rest. */
  endsAt(when: When): readonly Fact[] {
    const knownAt = Math.min(when.knownAt, LATEST);
    const end = this.#endAt(when.asOf, knownAt);
    let first = 0;
    while (first < end && !this.#holds(first, knownAt)) first++;
    let last = end - 1;
    while (last > first && !this.#holds(last, knownAt)) last--;
    const ends = first < end ? (first === last ? [first] : [first, last]) : [];
    return ends.flatMap((i) => this.#forms[i]?.fact ?? []);
  }

  /** Their fold. */
  stateAt<S>(view: View<S>, when: When): S {
    const knownAt = Math.min(when.knownAt, LATEST);
    const end = this.#endAt(when.asOf, knownAt);
    if (end === 0) return view.initial;
    if (end < this.#forms.length || knownAt < this.#lastKnown) return this.#foldTo(view, end, knownAt);
    this.#whole ??= this.#foldTo(view, end, knownAt);
    return this.#whole as S;
  }

  #foldTo<S>(view: View<S>, end: number, knownAt: number): S {
    const left: number[] = [];
    for (let i = 0; i < end; i++) if (!this.#holds(i, knownAt)) left.push(i);
    const start = this.#nearest(end, left);
    let { before } = start;
    let state = start.place > 0 ? (start.state as S) : view.initial;
    for (let i = start.place; i < end; i++) {
      if (i > start.place && i % BLOCK === 0) this.#remember(i, left, before, state);
      const form = this.#forms[i];
      if (left[before] === i) before++;
      else if (form) state = folded(view, state, form.fact);
    }
    if (end % BLOCK === 0 && start.place < end) this.#remember(end, left, before, state);
    return state;
  }

  /** The last place up to `end` whose state is remembered for the facts that are left out, and how many of those lie before it. */
  #nearest(end: number, left: readonly number[]): { place: number; before: number; state?: unknown } {
    let before = left.length;
    for (let place = end - (end % BLOCK); place > 0; place -= BLOCK) {
      while (before > 0 && value(left, before - 1) >= place) before--;
      const found = this.#remembered(place, left, before);
      if (found) return { place, before, state: found.state };
    }
    return { place: 0, before: 0 };
  }

  #remembered(place: number, left: readonly number[], count: number): { state: unknown } | undefined {
    const states = this.#states.get(place);
    if (!states) return undefined;
    const name = nameOf(left, count);
    return states.has(name) ? { state: states.get(name) } : undefined;
  }

  /** Of many at one place the oldest goes, but never that of all facts before it. */
  #remember(place: number, left: readonly number[], count: number, state: unknown): void {
    const states = this.#states.get(place) ?? new Map<string, unknown>();
    if (states.size >= STATES_AT_A_PLACE) {
      const [first, second] = states.keys();
      states.delete(first === '' ? (second ?? '') : (first ?? ''));
    }
    states.set(nameOf(left, count), state);
    this.#states.set(place, states);
  }

  #note(place: number, { fact, from, until }: Form): void {
    insert(this.#at, place, fact.at);
    insert(this.#known, place, from);
    insert(this.#until, place, until);
    this.#firstKnown = Math.min(this.#firstKnown, from);
    this.#lastKnown = Math.max(this.#lastKnown, from, until < Infinity ? until : -Infinity);
    this.#ahead = Math.max(this.#ahead, fact.at - from);
  }

  #holds(place: number, knownAt: number): boolean {
    return value(this.#known, place) <= knownAt && value(this.#until, place) > knownAt;
  }

  /** How many forms need be looked at: those that had happened by then, and could be known. */
  #endAt(latest: number, knownAt: number): number {
    const asOf = Math.min(latest, knownAt + this.#ahead);
    let low = 0;
    let high = this.#at.length;
    if (high === 0 || value(this.#at, high - 1) <= asOf) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (value(this.#at, middle) <= asOf) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The one step of every view, live, rebuilt and as at a date. */
export function folded<S>(view: View<S>, state: S, fact: Fact): S {
  const handler = view.handlers.get(fact.type);
  return handler ? handler.fold(state, fact) : state;
}

const byOrder = (a: Form, b: Form): number =>
  a.fact.at - b.fact.at || a.fact.position - b.fact.position || a.from - b.from;
const comesBefore = (form: Form, other: Form | undefined): boolean => other !== undefined && byOrder(form, other) < 0;

/** A number of a list; NaN, which compares with nothing, where there is none. */
const value = (numbers: ArrayLike<number>, place: number): number => numbers[place] ?? NaN;
const nameOf = (left: readonly number[], count: number): string => (count === 0 ? '' : left.slice(0, count).join());

function insert(numbers: number[], place: number, number: number): void {
  if (place === numbers.length) numbers.push(number);
  else numbers.splice(place, 0, number);
}
