import type { Decider, Fact, When } from '#governance';
import { bringUpToDate, declarations, factsAt, FOR_EVER, isAmendment } from '#governance';
import { Recent } from '#kernel';
import type { EventStore, StoredEvent } from '#event-store';

/** What is remembered of one stream: its facts in the order of the log, and per decider the state folded from all of them. */
export interface StreamMemory {
  readonly name: string;
  readonly facts: Fact[];
  /** When the latest fact counts from: an act at or after it sees the folded state as it stands. */
  latest: number;
  readonly states: Map<Decider<unknown>, unknown>;
}

/** Folded states of streams, kept in memory by how many events they rest on; the least recently used are let go. */
export class Streams {
  private readonly kept: Recent<string, StreamMemory>;

  /** @param most streams kept at least */
  constructor(
    private readonly store: EventStore,
    most = 10_000,
  ) {
    this.kept = new Recent(most);
  }

  async load(name: string): Promise<StreamMemory> {
    const known = this.kept.get(name);
    if (known) return known;
    const memory: StreamMemory = { name, facts: [], latest: -Infinity, states: new Map() };
    for (const event of await this.store.readStream(name)) add(memory, bringUpToDate(event, declarations));
    const raced = this.kept.get(name);
    if (raced) return raced;
    this.kept.set(name, memory);
    return memory;
  }

  /** After an append: what was written is known, in order. */
  learn(events: readonly StoredEvent[]): void {
    for (const event of events) {
      const memory = this.kept.get(event.envelope.stream);
      if (memory?.facts.length === event.envelope.version) add(memory, bringUpToDate(event, declarations));
    }
  }

  /** After a conflict: what was remembered is stale. */
  forget(name: string): void {
    this.kept.delete(name);
  }
}

function add(memory: StreamMemory, fact: Fact): void {
  memory.facts.push(fact);
  if (isAmendment(fact) || fact.at < memory.latest) memory.states.clear();
  else for (const [decider, state] of memory.states) memory.states.set(decider, decider.evolve(state, fact));
  if (!isAmendment(fact) && fact.at > memory.latest) memory.latest = fact.at;
}

/** The state of a stream as at `at`, on all that is known now. */
export function stateAt<S>(memory: StreamMemory, decider: Decider<S>, at: number): S {
  if (at < memory.latest) return fold(decider, memory.facts, { asOf: at, knownAt: Infinity });
  return stateOf(memory, decider);
}

/** The state of a stream on all its facts. */
export function stateOf<S>(memory: StreamMemory, decider: Decider<S>): S {
  const key = decider as Decider<unknown>;
  let state = memory.states.get(key) as S | undefined;
  if (state === undefined) {
    state = fold(decider, memory.facts, FOR_EVER);
    memory.states.set(key, state);
  }
  return state;
}

/** Folds facts as they stand, amendments applied. */
export const foldFacts = <S>(decider: Decider<S>, facts: readonly Fact[]): S => fold(decider, facts, FOR_EVER);

const fold = <S>(decider: Decider<S>, facts: readonly Fact[], when: When): S =>
  factsAt(facts, when).reduce((state, fact) => decider.evolve(state, fact), decider.initial);
