import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { MeetingReconvened, QuorumEstablished, QuorumLost } from '../sitting.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class ReconveneMeeting {
  @Ref('meeting') meeting!: string;
}

export const reconveneMeeting = command(ReconveneMeeting, {
  about: 'Takes up an adjourned meeting again.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [MeetingReconvened, QuorumEstablished, QuorumLost, ComplianceExceptionRaised],
});
