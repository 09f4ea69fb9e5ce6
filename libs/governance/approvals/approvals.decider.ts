import { singleDecider } from '../language/decider.js';
import { ApprovalConditionFailed, ApprovalsLapsed } from './approvals.events.js';
import { approvalsFolds } from './approvals.fold.js';
import type { ApprovalsState } from './approvals.state.js';
import { noApprovals } from './approvals.state.js';
import { conditionDecisions } from './condition.decisions.js';
import { consentDecisions } from './consent.decisions.js';
import { conditionDeadlines, conditionsDue, longStopDue } from './due.policy.js';
import { matterDecisions } from './matter.decisions.js';

/** Decides for `approvals/<matter>`: every authority's approval of one text, in one stream. */
export const approvalsDecider = singleDecider<ApprovalsState>('approvals', {
  initial: noApprovals,
  folds: approvalsFolds,
  decide: { ...matterDecisions, ...consentDecisions, ...conditionDecisions },
  deadlines: (state, board) => [...longStopDue(state), ...conditionDeadlines(state, board)],
  passed: ({ id, due }, state, board) =>
    id.startsWith('long-stop:')
      ? [ApprovalsLapsed({ matter: state.matter, longStop: due })]
      : conditionsDue(state, board)
          .filter((failing) => failing.due === due)
          .map(({ authority, condition, kind }) =>
            ApprovalConditionFailed({ matter: state.matter, authority, condition, kind }),
          ),
});
