import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';

import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { DissolutionTriggered } from '../ending.events.js';
import { MembershipScopeChanged, WithdrawalEffective } from '../exit.events.js';

export class CompleteWithdrawal {
  @Ref('authority', { about: 'Whose notice it is.' }) leaver!: string;
}

export const completeWithdrawal = command(CompleteWithdrawal, {
  about: 'Completes the withdrawal of an authority whose notice has run out.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'REPORT',
  emits: [WithdrawalEffective, MembershipScopeChanged, DissolutionTriggered, ComplianceExceptionRaised],
});
