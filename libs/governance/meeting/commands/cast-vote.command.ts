import { command } from '../../language/command.js';
import { OneOf, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import type { VoteOption } from '../../rules/voting/index.js';
import { VOTE_OPTIONS } from '../../rules/voting/index.js';
import { VoteCast } from '../vote.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class CastVote {
  @Ref('meeting') meeting!: string;
  @Ref('vote') vote!: string;
  @OneOf(VOTE_OPTIONS) option!: VoteOption;
}

export const castVote = command(CastVote, {
  about: 'Votes, as a member entitled to; once, and for oneself.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'POSITION',
  emits: [VoteCast, ComplianceExceptionRaised],
});
