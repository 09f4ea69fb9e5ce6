import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { disputeDecider } from '../dispute.decider.js';
import { DisputeWithdrawn } from '../dispute.events.js';

export class WithdrawDispute {
  @Ref('dispute') dispute!: string;
  @Text(2000, { optional: true }) reason?: string;
}

export const withdrawDispute = command(WithdrawDispute, {
  about: 'Withdraws a dispute that your authority notified.',
  stream: ({ dispute }) => `dispute/${dispute}`,
  decider: disputeDecider,
  may: 'POSITION',
  emits: [DisputeWithdrawn, ComplianceExceptionRaised],
});
