import { command } from '../../language/command.js';
import { Hash, ListOf, Ref, Text } from '../../language/fields.js';
import { group } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { MinutesConfirmed } from '../minutes.events.js';
import { meetingDecider } from '../meeting.decider.js';
import type { MinutesAmendment } from '../meeting.words.js';
import { amendmentShape } from '../meeting.words.js';

export class ConfirmMinutes {
  @Ref('meeting') meeting!: string;
  @Ref('meeting', { about: 'The meeting that confirms them: the same or the next suitable one.' }) at!: string;
  @Hash({ about: 'The draft that is confirmed.' }) contentHash!: string;
  @ListOf(group(amendmentShape), { optional: true, most: 100, about: 'What was put right on confirming.' })
  amendments?: MinutesAmendment[];
  @Text(2000, { optional: true }) comment?: string;
}

export const confirmMinutes = command(ConfirmMinutes, {
  about: 'Confirms minutes as a correct record, with amendments. No result changes by them.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [MinutesConfirmed, ComplianceExceptionRaised],
  reads: ({ at }) => [`meeting/${at}`],
});
