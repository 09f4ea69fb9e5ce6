import { command } from '../../language/command.js';
import { Flag, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { MemberArrived } from '../attendance.events.js';
import { QuorumEstablished, QuorumLost } from '../sitting.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class RecordArrival {
  @Ref('meeting') meeting!: string;
  @Ref('person', { optional: true, about: 'Who, where it is not the one who acts.' }) member?: string;
  @Flag({ optional: true, about: 'Attends remotely.' }) remote?: boolean;
}

export const recordArrival = command(RecordArrival, {
  about: 'Records that somebody of the body came in. Give the moment, not the day only, where others come later.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'REPORT',
  emits: [MemberArrived, QuorumEstablished, QuorumLost, ComplianceExceptionRaised],
});
