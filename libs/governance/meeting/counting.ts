import type { On } from '../language/decider.js';
import { on } from '../language/decider.js';
import type { BodyOf, EventDeclaration } from '../language/event.js';
import type { Fact } from '../language/fact.js';

/** Whether an entry counts: nobody it speaks for has disputed it, and it was not recorded against a rule (practice 1). */
export const counts = (fact: Fact): boolean => fact.standing !== 'DISPUTED' && fact.body['notCounted'] === undefined;

/** `on`, for entries that count; the others leave the state as it is. */
export const counted = <S, E extends EventDeclaration>(
  declaration: E,
  fold: (state: S, fact: Fact<BodyOf<E>>) => S,
): On<S> => {
  const entry = on<S, E>(declaration, fold);
  return { type: entry.type, fold: (state, fact) => (counts(fact) ? entry.fold(state, fact) : state) };
};
