import type { When } from '#governance';
import { FOR_EVER } from '#governance';
import type { View } from '../language/view.js';
import type { NumberedKey } from '../file/key-table.js';
import type { Form } from './keyed-facts.js';
import { KeyedFacts } from './keyed-facts.js';
import { OpenKeys } from './open-keys.js';
import type { KeyedState } from './whole-states.js';
import { WholeStates } from './whole-states.js';

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
  readonly #open = new Map<string, OpenKeys<NumberedKey>>();
  readonly #whole = new Map<string, WholeStates<unknown>>();
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

  /** A key has a new fact: added where its facts are in memory, otherwise read from the file when they are asked for. */
  add(key: number, form: () => Form): void {
    this.#changed(key);
    const held = this.#held.get(key);
    if (!held) return;
    held.facts.add(form());
    this.#count++;
    if (this.#count > this.most) this.#makeRoom();
  }

  /** Forgets a key whose facts were amended. */
  forget(key: number): void {
    this.#changed(key);
    this.#drop(key);
  }

  /** The states of all keys of a view as at `when`, without those of which nothing was known; the same list while nothing has changed. */
  all<S>(view: View<S>, keys: readonly NumberedKey[], when: When): readonly KeyedState<S>[] {
    let whole = this.#whole.get(view.name) as WholeStates<S> | undefined;
    if (whole?.keys !== keys) {
      whole = new WholeStates(view, keys, (id) => this.get(id));
      this.#whole.set(view.name, whole as unknown as WholeStates<unknown>);
    }
    const states = whole.at(when);
    if (states) return states;
    return keys
      .map(({ id, key }) => [key, this.get(id).stateAt(view, when)] as const)
      .filter(([, state]) => state !== view.initial);
  }

  /** The keys of a view on which something is open as at `when`, with their states. */
  open<S>(view: View<S>, keys: readonly NumberedKey[], when: When): readonly (readonly [string, S])[] {
    let open = this.#open.get(view.name);
    if (open?.keys !== keys) this.#open.set(view.name, (open = new OpenKeys(keys, ({ id }) => id)));
    const states: (readonly [string, S])[] = [];
    for (const place of open.at(when)) {
      const found = keys[place];
      if (!found) continue;
      const { id, key } = found;
      const facts = this.get(id);
      if (!open.isClosed(place) && view.isOver?.(facts.stateAt(view, FOR_EVER))) open.close(place, facts.span);
      const state = facts.stateAt(view, when);
      if (state !== view.initial && !view.isOver?.(state)) states.push([key, state]);
    }
    return states;
  }

  #changed(key: number): void {
    for (const open of this.#open.values()) open.changed(key);
    for (const whole of this.#whole.values()) whole.changed(key);
  }

  #drop(key: number): void {
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
      this.#drop(key);
    }
  }
}
