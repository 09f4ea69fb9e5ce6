import type { EventStore, StoredEvent } from '#event-store';
import type { EventDeclaration, Fact } from '#governance';
import { bringUpToDate } from '#governance';

/** So many of the last facts are remembered by id: most amendments come soon after what they amend. */
const REMEMBERED = 6_000;

/** Events as facts, and the facts that amendments and notes are about. */
export class RecentFacts {
  #recent = new Map<string, Fact>();
  #older = new Map<string, Fact>();

  constructor(
    readonly store: EventStore,
    readonly declarations: ReadonlyMap<string, EventDeclaration>,
  ) {}

  /** A stored event brought up to date. @throws NewerThanProgram */
  take(stored: StoredEvent): Fact {
    const fact = bringUpToDate(stored, this.declarations);
    if (this.#recent.size >= REMEMBERED / 2) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(fact.id, fact);
    return fact;
  }

  /** The event of that id, as it was written; undefined where there is none. Waits only where it is long past. */
  find(id: string): Fact | undefined | Promise<Fact | undefined> {
    return this.#recent.get(id) ?? this.#older.get(id) ?? this.#stored(id);
  }

  async #stored(id: string): Promise<Fact | undefined> {
    const stored = await this.store.byId(id);
    return stored && bringUpToDate(stored, this.declarations);
  }
}
