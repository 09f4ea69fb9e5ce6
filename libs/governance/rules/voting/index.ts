export type { Cast, Count, Stand, Standing, TallyInput, Uncounted, Votes } from './count.js';
export { castOf } from './count.js';
export { mayBeCounted } from './countable.policy.js';
export type { Part, VotingPolicy } from './policy.js';
export { VOTING_RULES } from './rules.js';
export type { Tally, WhatIf } from './tally.js';
export { tally, whatIf } from './tally.js';
export type { Casting, Counts, NamedVote, Outcome, RuleParams, Seat, VoteOption, VotingRule } from './voting.words.js';
export {
  castingShape,
  countsShape,
  namedVoteShape,
  OUTCOMES,
  ruleParamsShape,
  ruleShape,
  seatShape,
  VOTE_OPTIONS,
} from './voting.words.js';
