import type { ViewDeclaration } from '../language/declaration.js';
import { approvalsTracker, matterApprovals } from './approvals.js';
import { callInClock } from './call-ins.js';
import { oneDecision } from './decision.js';
import { gateView } from './gate.js';
import { decisionsInForce } from './in-force.js';
import { oneMatter } from './matters/matter.js';
import { mattersView } from './matters/matters.js';
import { decisionRegister } from './register/register.js';
import { whatIfView } from './what-if/what-if.js';

/** Decisions and what binds them: the register, one decision, its gate, matters, approvals, call-ins, what is in force. */
export const decisionViews: readonly ViewDeclaration[] = [
  decisionRegister,
  oneDecision,
  gateView,
  decisionsInForce,
  mattersView,
  oneMatter,
  matterApprovals,
  approvalsTracker,
  callInClock,
  whatIfView,
];
