import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';

import { arrangementDecider } from '../arrangement.decider.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { DissolutionAverted } from '../ending.events.js';
import { NoticeRescissionAgreed, WithdrawalRescinded } from '../exit.events.js';

export class RescindNotice {
  @Ref('authority', { about: 'Whose notice it is.' }) leaver!: string;
}

export const rescindNotice = command(RescindNotice, {
  about: 'Agrees for your authority that a notice is taken back. It is once the leaver and all who remain agree.',
  stream: (_, { slug }) => `arrangement/${slug}`,
  decider: arrangementDecider,
  may: 'CONSTITUTE',
  emits: [NoticeRescissionAgreed, WithdrawalRescinded, DissolutionAverted, ComplianceExceptionRaised],
});
