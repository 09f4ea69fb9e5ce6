import { command } from '../../language/command.js';
import { OneOf, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { CastingVoteGiven } from '../vote.events.js';
import { meetingDecider } from '../meeting.decider.js';
import { CASTING_OPTIONS } from '../meeting.words.js';

export class GiveCastingVote {
  @Ref('meeting') meeting!: string;
  @Ref('vote') vote!: string;
  @OneOf(CASTING_OPTIONS) option!: (typeof CASTING_OPTIONS)[number];
  @Ref('person', { optional: true, about: 'Who presided, where it is not the one who acts.' }) member?: string;
}

export const giveCastingVote = command(GiveCastingVote, {
  about: 'Gives the second vote of the person presiding, on a tie, where the rule has one.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'POSITION',
  emits: [CastingVoteGiven, ComplianceExceptionRaised],
});
