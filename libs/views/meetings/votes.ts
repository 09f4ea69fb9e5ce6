import type { MeetingVote, ShownVote } from '#governance';
import { VoteOpened, votesOf } from '#governance';
import { factsOf } from './facts-of.js';
import type { Opened } from './opened.js';
import { authorityIn, personIn } from './opened.js';
import { explained } from './steps.js';

/** Every vote: who was entitled, who was there, who had withdrawn, how each voted or the numbers, and the stored result step by step. */
export const votesIn = (opened: Opened) => [...opened.state.votes.votes.values()].map((vote) => voteIn(opened, vote));

export function voteIn(opened: Opened, vote: MeetingVote) {
  const fact = factsOf(opened.facts, VoteOpened).find(({ body }) => body.vote === vote.vote);
  const language = opened.ask.reader.language ?? 'en';
  const named = votesOf(vote);
  return {
    vote: vote.vote,
    motion: vote.motion,
    item: vote.item,
    openedAt: fact?.occurredAt ?? null,
    textHash: vote.textHash,
    rule: vote.rule,
    replaces: fact?.body.replaces ?? null,
    advice: fact?.body.advice ?? null,
    quorate: vote.quorate,
    quorum: explained(fact?.body.quorum ?? [], language, opened.nameOf),
    presiding: vote.presiding === undefined ? null : personIn(opened, vote.presiding),
    entitled: vote.entitled.map(({ person, insteadOf, authority, partner, role, group, weight }) => ({
      ...personIn(opened, person),
      ...authorityIn(opened, authority),
      insteadOf: insteadOf === undefined ? null : personIn(opened, insteadOf),
      partner,
      role: role ?? null,
      group: group ?? null,
      weight: weight ?? null,
    })),
    present: vote.present.map((person) => personIn(opened, person)),
    withdrew: vote.withdrawn.map((person) => personIn(opened, person)),
    how: howTaken(vote),
    /** By name: the member's own act, or taken down by a clerk and not confirmed by the authority until it says so. */
    votes: named.map((one) => ({
      ...personIn(opened, one.person),
      ...authorityIn(opened, one.authority),
      option: one.option,
      how: one.how,
      standing: standingOf(one),
    })),
    unconfirmedBy: [...new Set(named.filter((one) => standingOf(one) === 'UNCONFIRMED').map((one) => one.authority))],
    counts: vote.counts ?? null,
    casting: vote.casting ? { ...personIn(opened, vote.casting.by), option: vote.casting.option } : null,
    result: vote.closed ? resultOf(opened, vote.closed) : null,
  };
}

function howTaken({ counts, nemCon, votes }: MeetingVote): 'COUNTS' | 'NEM_CON' | 'NAMED' | 'NOT_TAKEN' {
  if (counts) return 'COUNTS';
  if (nemCon) return 'NEM_CON';
  return votes.size > 0 ? 'NAMED' : 'NOT_TAKEN';
}

const standingOf = ({ disputed, confirmed }: ShownVote): 'DISPUTED' | 'CONFIRMED' | 'UNCONFIRMED' =>
  disputed ? 'DISPUTED' : confirmed ? 'CONFIRMED' : 'UNCONFIRMED';

/** The stored result and its computation, never computed again. */
const resultOf = (opened: Opened, { event, outcome, tally }: NonNullable<MeetingVote['closed']>) => ({
  event,
  outcome,
  count: tally.count,
  castingUsed: tally.castingUsed,
  parts: tally.parts,
  uncounted: tally.uncounted.map(({ person, because }) => ({ ...personIn(opened, person), because })),
  steps: explained(tally.steps, opened.ask.reader.language ?? 'en', opened.nameOf),
});
