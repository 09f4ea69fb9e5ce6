import { certifyApprovedText } from './certify-approved-text.command.js';
import { completeApprovals } from './complete-approvals.command.js';
import { failCondition } from './fail-condition.command.js';
import { grantApproval } from './grant-approval.command.js';
import { meetCondition } from './meet-condition.command.js';
import { refuseApproval } from './refuse-approval.command.js';
import { satisfyApproval } from './satisfy-approval.command.js';
import { seekApprovals } from './seek-approvals.command.js';
import { waiveCondition } from './waive-condition.command.js';
import { withdrawApproval } from './withdraw-approval.command.js';

/** Everything that can be done about the approvals of a joint matter, in the order of their life. */
export const approvalsCommands = [
  seekApprovals,
  grantApproval,
  refuseApproval,
  withdrawApproval,
  meetCondition,
  waiveCondition,
  failCondition,
  certifyApprovedText,
  satisfyApproval,
  completeApprovals,
];
