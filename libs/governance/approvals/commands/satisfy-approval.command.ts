import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { approvalsDecider } from '../approvals.decider.js';
import { ApprovalTookEffect, MatterApproved } from '../approvals.events.js';

export class SatisfyApproval {
  @Ref('matter') matter!: string;
  @Ref('decision', { about: 'The authority’s own decision, which is now in effect.' }) decision!: string;
}

export const satisfyApproval = command(SatisfyApproval, {
  about: 'Records that the decision by which an authority approved is in effect. It follows from that decision’s gate.',
  stream: ({ matter }) => `approvals/${matter}`,
  decider: approvalsDecider,
  may: 'ENTER_DECISION',
  emits: [ApprovalTookEffect, MatterApproved, ComplianceExceptionRaised],
  reads: ({ decision }) => [`decision/${decision}`],
});
