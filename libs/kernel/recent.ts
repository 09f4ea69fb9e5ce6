/**
 * A map that forgets what has not been used for long: it holds the last `most` entries used, and at most twice as many.
 * Two generations rather than an exact order of use, which would cost every look-up two changes of the map.
 */
export class Recent<K, V> {
  #young = new Map<K, V>();
  #old = new Map<K, V>();

  constructor(readonly most: number) {}

  get(key: K): V | undefined {
    const young = this.#young.get(key);
    if (young !== undefined) return young;
    const old = this.#old.get(key);
    if (old !== undefined) this.set(key, old);
    return old;
  }

  set(key: K, value: V): void {
    this.#young.set(key, value);
    if (this.#young.size <= this.most) return;
    this.#old = this.most > 0 ? this.#young : new Map<K, V>();
    this.#young = new Map();
  }

  delete(key: K): void {
    this.#young.delete(key);
    this.#old.delete(key);
  }

  clear(): void {
    this.#young.clear();
    this.#old.clear();
  }
}
