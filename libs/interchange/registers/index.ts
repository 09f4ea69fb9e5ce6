import type { Register } from '../table/register.js';
import { actions, conditions } from './after-decisions.js';
import { compliance, delegations } from './compliance.js';
import { compromises, concessions } from './compromises.js';
import { decisions, decisionsInForce } from './decisions.js';
import { disputeRungs, disputes } from './disputes.js';
import { authorities, facts, history } from './history.js';
import { approvals, callIns, matters, matterTiers } from './matters.js';
import { dispensations, interests, meetings } from './meetings.js';
import { forwardPlan, whoDecides } from './plans.js';
import { matrix, processes, processPositions, processVersions } from './processes.js';
import { votes } from './votes.js';
import { workarounds } from './workarounds.js';

/** Every register that leaves as CSV and JSON: routes, the data dictionary, the ZIP and the tests follow from this one list. */
export const registers: readonly Register[] = [
  authorities,
  processes,
  processVersions,
  processPositions,
  matrix,
  workarounds,
  concessions,
  compromises,
  matters,
  matterTiers,
  forwardPlan,
  whoDecides,
  meetings,
  interests,
  dispensations,
  votes,
  decisions,
  decisionsInForce,
  approvals,
  callIns,
  actions,
  conditions,
  disputes,
  disputeRungs,
  compliance,
  delegations,
  facts,
  history,
];
