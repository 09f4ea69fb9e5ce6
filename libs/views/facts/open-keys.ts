import type { When } from '#governance';
import type { Span } from './keyed-facts.js';

/** Numbers kept of each key: from when and until when it may be open, as it happened and as it was known. */
const COLUMNS = 4;

/**
 * Which keys of a view may be open at a time. A key that is over for good needs a look only between the first and the last
 * moment of its facts: a register of years then costs what is open in it.
 */
export class OpenKeys<K> {
  readonly #places = new Map<number, number>();
  readonly #spans: Float64Array;

  /** @param keys of the view, each with its number @param idOf the number of a key */
  constructor(
    readonly keys: readonly K[],
    idOf: (key: K) => number,
  ) {
    this.#spans = new Float64Array(keys.length * COLUMNS).fill(NaN);
    for (const [place, key] of keys.entries()) this.#places.set(idOf(key), place);
  }

  /** A key is over when all of its facts count; they lie in this span. */
  close(place: number, { firstAt, firstKnown, lastAt, lastKnown }: Span): void {
    this.#spans.set([firstAt, firstKnown, lastAt, lastKnown], place * COLUMNS);
  }

  /** Something was added to a key: it may be open again. */
  changed(id: number): void {
    const place = this.#places.get(id);
    if (place !== undefined) this.#spans.fill(NaN, place * COLUMNS, (place + 1) * COLUMNS);
  }

  /** Whether it is known when the key is over. */
  isClosed(place: number): boolean {
    return !Number.isNaN(this.#spans[place * COLUMNS]);
  }

  /** Places of the keys that may be open then: those of which that is not known, and those whose span is not past. */
  *at({ asOf, knownAt }: When): Generator<number> {
    for (let place = 0; place < this.keys.length; place++) {
      const [begun, known] = [asOf >= this.#number(place, 0), knownAt >= this.#number(place, 1)];
      const over = asOf >= this.#number(place, 2) && knownAt >= this.#number(place, 3);
      if (!this.isClosed(place) || (begun && known && !over)) yield place;
    }
  }

  #number(place: number, column: number): number {
    return this.#spans[place * COLUMNS + column] ?? NaN;
  }
}
