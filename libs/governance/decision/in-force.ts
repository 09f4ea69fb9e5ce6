import type { Day } from '#kernel';
import { compareDays } from '#kernel';
import type { DecisionState, Replaced } from './decision.state.js';
import type { Replaces } from './decision.words.js';

/** Whether a decision is in force on a day, which of its clauses no longer are, and what it took the place of. */
export interface InForce {
  readonly inForce: boolean;
  /** Clauses that are gone by that day, or read otherwise: which decision was the last to say so, and what it did. */
  readonly except: readonly { readonly clause: string; readonly by: string; readonly as: Replaced['as'] }[];
  /** The decision that took its place as a whole. */
  readonly replacedBy?: string;
  /** What it says of earlier decisions; of force while it is itself. */
  readonly replaces: readonly Replaces[];
}

/**
 * Whether a decision was in force on that London day: from the day it took effect up to the day before another took its
 * place. One that another replaced in some clauses only stays in force without them. One whose validity was questioned is
 * until that was settled by a rescission or a fresh decision; one that a court quashed never is.
 */
export function inForceOn(state: DecisionState, day: Day): InForce {
  const { effect, outcome } = state;
  const by = outcome.replacedBy.filter(({ from }) => compareDays(from, day) <= 0);
  const whole = by.find(({ clauses }) => clauses === undefined);
  const settled = outcome.questions.flatMap((one) => one.settled ?? []);
  const ended = settled.some(({ how, on }) => how !== 'STANDS' && (how === 'QUASHED' || compareDays(on, day) <= 0));
  const begun = effect.from !== undefined && compareDays(effect.from, day) <= 0;
  return {
    inForce: begun && whole === undefined && !ended,
    except: clausesLost(by),
    ...(whole && { replacedBy: whole.by }),
    replaces: outcome.replaces,
  };
}

/** Each clause once, as the last decision about it left it. */
function clausesLost(by: readonly Replaced[]): InForce['except'] {
  const inOrder = [...by].sort((a, b) => compareDays(a.from, b.from));
  const last = new Map(inOrder.flatMap((one) => (one.clauses ?? []).map((clause) => [clause, one] as const)));
  return [...last].map(([clause, { by: other, as }]) => ({ clause, by: other, as }));
}
