import type { Fact, When } from '#governance';
import { LATEST } from '../file/schema.js';
import type { View } from '../language/view.js';

/** One form of a fact: what it said from when it was known until something later amended it. */
export interface Form {
  readonly fact: Fact;
  /** First moment at which this form no longer held, in ms; Infinity for the present one. */
  until: number;
}

/** A folded state is remembered at every so many forms: a read folds at most this many facts anew. */
const BLOCK = 32;
/** States remembered at one place: as many different sets of not yet known facts may lie before it. */
const STATES_AT_A_PLACE = 8;

/**
 * The facts of one key in the order in which they count, and their fold as at any `asOf` and `knownAt`.
 *
 * What is remembered are states of the fold along the way, never an answer: the state before a place is that of the
 * facts before it less those that were not known (or no longer held) at `knownAt`, whoever asks.
 */
export class KeyedFacts {
  readonly #forms: Form[] = [];
  readonly #states = new Map<number, Map<string, unknown>>();
  #lastKnown = -Infinity;
  /** By how much a fact may count before it is known: 0, since nothing is recorded before it happened (model.md 3). */
  #ahead = 0;
  #amended = false;
  #whole: unknown;

  /** @param forms in any order */
  constructor(forms: readonly Form[]) {
    this.#forms = [...forms].sort(byOrder);
    for (const form of forms) this.#note(form);
  }

  get size(): number {
    return this.#forms.length;
  }

  /** Adds a form at its place; states remembered beyond it are forgotten. */
  add(form: Form): void {
    let place = this.#forms.length;
    while (place > 0 && byOrder(form, this.#forms[place - 1]!) < 0) place--;
    if (place === this.#forms.length) this.#forms.push(form);
    else this.#forms.splice(place, 0, form);
    for (const block of this.#states.keys()) if (block > place) this.#states.delete(block);
    this.#whole = undefined;
    this.#note(form);
  }

  /** The facts that had happened by `asOf`, as known by `knownAt`. */
  factsAt(when: When): readonly Fact[] {
    const { asOf, knownAt } = bounded(when);
    const facts: Fact[] = [];
    const end = this.#until(asOf, knownAt);
    for (let i = 0; i < end; i++) if (holds(this.#forms[i]!, knownAt)) facts.push(this.#forms[i]!.fact);
    return facts;
  }

  /** Their fold. */
  stateAt<S>(view: View<S>, when: When): S {
    const { asOf, knownAt } = bounded(when);
    const end = this.#until(asOf, knownAt);
    if (end === 0) return view.initial;
    if (end < this.#forms.length || this.#amended || knownAt < this.#lastKnown) return this.#foldTo(view, end, knownAt);
    this.#whole ??= this.#foldTo(view, end, knownAt);
    return this.#whole as S;
  }

  #foldTo<S>(view: View<S>, end: number, knownAt: number): S {
    const left: number[] = [];
    for (let i = 0; i < end; i++) if (!holds(this.#forms[i]!, knownAt)) left.push(i);
    let start = end - (end % BLOCK);
    let before = left.length;
    let found: { state: unknown } | undefined;
    for (; start > 0; start -= BLOCK) {
      while (before > 0 && left[before - 1]! >= start) before--;
      found = this.#remembered(start, left, before);
      if (found) break;
    }
    if (!found) before = 0;
    let state = found ? (found.state as S) : view.initial;
    for (let i = start; i < end; i++) {
      if (i > start && i % BLOCK === 0) this.#remember(i, left, before, state);
      if (left[before] === i) before++;
      else state = folded(view, state, this.#forms[i]!.fact);
    }
    if (end % BLOCK === 0 && start < end) this.#remember(end, left, before, state);
    return state;
  }

  #remembered(place: number, left: readonly number[], count: number): { state: unknown } | undefined {
    const states = this.#states.get(place);
    const name = nameOf(left, count);
    return states?.has(name) ? { state: states.get(name) } : undefined;
  }

  #remember(place: number, left: readonly number[], count: number, state: unknown): void {
    const states = this.#states.get(place) ?? new Map<string, unknown>();
    if (states.size >= STATES_AT_A_PLACE) {
      for (const name of states.keys()) {
        if (name === '') continue;
        states.delete(name);
        break;
      }
    }
    states.set(nameOf(left, count), state);
    this.#states.set(place, states);
  }

  #note(form: Form): void {
    if (form.fact.known > this.#lastKnown) this.#lastKnown = form.fact.known;
    this.#ahead = Math.max(this.#ahead, form.fact.at - form.fact.known);
    if (form.until < Infinity) this.#amended = true;
  }

  /** How many forms need be looked at: those that had happened by then, and could be known. */
  #until(latest: number, knownAt: number): number {
    const asOf = Math.min(latest, knownAt + this.#ahead);
    let low = 0;
    let high = this.#forms.length;
    if (high === 0 || this.#forms[high - 1]!.fact.at <= asOf) return high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#forms[middle]!.fact.at <= asOf) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const bounded = ({ asOf, knownAt }: When): When => ({ asOf: Math.min(asOf, LATEST), knownAt: Math.min(knownAt, LATEST) });
const holds = (form: Form, knownAt: number): boolean => form.fact.known <= knownAt && form.until > knownAt;
const byOrder = (a: Form, b: Form): number => a.fact.at - b.fact.at || a.fact.position - b.fact.position || a.fact.known - b.fact.known;
const nameOf = (left: readonly number[], count: number): string => (count === 0 ? '' : left.slice(0, count).join());

/** The one step of every view, live, rebuilt and as at a date. */
export function folded<S>(view: View<S>, state: S, fact: Fact): S {
  const handler = view.handlers.get(fact.type);
  return handler ? handler.fold(state, fact) : state;
}
