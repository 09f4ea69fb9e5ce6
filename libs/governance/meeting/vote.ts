import type { Refusal } from '../language/refusal.js';
import { storedSteps } from '../rules/steps.js';
import type { Tally, TallyInput, VoteOption, VotingRule, Votes, WhatIf } from '../rules/voting/index.js';
import { mayBeCounted, tally, whatIf } from '../rules/voting/index.js';
import type { OneVote, Vote } from './meeting.state.js';
import type { StoredTally } from './tally.words.js';

/** A vote by name as it is shown: who, for which authority, how, and whether the authority has confirmed it. */
export interface ShownVote extends OneVote {
  readonly person: string;
}

/** Votes by name, in order of person: cast, recorded, and set down at a member's own demand after a vote by number. */
export const votesOf = (vote: Vote): readonly ShownVote[] =>
  [
    ...[...vote.votes].map(([person, one]) => ({ person, ...one })),
    ...[...vote.ownVotes].flatMap(([person, option]) =>
      vote.votes.has(person) ? [] : [ownVote(vote, person, option)],
    ),
  ].sort((a, b) => (a.person < b.person ? -1 : 1));

const ownVote = (vote: Vote, person: string, option: VoteOption): ShownVote => ({
  person,
  option,
  authority: vote.entitled.find((seat) => seat.person === person)?.authority ?? '',
  how: 'RECORDED',
  confirmed: true,
  disputed: false,
});

/** What the result of a vote rests on: what was frozen when it opened, and what was cast since. Disputed votes are left out. */
export const inputOf = (vote: Vote): TallyInput => ({
  rule: vote.rule,
  entitled: vote.entitled,
  present: vote.present,
  withdrawn: vote.withdrawn,
  votes: castIn(vote),
  casting: vote.casting,
});

function castIn({ counts, nemCon, votes }: Vote): Votes {
  if (counts) return { how: 'COUNTS', counts };
  if (nemCon) return { how: 'NEM_CON' };
  const standing = [...votes].filter(([, { disputed }]) => !disputed);
  return { how: 'NAMED', named: standing.map(([person, { option }]) => ({ person, option })) };
}

/** The result of a vote as its votes stand, step by step; or what stands in the way of counting them. */
export function tallyOf(vote: Vote): Tally | Refusal {
  const input = inputOf(vote);
  return mayBeCounted(input) ?? tally(input);
}

/** The same votes under another rule: hypothetical, never written. A refusal where the vote itself cannot be counted. */
export function whatIfOf(vote: Vote, rule: VotingRule): WhatIf | Refusal {
  const input = inputOf(vote);
  return mayBeCounted(input) ?? whatIf(input, rule);
}

/** A result as an event keeps it. */
export const storedTally = ({ outcome, count, castingUsed, parts, uncounted, steps }: Tally): StoredTally => ({
  outcome,
  count,
  castingUsed,
  parts,
  uncounted,
  steps: storedSteps(steps),
});

/** A vote with one member's vote, or its numbers, put right. NOT_VOTING strikes a vote out. */
export function correctedVote(
  vote: Vote,
  {
    member,
    option,
    counts,
  }: { member?: string | undefined; option?: VoteOption | undefined; counts?: Vote['counts'] | undefined },
): Vote {
  if (counts) return { ...vote, counts, nemCon: false };
  if (member === undefined || option === undefined) return vote;
  const authority = vote.entitled.find((seat) => seat.person === member)?.authority ?? '';
  const was = vote.votes.get(member) ?? { authority, how: 'RECORDED', confirmed: false, disputed: false };
  return { ...vote, votes: new Map(vote.votes).set(member, { ...was, option, disputed: false }) };
}
