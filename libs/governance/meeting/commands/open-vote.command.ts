import { command } from '../../language/command.js';
import { Flag, Group, Line, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import type { VotingRule } from '../../rules/voting/index.js';
import { ruleShape } from '../../rules/voting/index.js';
import { VoteOpened } from '../vote.events.js';
import { meetingDecider } from '../meeting.decider.js';

export class OpenVote {
  @Ref('meeting') meeting!: string;
  @Ref('vote', { about: 'A new id, unique in the arrangement.' }) vote!: string;
  @Ref('motion', { about: 'The motion or amendment that is voted on.' }) motion!: string;
  @Group(ruleShape, {
    optional: true,
    about:
      'The rule, by its versioned name, where the constitution sets none for the body: what that sets is not set otherwise here.',
  })
  rule?: VotingRule;
  @Flag({ optional: true, about: 'Taken by name.' }) named?: boolean;
  @Ref('vote', { optional: true, about: 'The vote by number that is taken again by name.' }) replaces?: string;
  @Line(300, {
    optional: true,
    about: 'Legal advice on the record, where the rule is not one that the legal form allows.',
  })
  advice?: string;
}

export const openVote = command(OpenVote, {
  about: 'Opens a vote: the members entitled to vote, the rule and the text are frozen.',
  stream: ({ meeting }) => `meeting/${meeting}`,
  decider: meetingDecider,
  may: 'ENTER_DECISION',
  emits: [VoteOpened, ComplianceExceptionRaised],
  reads: (_, { slug }) => [`arrangement/${slug}`],
});
