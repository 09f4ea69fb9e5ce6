import { command } from '../../language/command.js';
import { Day, OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { matterDecider } from '../matter.decider.js';
import type { PrivateNotice } from '../matter.words.js';
import { PRIVATE_NOTICES } from '../matter.words.js';
import { PrivateMeetingNoticePublished } from '../notice.events.js';

export class PublishPrivateMeetingNotice {
  @Ref('matter') matter!: string;
  @OneOf(PRIVATE_NOTICES) stage!: PrivateNotice;
  @Day({ about: 'The day of the meeting.' }) day!: string;
  @Text(2000, { about: 'Why it is to be in private.' }) reasons!: string;
  @Text(4000, { optional: true, about: 'The answer to representations, in the second notice.' }) response?: string;
}

export const publishPrivateMeetingNotice = command(PublishPrivateMeetingNotice, {
  about:
    'Publishes a notice that the executive will meet in private: 28 clear days before, and again five (SI 2012/2089 reg 5).',
  stream: ({ matter }) => `matter/${matter}`,
  decider: matterDecider,
  may: 'ENTER_DECISION',
  emits: [PrivateMeetingNoticePublished, ComplianceExceptionRaised],
});
