import type { Form } from './keyed-facts.js';
import { KeyedFacts } from './keyed-facts.js';

/** So many facts are held in memory at most, about 500 bytes each. */
const MOST_FACTS = 250_000;
/** When there are more, the keys asked for least lately go until this share is left. */
const KEPT_SHARE = 0.8;

interface Held {
  readonly facts: KeyedFacts;
  used: number;
}

/** The facts of the keys that are asked for, so that a read does not read them from the file again. */
export class FactMemory {
  readonly #held = new Map<number, Held>();
  #count = 0;
  #tick = 0;

  /** @param load reads the forms of a key from the file */
  constructor(
    readonly load: (key: number) => readonly Form[],
    readonly most = MOST_FACTS,
  ) {}

  get(key: number): KeyedFacts {
    const held = this.#held.get(key);
    if (held) {
      held.used = ++this.#tick;
      return held.facts;
    }
    const facts = new KeyedFacts(this.load(key));
    this.#held.set(key, { facts, used: ++this.#tick });
    this.#count += facts.size;
    if (this.#count > this.most) this.#makeRoom();
    return facts;
  }

  /** Whether a key's facts are in memory; of others nothing need be said: they are read from the file when they are asked for. */
  holds(key: number): boolean {
    return this.#held.has(key);
  }

  /** A new fact of a key that is held. */
  add(key: number, form: Form): void {
    this.#held.get(key)?.facts.add(form);
    this.#count++;
    if (this.#count > this.most) this.#makeRoom();
  }

  /** Forgets a key whose facts were amended. */
  forget(key: number): void {
    const held = this.#held.get(key);
    if (!held) return;
    this.#held.delete(key);
    this.#count -= held.facts.size;
  }

  #makeRoom(): void {
    const oldest = [...this.#held].sort(([, a], [, b]) => a.used - b.used);
    for (const [key, held] of oldest) {
      if (this.#count <= this.most * KEPT_SHARE) return;
      if (held.used === this.#tick) continue;
      this.forget(key);
    }
  }
}
