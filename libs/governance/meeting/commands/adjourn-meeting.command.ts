import { command } from '../../language/command.js';
import { Day, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { MeetingAdjourned, MeetingAdjournedInquorate } from '../sitting.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class AdjournMeeting {
  @Ref('meeting') meeting!: string;
  @Day({ optional: true, about: 'Until when, where that is known.' }) to?: string;
  @Text(1000, { optional: true }) reason?: string;
}

export const adjournMeeting = command(AdjournMeeting, {
  about: 'Adjourns a meeting. Whether for want of a quorum is counted from the attendance.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [MeetingAdjourned, MeetingAdjournedInquorate, ComplianceExceptionRaised],
});
