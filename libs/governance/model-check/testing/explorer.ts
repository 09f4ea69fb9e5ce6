import type { By } from '#kernel';
import { addDays, isDay, msOf, startOfDay } from '#kernel';
import type { Deadline } from '../../language/decider.js';
import type { NewEvent } from '../../language/event.js';
import { isRefusal } from '../../language/refusal.js';
import { DeadlinePassed } from '../../record/record.events.js';
import type { Action, Model, Node, World } from './world.js';
import { board, nodeAt } from './world.js';

/** What happened in one step, for those who replay how a state was reached. */
export interface Happened {
  readonly name: string;
  readonly now: number;
  readonly events: readonly { readonly stream: number; readonly event: NewEvent }[];
}
/** A state of the whole: the world, how it was first reached, and where each step from it leads. */
export interface State {
  readonly index: number;
  readonly world: World;
  readonly from?: { readonly state: State; readonly by: Happened };
  readonly next: State[];
}

/** A deadline of one stream, and the moment at which it passes. */
interface Due {
  readonly stream: number;
  readonly deadline: Deadline;
  readonly at: number;
}

const manager: By = { process: 'deadlines' };
const passes = (due: string): number => (isDay(due) ? startOfDay(addDays(due, 1)) : msOf(due));

/** What is explored. */
export interface Exploration {
  /** Done in every order, each wherever it is not refused. */
  readonly actions: readonly Action[];
  /** Done at once after every step, as long as anything comes of them; none: they are among the actions, and may be late. */
  readonly managers: readonly Action[];
  /** Moments at which something may be done though nothing is due then. */
  readonly moments: readonly number[];
  /** Worlds in which nothing more is done: only time goes on. */
  readonly over?: (world: World) => boolean;
}

/** Walks every interleaving of the actions and of time, breadth first, meeting each state of the whole once. */
export class Explorer {
  readonly states: State[] = [];
  transitions = 0;
  private onStep: (from: State, by: Happened) => void = () => undefined;
  private readonly known = new Map<string, State>();
  private readonly due = new Map<Node, readonly Due[]>();

  constructor(
    private readonly model: Model,
    private readonly rules: Exploration,
  ) {}

  /**
   * @param visit each state once
   * @param follow each step that changes something, also one that leads to a state met before
   */
  explore(start: World, visit: (state: State) => void, follow: (from: State, by: Happened) => void): void {
    this.onStep = follow;
    this.reach(start);
    // The list grows while it is walked: what is found is explored in its turn.
    for (const state of this.states) {
      visit(state);
      if (!this.rules.over?.(state.world)) for (const action of this.rules.actions) this.try(action, state);
      this.letTimePass(state);
    }
  }

  /** How a state was first reached, oldest step first. */
  static pathTo(state: State): readonly Happened[] {
    const path: Happened[] = [];
    for (let s = state; s.from; s = s.from.state) path.push(s.from.by);
    return path.reverse();
  }

  /** States from which some path leads to one of the goals. */
  leadingTo(isGoal: (state: State) => boolean): ReadonlySet<State> {
    const before = new Map<State, State[]>();
    for (const state of this.states)
      for (const next of state.next) {
        const known = before.get(next);
        if (known) known.push(state);
        else before.set(next, [state]);
      }
    const leading = new Set(this.states.filter(isGoal));
    for (const state of leading) for (const earlier of before.get(state) ?? []) leading.add(earlier);
    return leading;
  }

  private try(action: Action, state: State): void {
    const { world } = state;
    const own = nodeAt(world.nodes, action.stream);
    if (action.when && !action.when(own.state as never)) return;
    const step = this.model.act(action, world);
    if (isRefusal(step)) return;
    this.transitions++;
    if (step.node.id === own.id) return;
    const events = step.events.map((event) => ({ stream: action.stream, event }));
    this.follow({ ...world, nodes: replaced(world.nodes, action.stream, step.node) }, state, action.name, events);
  }

  /** Time goes on to the next moment, or the next deadline of any stream passes; with it, all that pass at the same moment. */
  private letTimePass(state: State): void {
    const coming = this.rules.moments.filter((moment) => moment > state.world.now);
    const moments = [...coming, ...this.dues(state.world.nodes).map(({ at }) => at)];
    if (moments.length === 0) return;
    const now = Math.min(...moments);
    let { nodes } = state.world;
    const events: { stream: number; event: NewEvent }[] = [];
    for (let due = this.dueBy(nodes, now); due; due = this.dueBy(nodes, now)) {
      const { stream, deadline } = due;
      const before = nodeAt(nodes, stream);
      const consequences = this.model.stream(stream).decider.passed(deadline, before.state, board);
      const appended = [DeadlinePassed({ deadline: deadline.id, due: deadline.due }), ...consequences];
      nodes = replaced(nodes, stream, this.model.append(stream, before, appended, manager, now));
      events.push(...appended.map((event) => ({ stream, event })));
      if (nodes[stream]?.id === before.id) throw new Error(`${deadline.id} passed and is due again`);
    }
    this.transitions++;
    this.follow({ nodes, now }, state, 'time passes', events);
  }

  private dues(nodes: readonly Node[]): readonly Due[] {
    return nodes.flatMap((node, stream) => {
      const known = this.due.get(node);
      if (known) return known;
      const { decider } = this.model.stream(stream);
      const found = decider
        .deadlines(node.state, board)
        .map((deadline) => ({ stream, deadline, at: passes(deadline.due) }));
      this.due.set(node, found);
      return found;
    });
  }
  private dueBy(nodes: readonly Node[], now: number) {
    return this.dues(nodes).find(({ at }) => at <= now);
  }

  /** The state after a step, and after what the managers do at once on it. */
  private follow(world: World, state: State, name: string, done: readonly Happened['events'][number][]): void {
    let { nodes } = world;
    const events = [...done];
    for (let again = true; again;) {
      again = false;
      for (const manager of this.rules.managers) {
        const step = this.model.act(manager, { ...world, nodes });
        if (isRefusal(step) || step.node.id === nodes[manager.stream]?.id) continue;
        nodes = replaced(nodes, manager.stream, step.node);
        events.push(...step.events.map((event) => ({ stream: manager.stream, event })));
        again = true;
      }
    }
    const by = { name, now: world.now, events };
    this.onStep(state, by);
    this.reach({ ...world, nodes }, { state, by });
  }

  private reach(world: World, from?: NonNullable<State['from']>): void {
    const key = `${world.now} ${world.nodes.map(({ id }) => id).join()}`;
    const before = this.known.get(key);
    const state = before ?? { index: this.states.length, world, next: [], ...(from && { from }) };
    if (!before) {
      this.known.set(key, state);
      this.states.push(state);
    }
    from?.state.next.push(state);
  }
}

const replaced = (nodes: readonly Node[], i: number, by: Node): readonly Node[] =>
  nodes.map((one, at) => (at === i ? by : one));
