import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { disputeDecider } from '../dispute.decider.js';
import { SettlementOpened } from '../dispute.events.js';

export class OpenSettlement {
  @Ref('dispute') dispute!: string;
  @Text(4000, { about: 'For the public.' }) terms!: string;
  @Text(2000) reason!: string;
}

export const openSettlement = command(OpenSettlement, {
  about: 'Makes the terms of a settlement public, later. The exempt record stays as it is.',
  stream: ({ dispute }) => `dispute/${dispute}`,
  decider: disputeDecider,
  may: 'ACCEPT',
  emits: [SettlementOpened, ComplianceExceptionRaised],
});
