import { command } from '../../language/command.js';
import { Group, ListOf, OneOf, Ref } from '../../language/fields.js';
import { group } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import type { Counts, NamedVote } from '../../rules/voting/index.js';
import { countsShape, namedVoteShape } from '../../rules/voting/index.js';
import { VotesRecorded } from '../vote.events.js';
import { meetingDecider } from '../meeting.decider.js';
import { RECORDED_FORMS } from '../meeting.words.js';

export class RecordVotes {
  @Ref('meeting') meeting!: string;
  @Ref('vote') vote!: string;
  @OneOf(RECORDED_FORMS, { about: 'By name, by number, or nobody against.' }) form!: (typeof RECORDED_FORMS)[number];
  @ListOf(group(namedVoteShape), {
    optional: true,
    most: 500,
    about: 'By name: unconfirmed until each authority confirms.',
  })
  named?: NamedVote[];
  @Group(countsShape, { optional: true, about: 'By number.' }) counts?: Counts;
}

export const recordVotes = command(RecordVotes, {
  about: 'Takes down how the members voted.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [VotesRecorded, ComplianceExceptionRaised],
});
