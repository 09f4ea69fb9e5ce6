import type { When } from '#governance';
import { FOR_EVER } from '#governance';
import type { NumberedKey } from '../file/key-table.js';
import type { View } from '../language/view.js';
import type { KeyedFacts } from './keyed-facts.js';

/** A key with its state. */
export type KeyedState<S> = readonly [key: string, state: S];

/**
 * The states of all keys of a view on all that is known: what a register of thousands is made of, for "now". A key whose
 * facts changed is folded again when the states are next asked for; while none has changed the list is the same object,
 * so that whoever has sorted or counted it need not do that again.
 */
export class WholeStates<S> {
  readonly #places = new Map<number, number>();
  readonly #states: S[];
  readonly #changed = new Set<number>();
  #list: readonly KeyedState<S>[] = [];
  /** From these moments on nothing more happens, and nothing more becomes known. */
  #lastAt = -Infinity;
  #lastKnown = -Infinity;

  /** @param keys of the view, each with its number @param facts reads the facts of a key */
  constructor(
    readonly view: View<S>,
    readonly keys: readonly NumberedKey[],
    readonly facts: (id: number) => KeyedFacts,
  ) {
    this.#states = Array.from(keys, () => view.initial);
    for (const [place, { id }] of keys.entries()) {
      this.#places.set(id, place);
      this.#changed.add(place);
    }
  }

  /** Something was added to a key, or amended. */
  changed(id: number): void {
    const place = this.#places.get(id);
    if (place !== undefined) this.#changed.add(place);
  }

  /** The states as at `when`; undefined where that lies before the last that happened or became known. */
  at({ asOf, knownAt }: When): readonly KeyedState<S>[] | undefined {
    if (this.#changed.size > 0) this.#refresh();
    return asOf >= this.#lastAt && knownAt >= this.#lastKnown ? this.#list : undefined;
  }

  #refresh(): void {
    for (const place of this.#changed) {
      const key = this.keys[place];
      if (!key) continue;
      const facts = this.facts(key.id);
      this.#lastAt = Math.max(this.#lastAt, facts.span.lastAt);
      this.#lastKnown = Math.max(this.#lastKnown, facts.span.lastKnown);
      this.#states[place] = facts.stateAt(this.view, FOR_EVER);
    }
    this.#changed.clear();
    this.#list = this.#states.flatMap((state, place) =>
      state === this.view.initial ? [] : [[this.keys[place]?.key ?? '', state] as const],
    );
  }
}
