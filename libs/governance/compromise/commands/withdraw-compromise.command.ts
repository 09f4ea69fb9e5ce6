import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { compromiseDecider } from '../compromise.decider.js';
import { CompromiseWithdrawn } from '../compromise.events.js';

export class WithdrawCompromise {
  @Ref('compromise') compromise!: string;
  @Text(4000, { optional: true }) reasons?: string;
}

export const withdrawCompromise = command(WithdrawCompromise, {
  about: 'Takes back your own offer, until everyone has accepted it.',
  stream: ({ compromise }) => `compromise/${compromise}`,
  decider: compromiseDecider,
  may: 'COMPROMISE',
  emits: [CompromiseWithdrawn, ComplianceExceptionRaised],
});
