import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { ApologiesReceived } from '../attendance.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class RecordApologies {
  @Ref('meeting') meeting!: string;
  @Ref('person', { optional: true, about: 'Who, where it is not the one who acts.' }) member?: string;
  @Text(500, { optional: true }) reason?: string;
}

export const recordApologies = command(RecordApologies, {
  about: 'Records that somebody of the body will not come.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'REPORT',
  emits: [ApologiesReceived, ComplianceExceptionRaised],
});
