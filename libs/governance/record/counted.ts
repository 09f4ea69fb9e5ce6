import type { On } from '../language/decider.js';
import { on } from '../language/decider.js';
import type { BodyOf, EventDeclaration } from '../language/event.js';
import type { Fact } from '../language/fact.js';
import { speaksForItsAuthority } from '../language/fact.js';

const keptOnly = (fact: Fact<unknown>): boolean =>
  (fact.body as { readonly notCounted?: string }).notCounted !== undefined;

/** Whether an entry is on the record and not against a rule; somebody else may have typed it. */
export const stands = (fact: Fact<unknown>): boolean => fact.standing !== 'DISPUTED' && !keptOnly(fact);
/** Whether it also is the word of the authority it was made for. */
export const counts = (fact: Fact<unknown>): boolean => speaksForItsAuthority(fact) && !keptOnly(fact);

const filtered =
  (holds: (fact: Fact<unknown>) => boolean) =>
  <S, E extends EventDeclaration>(declaration: E, fold: (state: S, fact: Fact<BodyOf<E>>) => S): On<S> => {
    const entry = on<S, E>(declaration, fold);
    return { type: entry.type, fold: (state, fact) => (holds(fact) ? entry.fold(state, fact) : state) };
  };

/** `on`, for what must be the authority's own word (a decision, a notice, advice); other entries leave the state as it is. */
export const counted = filtered(counts);
/** `on`, for what restrains (a hold, a question, a challenge): it counts whoever typed it, unless it is disputed. */
export const standing = filtered(stands);
