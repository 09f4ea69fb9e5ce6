import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { AmendmentCarried, AmendmentLost } from '../motion.events.js';
import { VoteClosed } from '../vote.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class CloseVote {
  @Ref('meeting') meeting!: string;
  @Ref('vote') vote!: string;
}

export const closeVote = command(CloseVote, {
  about: 'Closes a vote: the result is computed, and stored with its computation.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [VoteClosed, AmendmentCarried, AmendmentLost, ComplianceExceptionRaised],
});
