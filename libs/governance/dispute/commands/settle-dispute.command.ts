import { command } from '../../language/command.js';
import { Line, ListOf, Ref, Text } from '../../language/fields.js';
import { group } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { disputeDecider } from '../dispute.decider.js';
import { DisputeSettled, SettlementSigned } from '../dispute.events.js';
import type { Withheld } from '../dispute.words.js';
import { withheldShape } from '../dispute.words.js';

export class SettleDispute {
  @Ref('dispute') dispute!: string;
  @Line(300, { about: 'The instrument, by its title and date: the same for all parties.' }) instrument!: string;
  @Text(4000, { about: 'For the parties only.' }) terms!: string;
  @ListOf(group(withheldShape), {
    optional: true,
    most: 50,
    about: 'On what ground each holder withholds the terms from the public.',
  })
  withheld?: readonly Withheld[];
}

export const settleDispute = command(SettleDispute, {
  about:
    'Signs a settlement for your authority. The dispute is settled once all parties have signed the same instrument.',
  stream: ({ dispute }) => `dispute/${dispute}`,
  decider: disputeDecider,
  may: 'ACCEPT',
  emits: [DisputeSettled, SettlementSigned, ComplianceExceptionRaised],
});
