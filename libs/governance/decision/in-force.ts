import type { Day } from '#kernel';
import { compareDays } from '#kernel';
import type { DecisionState } from './decision.state.js';
import { outcomeStatus } from './decision.state.js';

/** Whether a decision is in force on a day, and which of its clauses no longer are. */
export interface InForce {
  readonly inForce: boolean;
  /** Clauses that another decision varied or took the place of by that day, and which. */
  readonly except: readonly { readonly clause: string; readonly by: string }[];
  /** The decision that took its place as a whole. */
  readonly replacedBy?: string;
}

/**
 * Whether a decision was in force on that London day: from the day it took effect up to the day before another took its
 * place. A decision that a court quashed never is.
 */
export function inForceOn(state: DecisionState, day: Day): InForce {
  const { effect, outcome } = state;
  const by = outcome.replacedBy.filter(({ from }) => compareDays(from, day) <= 0);
  const whole = by.find(({ clauses }) => clauses === undefined);
  const begun = effect.from !== undefined && compareDays(effect.from, day) <= 0;
  return {
    inForce: begun && whole === undefined && outcomeStatus(state) !== 'QUASHED',
    except: by.flatMap(({ by: other, clauses = [] }) => clauses.map((clause) => ({ clause, by: other }))),
    ...(whole && { replacedBy: whole.by }),
  };
}
