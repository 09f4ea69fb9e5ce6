import { command } from '../../language/command.js';
import { Hash, ListOf, Ref } from '../../language/fields.js';
import { group } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { approvalsDecider } from '../approvals.decider.js';
import { ApprovalGranted } from '../approvals.events.js';
import type { ApprovalCondition } from '../approvals.words.js';
import { conditionShape } from '../approvals.words.js';

export class GrantApproval {
  @Ref('matter') matter!: string;
  @Ref('decision', { about: 'Your authority’s own decision to approve.' }) decision!: string;
  @Hash({ about: 'SHA-256 of the very text that was approved.' }) contentHash!: string;
  @ListOf(group(conditionShape), {
    optional: true,
    most: 20,
    about: 'What the approval depends on, each with an id of its own.',
  })
  conditions?: readonly ApprovalCondition[];
}

export const grantApproval = command(GrantApproval, {
  about: 'Approves the exact text of a joint matter for your authority, with or without conditions.',
  stream: ({ matter }) => `approvals/${matter}`,
  decider: approvalsDecider,
  may: 'ACCEPT',
  emits: [ApprovalGranted, ComplianceExceptionRaised],
  reads: ({ decision }) => [`decision/${decision}`],
});
