import type { Capacity } from '../rules/acts.js';
import { forbid, refuse, unknown } from '../language/refusal.js';
import type { Rule } from '../record/standing-orders.js';
import { actsFor } from '../record/acts-for.js';
import type { DecisionState } from './decision.state.js';
import { isTaken } from './decision.state.js';

export interface OfDecision {
  readonly decision: string;
}
export type DecisionRule<C> = Rule<C, DecisionState>;

/** There is such a decision: judged on all facts, because what follows on its day may be dated before its hour. */
export const known: DecisionRule<OfDecision> = ({ decision }, _state, { all }) =>
  isTaken(all) ? undefined : unknown('DECISION_UNKNOWN', { decision });

/** Nothing follows from a decision on a day before it was taken. */
export const onceTaken: DecisionRule<OfDecision> = ({ decision }, _state, { all: { outcome }, day }) =>
  outcome.on !== undefined && day < outcome.on
    ? refuse('BEFORE_DECISION', { decision, on: outcome.on, day })
    : undefined;

/** What is one authority's decision is its own to record, publish and explain; a body's is every party's. */
export const byItsDecider: DecisionRule<OfDecision> = ({ decision }, _state, { all: { outcome }, authority, board }) =>
  outcome.authority === undefined || actsFor(board, authority, outcome.authority)
    ? undefined
    : forbid('ANOTHER_AUTHORITYS_DECISION', { decision, authority: outcome.authority });

/** Only in one of these offices. */
export const inOffice =
  (code: string, ...offices: readonly Capacity[]): DecisionRule<OfDecision> =>
  ({ decision }, _state, { by }) =>
    'capacity' in by && (offices as readonly string[]).includes(by.capacity)
      ? undefined
      : forbid(code, { decision, offices: offices.join(', ') });

/** It binds or touches the authority that acts. */
export const byOneAffected: DecisionRule<OfDecision> = (
  { decision },
  _state,
  { all: { outcome }, authority, board },
) =>
  [...outcome.affected, ...(outcome.authority === undefined ? [] : [outcome.authority])].some((one) =>
    actsFor(board, authority, one),
  )
    ? undefined
    : forbid('NOT_AFFECTED_BY_DECISION', { decision, authority: authority ?? 'somebody outside' });
