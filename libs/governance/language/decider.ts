import type { By, Day, Occurred } from '#kernel';
import type { Board } from './board.js';
import type { BodyOf, EventDeclaration, NewEvent } from './event.js';
import type { Fact } from './fact.js';
import type { Refusal } from './refusal.js';

/** Events to append (in order, in one step), or a refusal: then nothing is written. */
export type Decision = readonly NewEvent[] | Refusal;

/** Everything a decision may rest on besides the stream's own state. No clock: `at` is when the act happened. */
export interface Context<S = unknown> {
  readonly occurredAt: Occurred;
  readonly at: number;
  readonly day: Day;
  readonly by: By;
  /** The authority that acts; undefined where a process manager or somebody outside does. */
  readonly authority: string | undefined;
  /** The entry records what was done elsewhere (typed by somebody else, or historical). */
  readonly recording: boolean;
  /** The arrangement and its rules in force at `at`. */
  readonly board: Board;
  /** The stream's state on all facts, later ones too: duplicates are judged on it. */
  readonly all: S;
  /** The event that the command is about, for acts about an event (correct, confirm, note). */
  readonly target?: Fact;
  /** State of another stream that the command `reads`, as at `at`; its version is checked when the events are appended. */
  look<T>(decider: Decider<T>, stream: string): T;
}

/** A date by which something must have happened. A day passes at 00:00 London of the next; an instant when it is reached. */
export interface Deadline {
  readonly id: string;
  readonly due: string;
}

type Fold<S> = (state: S, fact: Fact) => S;

/** One entry of a fold: what an event does to the state. */
export interface On<S> {
  readonly type: string;
  readonly fold: Fold<S>;
}
/** Declares what an event does to a state; the body is typed from the event's declaration. */
export const on = <S, E extends EventDeclaration>(
  declaration: E,
  fold: (state: S, fact: Fact<BodyOf<E>>) => S,
): On<S> => ({
  type: declaration.type,
  fold: fold as unknown as Fold<S>,
});

type Decide<Whole> = (command: never, state: Whole, context: Context<Whole>) => Decision;

/** A part of a stream's life: its own state and fold; its decisions see the whole stream. At most ten commands. */
export interface Region<Own, Whole> {
  readonly initial: Own;
  readonly folds: readonly On<Own>[];
  readonly decide: Readonly<Record<string, Decide<Whole>>>;
  /** What is due, given the whole state. Pure: the process manager keeps the calendar. */
  readonly deadlines?: (state: Whole, board: Board) => readonly Deadline[];
  /** What follows when one of this region's deadlines has passed: the events beside `DeadlinePassed`. */
  readonly passed?: (deadline: Deadline, state: Whole, board: Board) => readonly NewEvent[] | undefined;
}

/** Three pure things for one kind of stream: an initial state, `evolve`, and `decide` per command; and its deadlines. */
export interface Decider<S> {
  /** Kind of the streams it decides for: `workaround` for `workaround/WA-001`. */
  readonly kind: string;
  readonly initial: S;
  readonly folds: ReadonlySet<string>;
  evolve(state: S, fact: Fact): S;
  decide(command: string, data: object, state: S, context: Context<S>): Decision;
  readonly commands: ReadonlySet<string>;
  deadlines(state: S, board: Board): readonly Deadline[];
  passed(deadline: Deadline, state: S, board: Board): readonly NewEvent[];
}

/** Composes regions into the decider of one kind of stream. A fold meets any subset of facts and never throws. */
export function decider<S extends object>(
  kind: string,
  regions: { readonly [K in keyof S]: Region<S[K], S> },
): Decider<S> {
  const names = Object.keys(regions) as (keyof S & string)[];
  const initial = Object.fromEntries(names.map((n) => [n, regions[n].initial])) as S;
  const table = new Map<string, { name: keyof S & string; fold: Fold<never> }[]>();
  const decisions = new Map<string, Decide<S>>();
  for (const name of names) {
    for (const { type, fold } of regions[name].folds)
      table.set(type, [...(table.get(type) ?? []), { name, fold: fold as unknown as Fold<never> }]);
    for (const [command, decide] of Object.entries(regions[name].decide)) {
      if (decisions.has(command)) throw new Error(`${kind} decides ${command} in two regions`);
      decisions.set(command, decide);
    }
  }
  return {
    kind,
    initial,
    folds: new Set(table.keys()),
    commands: new Set(decisions.keys()),
    evolve(state, fact) {
      const parts = table.get(fact.type);
      if (!parts) return state;
      const next = { ...state };
      for (const { name, fold } of parts) next[name] = fold(state[name] as never, fact);
      return next;
    },
    decide(command, data, state, context) {
      const decide = decisions.get(command);
      if (!decide) throw new Error(`${kind} has no decision for ${command}`);
      return decide(data as never, state, context);
    },
    deadlines: (state, board) => names.flatMap((n) => regions[n].deadlines?.(state, board) ?? []),
    passed(deadline, state, board) {
      for (const name of names) {
        const events = regions[name].passed?.(deadline, state, board);
        if (events) return events;
      }
      return [];
    },
  };
}

/** A kind of stream with one region: its state is that region's. */
export function singleDecider<S>(kind: string, region: Region<S, S>): Decider<S> {
  const folds = new Map(region.folds.map((f) => [f.type, f.fold]));
  const whole = decider<{ it: S }>(kind, { it: { initial: region.initial, folds: region.folds, decide: {} } });
  return {
    ...whole,
    initial: region.initial,
    commands: new Set(Object.keys(region.decide)),
    evolve: (state, fact) => folds.get(fact.type)?.(state, fact) ?? state,
    decide(command, data, state, context) {
      const decide = region.decide[command];
      if (!decide) throw new Error(`${kind} has no decision for ${command}`);
      return decide(data as never, state, context);
    },
    deadlines: (state, board) => region.deadlines?.(state, board) ?? [],
    passed: (deadline, state, board) => region.passed?.(deadline, state, board) ?? [],
  };
}
