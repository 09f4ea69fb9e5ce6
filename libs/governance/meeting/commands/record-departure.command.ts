import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { MemberLeft } from '../attendance.events.js';
import { QuorumEstablished, QuorumLost } from '../sitting.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class RecordDeparture {
  @Ref('meeting') meeting!: string;
  @Ref('person', { optional: true, about: 'Who, where it is not the one who acts.' }) member?: string;
}

export const recordDeparture = command(RecordDeparture, {
  about: 'Records that somebody of the body left.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'REPORT',
  emits: [MemberLeft, QuorumEstablished, QuorumLost, ComplianceExceptionRaised],
});
