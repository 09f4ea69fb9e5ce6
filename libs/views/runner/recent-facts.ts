import type { EventStore, StoredEvent } from '#event-store';
import type { EventDeclaration, Fact } from '#governance';
import { bringUpToDate } from '#governance';

/** So many of the last positions are remembered by id: most amendments come soon after what they amend. */
const REMEMBERED = 20_000;

/** Events as facts, and the facts that amendments and notes are about. */
export class RecentFacts {
  #recent = new Map<string, number>();
  #older = new Map<string, number>();

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
    this.#recent.set(fact.id, fact.position);
    return fact;
  }

  /** The event of that id, as it was written; undefined where there is none. */
  async find(id: string): Promise<Fact | undefined> {
    const position = this.#recent.get(id) ?? this.#older.get(id);
    const stored = position === undefined ? await this.store.byId(id) : (await this.store.at([position]))[0];
    return stored && bringUpToDate(stored, this.declarations);
  }
}
