import { event } from '../language/event.js';
import { eventRef, flag, group, hash, line, listOf, oneOf, optional, ref, text } from '../language/kinds.js';
import { stepShape } from '../rules/steps.js';
import {
  castingShape,
  countsShape,
  namedVoteShape,
  OUTCOMES,
  ruleShape,
  seatShape,
  VOTE_OPTIONS,
} from '../rules/voting/index.js';
import { RECORDED_FORMS, RECORDED_VOTE_DEMANDS } from './meeting.words.js';
import { OF_MOTION, OF_VOTE } from './meeting.of.js';
import { tallyShape } from './tally.words.js';

/**
 * Frozen when it opens, and used by all that follows on this vote: every seat with a vote, who of them is there, who may
 * not vote on this item, the rule, the text by its hash, the quorum and who presides.
 */
export const VoteOpened = event('VoteOpened', {
  ...OF_VOTE,
  textHash: hash(),
  rule: group(ruleShape),
  entitled: listOf(group(seatShape), 500, 1),
  present: listOf(ref('person'), 500),
  withdrawn: listOf(ref('person'), 500),
  quorate: flag(),
  quorum: listOf(group(stepShape), 200),
  named: flag(),
  presiding: optional(ref('person')),
  /** A vote by number on the same motion, taken again by name within the item: both are kept, the later result holds. */
  replaces: optional(ref('vote', 'V-5')),
  /** Legal advice on the record, on which a rule is used that the vehicle does not allow. */
  advice: optional(line(300, 'Advice of counsel, 12 September 2024, paragraph 8')),
});
/** One member's vote. */
export const VoteCast = event('VoteCast', {
  ...OF_VOTE,
  member: ref('person'),
  authority: ref('authority'),
  option: oneOf(VOTE_OPTIONS),
});
/** How the clerk took the vote down. Named votes are unconfirmed until the member's authority confirms them. */
export const VotesRecorded = event('VotesRecorded', {
  ...OF_VOTE,
  form: oneOf(RECORDED_FORMS),
  named: optional(listOf(group(namedVoteShape), 500)),
  counts: optional(group(countsShape)),
});
export const RecordedVotesConfirmed = event('RecordedVotesConfirmed', { ...OF_VOTE, authority: ref('authority') });
/** The authority says that its members did not vote as was recorded: those votes do not count. */
export const RecordedVotesDisputed = event('RecordedVotesDisputed', {
  ...OF_VOTE,
  authority: ref('authority'),
  reason: text(1000),
});
/** Before the vote: all votes by name. After it: one member's own vote is set down (SI 1993/202 Sch. 2). */
export const RecordedVoteDemanded = event('RecordedVoteDemanded', {
  ...OF_MOTION,
  vote: optional(ref('vote', 'V-6')),
  member: ref('person'),
  demand: oneOf(RECORDED_VOTE_DEMANDS),
  option: optional(oneOf(VOTE_OPTIONS)),
});
/** The second vote of the person presiding, on a tie: kept apart from the counts. */
export const CastingVoteGiven = event('CastingVoteGiven', {
  ...OF_VOTE,
  person: ref('person'),
  option: castingShape.option,
});
/** A vote was taken down wrongly, and the item is still open: what was entered stays, and reads as this. */
export const VoteCorrected = event('VoteCorrected', {
  ...OF_VOTE,
  member: optional(ref('person')),
  option: optional(oneOf(VOTE_OPTIONS)),
  counts: optional(group(countsShape)),
  reason: text(1000),
});

/** The result, computed and never set. `corrects`: the result that it replaces, where a vote was corrected within the item. */
export const VoteClosed = event('VoteClosed', {
  ...OF_VOTE,
  outcome: oneOf(OUTCOMES),
  tally: group(tallyShape),
  corrects: optional(eventRef()),
});

export const voteEvents = [
  VoteOpened,
  VoteCast,
  VotesRecorded,
  RecordedVotesConfirmed,
  RecordedVotesDisputed,
  RecordedVoteDemanded,
  CastingVoteGiven,
  VoteCorrected,
  VoteClosed,
];
