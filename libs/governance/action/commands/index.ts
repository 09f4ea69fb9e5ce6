import { acceptActionClosure } from './accept-action-closure.command.js';
import { assignAction } from './assign-action.command.js';
import { cancelAction } from './cancel-action.command.js';
import { changeActionDueDate } from './change-action-due-date.command.js';
import { claimActionCompleted } from './claim-action-completed.command.js';
import { claimConditionMet } from './claim-condition-met.command.js';
import { imposeCondition } from './impose-condition.command.js';
import { progressAction } from './progress-action.command.js';
import { reassignAction } from './reassign-action.command.js';
import { rejectConditionClaim } from './reject-condition-claim.command.js';
import { releaseCondition } from './release-condition.command.js';
import { reopenAction } from './reopen-action.command.js';
import { verifyCondition } from './verify-condition.command.js';

/** What follows from a decision: actions, and conditions that have to be met after it is in effect. */
export const actionCommands = [
  assignAction,
  progressAction,
  reassignAction,
  changeActionDueDate,
  claimActionCompleted,
  acceptActionClosure,
  reopenAction,
  cancelAction,
  imposeCondition,
  claimConditionMet,
  rejectConditionClaim,
  verifyCondition,
  releaseCondition,
];
