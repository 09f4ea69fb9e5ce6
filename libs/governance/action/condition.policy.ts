import { isParty } from '../language/board.js';
import { forbid, invalid, refuse, unknown } from '../language/refusal.js';
import { hasAgreed } from '../arrangement/agreed-by-all.js';
import { decidedByThen, decisionCited } from '../decision/cited.policy.js';
import type { RecordedDecision } from '../record/recorded-decision.js';
import type { Rule } from '../record/standing-orders.js';
import { actsFor } from '../record/acts-for.js';
import type { ConditionState } from './condition.state.js';
import { isLiveCondition } from './condition.state.js';

interface OfCondition {
  readonly condition: string;
}
type Order<C> = Rule<C, ConditionState>;

/** A condition is set by a decision: one that had been taken, and of this record one that stands and decides. */
export const setByADecision: Order<{ readonly decision: RecordedDecision }> = ({ decision }, _state, context) =>
  decidedByThen(decision, context) ?? decisionCited(decision, context);

export const withANewConditionId: Order<OfCondition> = ({ condition }, _state, { all }) =>
  all.status === 'NONE' ? undefined : refuse('CONDITION_EXISTS', { condition });

export const onTheConditions: Order<OfCondition> = ({ condition }, _state, { all }) =>
  all.status === 'NONE' ? unknown('CONDITION_UNKNOWN', { condition }) : undefined;

/** It binds a party and protects others than the one it binds. */
export const betweenParties: Order<{ readonly authority: string; readonly protects: readonly string[] }> = (
  { authority, protects },
  _state,
  { board },
) => {
  const stranger = [authority, ...protects].find((one) => !isParty(board, one));
  if (stranger !== undefined) return invalid('CONDITION_NAMES_NO_PARTY', { authority: stranger });
  return protects.includes(authority) ? invalid('CONDITION_PROTECTS_ITS_DEBTOR', { authority }) : undefined;
};

export const notSettledYet: Order<OfCondition> = ({ condition }, state) =>
  isLiveCondition(state) ? undefined : refuse('CONDITION_CLOSED', { condition, status: state.status });

export const byItsDebtor: Order<OfCondition> = ({ condition }, state, { authority, board }) =>
  actsFor(board, authority, state.authority)
    ? undefined
    : forbid('NOT_YOURS_TO_MEET', { condition, authority: state.authority });

/** Only those whom it protects say that it is met, that it is not, or that they give it up. */
export const byWhomItProtects: Order<OfCondition> = ({ condition }, { protects }, { authority, board }) =>
  protects.some((one) => actsFor(board, authority, one))
    ? undefined
    : forbid('CONDITION_PROTECTS_OTHERS', { condition, protects: protects.join(', ') });

export const onceClaimedMet: Order<OfCondition> = ({ condition }, { status }) =>
  status === 'CLAIMED_MET' ? undefined : refuse('CONDITION_NOT_CLAIMED', { condition });

export const notReleasedBefore: Order<OfCondition> = ({ condition }, _state, { all, authority, board }) =>
  authority !== undefined && hasAgreed(all.releases, all.condition, authority, board)
    ? refuse('CONDITION_RELEASED_BEFORE', { condition, authority })
    : undefined;
