import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { approvalsDecider } from '../approvals.decider.js';
import { ApprovalWithdrawn } from '../approvals.events.js';

export class WithdrawApproval {
  @Ref('matter') matter!: string;
  @Ref('decision', { optional: true, about: 'Your authority’s decision to withdraw.' }) decision?: string;
  @Text(4000) reasons!: string;
}

export const withdrawApproval = command(WithdrawApproval, {
  about:
    'Takes back your authority’s approval while the set is not complete, its own or one that a certificate carried over.',
  stream: ({ matter }) => `approvals/${matter}`,
  decider: approvalsDecider,
  may: 'ACCEPT',
  emits: [ApprovalWithdrawn, ComplianceExceptionRaised],
});
