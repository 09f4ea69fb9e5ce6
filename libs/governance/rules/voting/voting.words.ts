import { count, group, line, listOf, oneOf, optional, ref } from '../../language/kinds.js';
import type { FullBody } from '../../language/kinds.js';

/** What a member who was there did. Absent, or withdrawn for an interest, is neither of these. */
export const VOTE_OPTIONS = ['FOR', 'AGAINST', 'ABSTAIN', 'NOT_VOTING'] as const;
export type VoteOption = (typeof VOTE_OPTIONS)[number];

/** CARRIED, LOST on a clear vote, NOT_CARRIED on a tie. */
export const OUTCOMES = ['CARRIED', 'LOST', 'NOT_CARRIED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** A member entitled to vote, as frozen when the vote opens; a substitute sits there in the member's place. */
export const seatShape = {
  person: ref('person'),
  authority: ref('authority'),
  partner: ref('partner'),
  /** An office that a rule may ask for: CHAIR, MAYOR, OFFICER. */
  role: optional(line(40, 'MAYOR')),
  /** The group of members that a rule counts apart: CONSTITUENT. */
  group: optional(line(40, 'CONSTITUENT')),
  /** Only where the agreement gives votes unequal weights. */
  weight: optional(count(0, 1_000_000, 50)),
  insteadOf: optional(ref('person')),
};
export type Seat = FullBody<typeof seatShape>;

export const namedVoteShape = { person: ref('person'), option: oneOf(VOTE_OPTIONS) };
export type NamedVote = FullBody<typeof namedVoteShape>;

export const countsShape = {
  for: count(0, 10_000, 5),
  against: count(0, 10_000, 0),
  abstaining: count(0, 10_000, 1),
};
export type Counts = FullBody<typeof countsShape>;

/** The second vote of the person presiding: kept apart from the counts. */
export const castingShape = { by: ref('person'), option: oneOf(['FOR', 'AGAINST']) };
export type Casting = FullBody<typeof castingShape>;

/** What some rules need besides their name. */
export const ruleParamsShape = {
  /** required-voter@1: the majority must include this member, or a member with this role. */
  required: optional(group({ person: optional(ref('person')), role: optional(line(40, 'MAYOR')) })),
  /** dual@1: two groups of members (none named: all), each by a rule of its own. */
  limbs: optional(listOf(group({ group: optional(line(40, 'CONSTITUENT')), rule: line(60, 'two-thirds@1') }), 2, 2)),
  /** concurrence@1: so many votes for from members with this role, of this authority or partner. */
  concurrence: optional(
    listOf(
      group({
        role: optional(line(40, 'OFFICER')),
        authority: optional(ref('authority')),
        partner: optional(ref('partner')),
        least: count(1, 1000, 1),
      }),
      20,
      1,
    ),
  ),
};
export type RuleParams = FullBody<typeof ruleParamsShape>;

/** A rule by its versioned name, as constitutions and `VoteOpened` name it. */
export const ruleShape = { name: line(60, 'majority@1'), params: optional(group(ruleParamsShape)) };
export type VotingRule = FullBody<typeof ruleShape>;
