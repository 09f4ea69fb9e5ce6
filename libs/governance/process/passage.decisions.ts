import type { Context, Decision } from '../language/decider.js';
import { under } from '../record/standing-orders.js';
import type { CarryVersion } from './commands/carry-version.command.js';
import type { DeferVersion } from './commands/defer-version.command.js';
import type { FailApprovals } from './commands/fail-approvals.command.js';
import type { LapseVersion } from './commands/lapse-version.command.js';
import type { RejectVersion } from './commands/reject-version.command.js';
import type { ResumeApprovals } from './commands/resume-approvals.command.js';
import type { TableVersion } from './commands/table-version.command.js';
import * as e from './passage.events.js';
import * as policy from './passage.policy.js';
import type { ProcessState } from './process.state.js';
import { ProposalLapsed } from './text.events.js';

const { known, followsOnly, notBefore } = policy;
const doing = [followsOnly];

/** What becomes of the commands that follow from a meeting, a decision or an authority's own approval. */
export const passageDecisions = {
  TableVersion: under<TableVersion, ProcessState>(
    {
      always: [known, notBefore.tabled],
      doing,
      counting: [policy.maybePutAgain, policy.notCarriedUnlessRefused],
      procedure: [policy.contested],
    },
    ({ process, version, matter, meeting, item }, kept) => [
      e.VersionTabled({ ...kept, process, version, matter, meeting, item }),
    ],
  ),
  CarryVersion: under<CarryVersion, ProcessState>(
    { always: [known, notBefore.carried], doing, counting: [policy.ofThisText, policy.maybePutAgain] },
    ({ process, version, contentHash, decision, approvalsOf }, kept) => [
      e.ProposalApproved({ ...kept, process, version, contentHash, decision, approvalsOf }),
    ],
  ),
  RejectVersion: under<RejectVersion, ProcessState>(
    { always: [known, notBefore.rejected], doing, counting: [policy.maybePutAgain, policy.notCarried] },
    ({ process, version, meeting, vote, decision }, kept) => [
      e.VersionRejected({ ...kept, process, version, meeting, vote, decision }),
    ],
  ),
  DeferVersion: under<DeferVersion, ProcessState>(
    { always: [known, notBefore.deferred], doing, counting: [policy.maybePutAgain, policy.notCarried] },
    ({ process, version, meeting, how, item, decision }, kept) => [
      e.ProposalDeferred({ ...kept, process, version, meeting, how, item, decision }),
    ],
  ),
  FailApprovals: under<FailApprovals, ProcessState>(
    { always: [known, policy.refusalIsNew], doing, counting: [policy.stillOpen] },
    ({ process, version, matter, authority }, kept) => [
      e.ApprovalsFailed({ ...kept, process, version, matter, authority }),
    ],
  ),
  ResumeApprovals: under<ResumeApprovals, ProcessState>(
    { always: [known, policy.refusalStands], doing, counting: [policy.stillOpen] },
    ({ process, version, matter, authority }, kept) => [
      e.ApprovalsResumed({ ...kept, process, version, matter, authority }),
    ],
  ),
  LapseVersion: under<LapseVersion, ProcessState>(
    { always: [known, policy.notLapsed], doing, counting: [policy.longStopPassed, policy.stillOpen] },
    ({ process, version, matter, longStop }, kept) => [ProposalLapsed({ ...kept, process, version, matter, longStop })],
  ),
} satisfies Record<string, (command: never, state: ProcessState, context: Context<ProcessState>) => Decision>;
