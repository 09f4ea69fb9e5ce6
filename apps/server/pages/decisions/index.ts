import { actionPage } from '../actions/action-page.js';
import { actionsPage } from '../actions/actions-page.js';
import { conditionsPage } from '../actions/conditions-page.js';
import { compliancePage } from '../compliance/compliance-page.js';
import { delegationsPage } from '../compliance/delegations-page.js';
import { interestsPage } from '../compliance/interests-page.js';
import { disputePage } from '../disputes/dispute-page.js';
import { disputesPage } from '../disputes/disputes-page.js';
import { forwardPlanPage } from '../forward/forward-plan-page.js';
import { whoDecidesPage } from '../forward/who-decides-page.js';
import type { FramedPage } from '../frame/page.js';
import { approvalsPage, matterApprovalsPage } from '../matters/approvals-page.js';
import { matterPage } from '../matters/matter-page.js';
import { mattersPage } from '../matters/matters-page.js';
import { withdrawalPage } from '../withdrawal/simulation-page.js';
import { callInsPage } from './call-ins-page.js';
import { decisionPage } from './decision-page.js';
import { inForcePage } from './in-force-page.js';
import { decisionsPage } from './register-page.js';
import { whatIfPage } from './what-if-page.js';

/** Decisions, what binds them, what is to come, what was not kept, and what is only supposed. */
export const decisionPages: readonly FramedPage[] = [
  decisionsPage,
  decisionPage,
  inForcePage,
  mattersPage,
  matterPage,
  matterApprovalsPage,
  approvalsPage,
  callInsPage,
  actionsPage,
  actionPage,
  conditionsPage,
  forwardPlanPage,
  whoDecidesPage,
  compliancePage,
  disputesPage,
  disputePage,
  delegationsPage,
  interestsPage,
  whatIfPage,
  withdrawalPage,
];
