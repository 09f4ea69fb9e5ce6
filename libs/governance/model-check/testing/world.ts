import type { By, Instant } from '#kernel';
import { dayOf, instantOf } from '#kernel';
import type { Context, Decider } from '../../language/decider.js';
import type { NewEvent } from '../../language/event.js';
import type { Fact } from '../../language/fact.js';
import type { Refusal } from '../../language/refusal.js';
import { isRefusal } from '../../language/refusal.js';
import { boardOf } from '../../testing/given.js';
import { keyOf } from './state-keys.js';

export const board = boardOf('a', 'b', 'c');

/** One stream of the model: its name, and the real decider that decides and folds it. */
export interface Stream {
  readonly name: string;
  readonly decider: Decider<unknown>;
}
/** A state that a stream can be in. `length`: how many facts led to the first one found; later facts come after them. */
export interface Node {
  readonly id: number;
  readonly state: unknown;
  readonly length: number;
}
/** Everything that the model knows at one moment: a node of each stream, and which moment it is. */
export interface World {
  readonly nodes: readonly Node[];
  readonly now: number;
}
export interface Action {
  readonly name: string;
  readonly stream: number;
  readonly command: string;
  readonly data: object;
  readonly by: By;
  readonly recording?: true;
  /** Other streams on which it is decided. */
  readonly reads?: readonly number[];
  /** Bounds the alphabet: whether it is tried in this state of its own stream. */
  readonly when?: (state: never) => boolean;
}
/** What an action led to. */
export interface Step {
  readonly node: Node;
  readonly events: readonly NewEvent[];
}

/** More states than this no stream has: three ids and a moment make one whole number. */
const MOST = 50_000;

/** Streams with every state that they have been found in, equal states being one; and what each action does to each. */
export class Model {
  private readonly interned: readonly Map<string, Node>[];
  private readonly steps = new Map<Action, Map<number, Step | Refusal>>();
  private readonly moments: number[] = [];

  constructor(readonly streams: readonly Stream[]) {
    this.interned = streams.map(() => new Map());
  }

  start(seeds: readonly (readonly (readonly [NewEvent, By])[])[], at: Instant): World {
    const now = Date.parse(at);
    const nodes = this.streams.map(({ decider }, i) => {
      const empty = { id: -1, state: decider.initial, length: 0 };
      return (seeds[i] ?? []).reduce<Node>((node, [event, by]) => this.append(i, node, [event], by, now, true), empty);
    });
    return { nodes, now };
  }

  /** Decides an action as the pipeline would: on this world, at this moment. Answers what it leads to, or why it is refused. */
  act(action: Action, { nodes, now }: World): Step | Refusal {
    const { stream: i, reads = [] } = action;
    const key = [i, ...reads].reduce((sum, s) => sum * MOST + nodeAt(nodes, s).id, this.moment(now));
    const tried = this.steps.get(action) ?? new Map<number, Step | Refusal>();
    this.steps.set(action, tried);
    const known = tried.get(key);
    if (known) return known;
    const decision = this.stream(i).decider.decide(
      action.command,
      action.data,
      nodeAt(nodes, i).state,
      this.context(action, nodes, now),
    );
    const step = isRefusal(decision)
      ? decision
      : {
          node: this.append(i, nodeAt(nodes, i), decision, action.by, now, action.recording ?? false),
          events: decision,
        };
    tried.set(key, step);
    return step;
  }

  /** The state of a stream after more facts; equal to another one found before, it is that one. */
  append(i: number, from: Node, events: readonly NewEvent[], by: By, now: number, recorded = false): Node {
    const { decider, name } = this.stream(i);
    let { state, length } = from;
    for (const event of events) state = decider.evolve(state, factOf(event, name, length++, by, now, recorded));
    const key = keyOf(name, state);
    const known = this.interned[i]?.get(key);
    if (known) return known;
    const found = { id: this.interned[i]?.size ?? 0, state, length };
    this.interned[i]?.set(key, found);
    return found;
  }

  stream(i: number): Stream {
    const found = this.streams[i];
    if (!found) throw new RangeError(`The model has ${this.streams.length} streams: there is none at ${i}.`);
    return found;
  }

  private moment(now: number): number {
    const known = this.moments.indexOf(now);
    return known < 0 ? this.moments.push(now) - 1 : known;
  }

  private context({ by, recording, stream }: Action, nodes: readonly Node[], now: number): Context {
    const at = instantOf(now);
    return {
      occurredAt: at,
      at: now,
      day: dayOf(at),
      by,
      authority: 'authority' in by ? by.authority : undefined,
      recording: recording ?? false,
      board,
      all: nodeAt(nodes, stream).state,
      look: <T>(decider: Decider<T>, name: string): T => {
        const i = this.streams.findIndex((s) => s.name === name);
        return i < 0 ? decider.initial : (nodeAt(nodes, i).state as T);
      },
    };
  }
}

export const nodeAt = (nodes: readonly Node[], i: number): Node => {
  const found = nodes[i];
  if (!found) throw new RangeError(`There is no stream ${i}.`);
  return found;
};

/** A fact of the model: told by its own authority, or (where it is recorded) entered as history, on which no clock runs. */
function factOf(event: NewEvent, stream: string, position: number, by: By, now: number, historical: boolean): Fact {
  const occurredAt = event.occurredAt ?? instantOf(now);
  return {
    id: `${stream} ${position}`,
    type: event.type,
    position,
    stream,
    version: position,
    at: now,
    occurredAt,
    known: now,
    by,
    rules: { constitution: 1, pack: 'uk@2005-01', hash: '' },
    ...(historical && { historical: true as const }),
    body: event.body,
    standing: 'OWN',
  };
}
