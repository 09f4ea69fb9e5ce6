import { command } from '../../language/command.js';
import { Group, OneOf, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import type { Counts, VoteOption } from '../../rules/voting/index.js';
import { countsShape, VOTE_OPTIONS } from '../../rules/voting/index.js';
import { AmendmentCarried, AmendmentLost } from '../motion.events.js';
import { VoteCorrected, VoteClosed } from '../vote.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class CorrectVote {
  @Ref('meeting') meeting!: string;
  @Ref('vote') vote!: string;
  @Ref('person', { optional: true, about: 'Whose vote was taken down wrongly, in a vote by name.' }) member?: string;
  @OneOf(VOTE_OPTIONS, { optional: true, about: 'How it reads now; NOT_VOTING strikes it out.' }) option?: VoteOption;
  @Group(countsShape, { optional: true, about: 'The numbers as they read now, in a vote by number.' }) counts?: Counts;
  @Text(1000) reason!: string;
}

export const correctVote = command(CorrectVote, {
  about: 'Puts a vote right that was taken down wrongly, while its item is open; what was entered stays on the record.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [VoteCorrected, VoteClosed, AmendmentCarried, AmendmentLost, ComplianceExceptionRaised],
});
