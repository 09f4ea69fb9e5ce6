import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { RecordedVotesDisputed } from '../vote.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class DisputeRecordedVotes {
  @Ref('meeting') meeting!: string;
  @Ref('vote') vote!: string;
  @Text(1000) reason!: string;
}

export const disputeRecordedVotes = command(DisputeRecordedVotes, {
  about: 'Says, for your authority, that its members did not vote as was taken down: those votes do not count.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'CONFIRM',
  emits: [RecordedVotesDisputed, ComplianceExceptionRaised],
});
