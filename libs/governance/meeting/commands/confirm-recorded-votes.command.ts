import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { RecordedVotesConfirmed } from '../vote.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class ConfirmRecordedVotes {
  @Ref('meeting') meeting!: string;
  @Ref('vote') vote!: string;
}

export const confirmRecordedVotes = command(ConfirmRecordedVotes, {
  about: 'Confirms, for your authority, that its members voted as was taken down.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'CONFIRM',
  emits: [RecordedVotesConfirmed, ComplianceExceptionRaised],
});
