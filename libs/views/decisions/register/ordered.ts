import type { Day } from '#kernel';
import type { DecisionState, EffectStatus, OutcomeStatus } from '#governance';
import { effectStatus, outcomeStatus } from '#governance';
import type { Ask } from '../../language/declaration.js';
import { decisionView } from '../../views.js';

/** A decision that was taken by the time asked about, with what registers look at again and again. */
export interface Line {
  readonly id: string;
  /** London day on which it was taken. */
  readonly on: Day;
  readonly status: OutcomeStatus;
  readonly effect: EffectStatus;
  readonly state: DecisionState;
}

type States = readonly (readonly [id: string, state: DecisionState])[];

/** The states of "now" are the same list until something new is known: their order is kept with them. */
const remembered = new WeakMap<States, readonly Line[]>();
/** A state that has not changed gives the same line. */
const lines = new WeakMap<DecisionState, readonly Line[]>();

/** Every decision that was taken by the reader's time, newest first; those of one day in order of id. */
export function decisionsAt({ source, when }: Pick<Ask, 'source' | 'when'>): readonly Line[] {
  const states = source.all(decisionView, when);
  const known = remembered.get(states);
  if (known) return known;
  const ordered = states.flatMap(([id, state]) => lineOf(id, state)).sort(newestFirst);
  remembered.set(states, ordered);
  return ordered;
}

/** None for a decision that was not taken yet. */
function lineOf(id: string, state: DecisionState): readonly Line[] {
  const known = lines.get(state);
  if (known) return known;
  const { on } = state.outcome;
  const made = on === undefined ? [] : [{ id, on, status: outcomeStatus(state), effect: effectStatus(state), state }];
  lines.set(state, made);
  return made;
}

/** Keys come in order, and the sort keeps it where two were taken on one day. */
const newestFirst = (a: Line, b: Line): number => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1);
