import { command } from '../../language/command.js';
import { OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { MeetingCancelled } from '../convening.events.js';
import { meetingDecider } from '../meeting.decider.js';
import { CANCELLATIONS } from '../meeting.words.js';

export class CancelMeeting {
  @Ref('meeting') meeting!: string;
  @OneOf(CANCELLATIONS) ground!: (typeof CANCELLATIONS)[number];
  @Text(1000, { optional: true }) reason?: string;
}

export const cancelMeeting = command(CancelMeeting, {
  about: 'Cancels a meeting that has not begun.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [MeetingCancelled, ComplianceExceptionRaised],
});
