import { command } from '../../language/command.js';
import { OneOf, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import type { VoteOption } from '../../rules/voting/index.js';
import { VOTE_OPTIONS } from '../../rules/voting/index.js';
import { RecordedVoteDemanded } from '../vote.events.js';
import { meetingDecider } from '../meeting.decider.js';
import { RECORDED_VOTE_DEMANDS } from '../meeting.words.js';

export class DemandRecordedVote {
  @Ref('meeting') meeting!: string;
  @Ref('motion') motion!: string;
  @OneOf(RECORDED_VOTE_DEMANDS, { about: 'Before the vote, all votes by name; after it, one’s own vote set down.' })
  demand!: (typeof RECORDED_VOTE_DEMANDS)[number];
  @Ref('vote', { optional: true, about: 'The vote that was taken, for one’s own vote.' }) vote?: string;
  @OneOf(VOTE_OPTIONS, { optional: true, about: 'How one voted, for one’s own vote.' }) option?: VoteOption;
  @Ref('person', { optional: true, about: 'Who, where it is not the one who acts.' }) member?: string;
}

export const demandRecordedVote = command(DemandRecordedVote, {
  about: 'Demands a vote by name beforehand, or that one’s own vote be set down afterwards.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'REPORT',
  emits: [RecordedVoteDemanded, ComplianceExceptionRaised],
});
