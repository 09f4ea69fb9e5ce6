import type { Day } from '#kernel';
import { addDays } from '#kernel';
import type { Context } from '../language/decider.js';
import { invalid, refuse } from '../language/refusal.js';
import type { PermitWorkaround } from './commands/permit-workaround.command.js';
import type { Rule } from './standing-orders.js';
import type { WorkaroundState } from './workaround.state.js';
import { isPermitted } from './workaround.state.js';

/** While a permission runs it is extended, not given again; nor is it refused or found unfounded. */
export const whileNoneRuns: Rule<{ readonly workaround: string }> = ({ workaround }, state, { day }) => {
  const { until } = state.permission;
  return isPermitted(state) && until !== undefined && day <= until
    ? refuse('PERMISSION_RUNS', { workaround, until })
    : undefined;
};

/** Risk, cost and the way out are known before a permission is given. */
export const onceAssessed: Rule<{ readonly workaround: string }> = ({ workaround }, state) =>
  state.raised.assessed ? undefined : refuse('NOT_ASSESSED', { workaround });

/** A permission ends no earlier than on the day it is given. */
export const endingLater: Rule<PermitWorkaround> = ({ until }, _state, { day }) =>
  until < day ? invalid('PERMISSION_ENDS_BEFORE_IT_BEGINS', { until, day }) : undefined;

/** A permission is for months: the terms say for how many days at most. */
export const noLongerThanTerms: Rule<PermitWorkaround> = ({ until }, state, context) => {
  const latest = latestEnd(state, context);
  return until > latest
    ? invalid('PERMISSION_TOO_LONG', { until, latest, days: context.board.rules.terms.longestPermitDays })
    : undefined;
};

/**
 * The last day to which a permission may run: the longest permission after the flag (or the reopening). A renewal, and
 * a first permission given when that time has run out, is measured from the day it is decided: else nothing late could
 * ever be permitted (practice 19).
 */
function latestEnd(state: WorkaroundState, { all, day, board }: Context<WorkaroundState>): Day {
  const days = board.rules.terms.longestPermitDays;
  const fromFlag = addDays(state.raised.openedOn ?? all.raised.openedOn ?? day, days);
  const isRenewal = state.permission.until !== undefined;
  return isRenewal || fromFlag < day ? addDays(day, days) : fromFlag;
}
