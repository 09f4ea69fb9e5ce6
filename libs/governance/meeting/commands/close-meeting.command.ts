import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { MeetingClosed } from '../sitting.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class CloseMeeting {
  @Ref('meeting') meeting!: string;
}

export const closeMeeting = command(CloseMeeting, {
  about: 'Closes a meeting.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [MeetingClosed, ComplianceExceptionRaised],
});
