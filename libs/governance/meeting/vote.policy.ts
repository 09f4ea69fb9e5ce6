import type { Refusal } from '../language/refusal.js';
import { forbid, invalid, isRefusal, refuse, unknown } from '../language/refusal.js';
import { castOf, mayBeCounted, VOTING_RULES } from '../rules/voting/index.js';
import type { TallyInput, Uncounted } from '../rules/voting/index.js';
import type { CastVote } from './commands/cast-vote.command.js';
import type { CorrectVote } from './commands/correct-vote.command.js';
import type { DemandRecordedVote } from './commands/demand-recorded-vote.command.js';
import type { GiveCastingVote } from './commands/give-casting-vote.command.js';
import type { RecordVotes } from './commands/record-votes.command.js';
import { presidingAt } from './chair.policy.js';
import type { MeetingState, Vote } from './meeting.state.js';
import { memberOf } from './person.policy.js';
import type { Rule } from './standing-orders.js';
import { correctedVote, inputOf, tallyOf } from './vote.js';

interface OfVote {
  readonly meeting: string;
  readonly vote: string;
}

export const voteIn = ({ votes }: MeetingState, vote: string): Vote | undefined => votes.votes.get(vote);

export const voteKnown: Rule<OfVote> = ({ vote }, _, { all }) =>
  voteIn(all, vote) ? undefined : unknown('VOTE_UNKNOWN', { vote });

export const voteIsNew: Rule<OfVote> = ({ vote }, _, { all }) =>
  voteIn(all, vote) ? refuse('VOTE_EXISTS', { vote }) : undefined;

/** Votes are given while the vote is open. */
export const voteStillOpen: Rule<OfVote> = ({ vote }, state) => {
  const found = voteIn(state, vote);
  return found && !found.closed ? undefined : refuse('VOTE_NOT_OPEN', { vote });
};

/** A result is that of a vote which had been opened by then. */
export const voteOpenedByThen: Rule<OfVote> = ({ vote }, state) =>
  voteIn(state, vote) ? undefined : refuse('VOTE_NOT_OPEN', { vote });

/** Judged on all facts: a result is stored once. */
export const notClosedBefore: Rule<OfVote> = ({ vote }, _, { all }) =>
  voteIn(all, vote)?.closed ? refuse('VOTE_CLOSED', { vote }) : undefined;

/** A vote is a person's own act: a person gives it, and a clerk who typed it says whose it was. */
export const castByAPerson: Rule<CastVote> = ({ vote }, _, { by }) =>
  'authority' in by && by.person !== undefined ? undefined : invalid('CAST_BY_NOBODY', { vote });

/** One vote each, in whatever way it came on the record. One that its authority disputed may be given anew. */
export const votesOnce: Rule<CastVote> = (command, _, context) => {
  const member = memberOf(command, context);
  const given = voteIn(context.all, command.vote)?.votes.get(member);
  return given && !given.disputed ? refuse('VOTED_ALREADY', { member, vote: command.vote }) : undefined;
};

/** Those who were entitled and there when the vote opened, and have not withdrawn from the item. */
export const entitledToVote: Rule<CastVote> = (command, state, context) =>
  standingOf(memberOf(command, context), voteIn(state, command.vote));

function standingOf(member: string, vote: Vote | undefined): Refusal | undefined {
  if (!vote) return undefined;
  if (vote.withdrawn.includes(member)) return forbid('INTERESTED_MEMBER_VOTED', { member, vote: vote.vote });
  const seated = vote.entitled.some((seat) => seat.person === member) && vote.present.includes(member);
  return seated ? undefined : forbid('NOT_ENTITLED_TO_VOTE', { member, vote: vote.vote });
}

/** What the clerk brings, as votes to count; undefined where the form and what was given do not fit. */
function recorded({ form, named, counts }: RecordVotes): TallyInput['votes'] | undefined {
  if (form === 'NEM_CON') return named || counts ? undefined : { how: 'NEM_CON' };
  if (form === 'COUNTS') return counts && !named ? { how: 'COUNTS', counts } : undefined;
  return named && !counts ? { how: 'NAMED', named } : undefined;
}

export const formFits: Rule<RecordVotes> = (command) =>
  recorded(command) ? undefined : invalid('VOTES_NOT_AS_FORM', { form: command.form });

/** What can be counted under the rule that was frozen: names where it needs names, and not more votes than members. */
export const countsUnderTheRule: Rule<RecordVotes> = (command, state) => {
  const vote = voteIn(state, command.vote);
  const votes = recorded(command);
  return vote && votes && mayBeCounted({ ...inputOf(vote), votes });
};

/** A vote by number and one by name do not mix: each is taken down once. */
export const nothingRecordedYet: Rule<OfVote> = ({ vote }, _, { all }) => {
  const found = voteIn(all, vote);
  return found?.counts || found?.nemCon || (found?.votes.size ?? 0) > 0
    ? refuse('VOTES_RECORDED', { vote })
    : undefined;
};
export const notByNumber: Rule<OfVote> = ({ vote }, _, { all }) => {
  const found = voteIn(all, vote);
  return found?.counts || found?.nemCon ? refuse('VOTES_RECORDED', { vote }) : undefined;
};

/** Where a vote by name was demanded beforehand, it is taken by name. */
export const byNameWhereDemanded: Rule<RecordVotes> = ({ vote, form }, state) =>
  voteIn(state, vote)?.named && form !== 'NAMED' ? refuse('NAMED_VOTE_DEMANDED', { vote }) : undefined;

/** Nobody is taken down as voting who was not entitled to. What a minute says all the same is kept, and not counted. */
export const onlyTheEntitled =
  (code: string, because: readonly Uncounted['because'][]): Rule<RecordVotes> =>
  (command, state) => {
    const vote = voteIn(state, command.vote);
    const votes = recorded(command);
    if (!vote || !votes) return undefined;
    const found = castOf({ ...inputOf(vote), votes }).uncounted.find((u) => because.includes(u.because));
    return found && forbid(code, { member: found.person, vote: vote.vote });
  };

/** The authority has votes on record that a clerk took down and that it has not spoken to yet. */
export const votesToSpeakTo: Rule<OfVote> = ({ vote }, _, { all, authority }) => {
  const theirs = [...(voteIn(all, vote)?.votes.values() ?? [])].filter((v) => v.authority === authority);
  return theirs.some((v) => !v.confirmed && !v.disputed)
    ? undefined
    : refuse('NO_VOTES_TO_CONFIRM', { vote, authority: authority ?? 'nobody' });
};

/** Only who presided when the vote was taken has the second vote (LGA 1972 Sch. 12 para. 39(2)). */
export const presides: Rule<GiveCastingVote> = (command, state, context) => {
  const member = memberOf(command, context);
  const presiding = voteIn(state, command.vote)?.presiding ?? presidingAt(state, context.at)?.person;
  return presiding === member ? undefined : forbid('NOT_PRESIDING', { member, presiding: presiding ?? 'nobody' });
};

/** Who withdrew from the item has no second vote on it either. */
export const notWithdrawn: Rule<GiveCastingVote> = (command, state, context) => {
  const member = memberOf(command, context);
  return voteIn(state, command.vote)?.withdrawn.includes(member)
    ? forbid('INTERESTED_MEMBER_VOTED', { member, vote: command.vote })
    : undefined;
};

export const ruleHasCastingVote: Rule<GiveCastingVote> = ({ vote }, state) => {
  const rule = voteIn(state, vote)?.rule.name ?? '';
  return VOTING_RULES.get(rule)?.casting ? undefined : refuse('NO_CASTING_VOTE', { vote, rule });
};

export const onATie: Rule<GiveCastingVote> = ({ vote }, state) => {
  const found = voteIn(state, vote);
  const counted = found && tallyOf(found);
  return counted && !isRefusal(counted) && counted.outcome === 'NOT_CARRIED' ? undefined : refuse('NOT_TIED', { vote });
};

export const noCastingVoteYet: Rule<GiveCastingVote> = ({ vote }, _, { all }) =>
  voteIn(all, vote)?.casting ? refuse('CASTING_VOTE_GIVEN', { vote }) : undefined;

/** Their own vote: after the vote, and how they voted. A vote by name: before it, and of nobody in particular. */
export const demandFits: Rule<DemandRecordedVote> = ({ demand, vote, option, motion }) => {
  const own = vote !== undefined && option !== undefined;
  const named = vote === undefined && option === undefined;
  return (demand === 'OWN_VOTE' ? own : named) ? undefined : invalid('DEMAND_INCOMPLETE', { demand, motion });
};

/** Who demands that their own vote be set down was entitled to vote, and the numbers leave room for it. */
export const ownVotePossible: Rule<DemandRecordedVote> = (command, state, context) => {
  const { option, demand } = command;
  const vote = command.vote === undefined ? undefined : voteIn(state, command.vote);
  if (demand !== 'OWN_VOTE' || option === undefined) return undefined;
  if (!vote) return unknown('VOTE_UNKNOWN', { vote: command.vote ?? '' });
  const member = memberOf(command, context);
  return standingOf(member, vote) ?? roomFor(option, member, vote);
};

function roomFor(option: string, member: string, vote: Vote): Refusal | undefined {
  const cast = vote.votes.get(member);
  const same = [...vote.ownVotes.values()].filter((o) => o === option).length;
  const counted = vote.counts && { ...vote.counts, abstain: vote.counts.abstaining };
  const room = counted && { FOR: counted.for, AGAINST: counted.against, ABSTAIN: counted.abstain }[option];
  const votedOtherwise = cast !== undefined && cast.option !== option;
  const noRoom = room !== undefined && same >= room;
  return votedOtherwise || noRoom ? refuse('OWN_VOTE_DIFFERS', { member, option, vote: vote.vote }) : undefined;
}

export const ownVoteOnce: Rule<DemandRecordedVote> = (command, _, context) => {
  const found = command.vote === undefined ? undefined : voteIn(context.all, command.vote);
  const member = memberOf(command, context);
  return found?.ownVotes.has(member) ? refuse('OWN_VOTE_RECORDED', { member, vote: found.vote }) : undefined;
};

/** A vote by name is demanded before the vote is opened. */
export const demandedBefore: Rule<DemandRecordedVote> = ({ demand, motion }, { votes }) => {
  const opened = [...votes.votes.values()].find((v) => v.motion === motion);
  return demand === 'NAMED_VOTE' && opened ? refuse('VOTE_OPENED_ALREADY', { motion, vote: opened.vote }) : undefined;
};

/** A slip is put right while its item is open; after that the minutes are amended, and no result changes by them. */
export const withinTheItem: Rule<OfVote> = ({ vote }, state, { all }) => {
  const item = voteIn(state, vote)?.item ?? '';
  // On all that is known too: a corrected hour does not open again what was over.
  const open = [state, all].every(({ sitting }) => sitting.items.get(item) === 'OPEN' && sitting.status !== 'CLOSED');
  return open ? undefined : refuse('ITEM_OVER_FOR_CORRECTION', { vote, item });
};

/** A correction names a member and how they voted, or the numbers; and what is then on record can be counted. */
export const correctionFits: Rule<CorrectVote> = (command, state) => {
  const vote = voteIn(state, command.vote);
  if (!vote) return undefined;
  const { member, option, counts } = command;
  const byNumber = vote.counts !== undefined || vote.nemCon;
  const fits = byNumber ? counts && !member && !option : member && option && !counts;
  if (!fits) return invalid('CORRECTION_NOT_AS_TAKEN', { vote: vote.vote });
  return (
    (byNumber || option === 'NOT_VOTING' ? undefined : standingOf(member ?? '', vote)) ??
    mayBeCounted(inputOf(correctedVote(vote, command)))
  );
};

/** An amendment's result stands once the motion that it amends has been voted on. */
export const nothingBuiltOnIt: Rule<OfVote> = ({ vote }, state) => {
  const amends = state.motions.motions.get(voteIn(state, vote)?.motion ?? '')?.amends;
  const decided = amends === undefined ? undefined : state.motions.motions.get(amends);
  return decided?.outcome ? refuse('MOTION_DECIDED', { motion: decided.motion, outcome: decided.outcome }) : undefined;
};

/** What was cast can be counted under the rule. */
export const countable: Rule<OfVote> = ({ vote }, state) => {
  const found = voteIn(state, vote);
  const counted = found && tallyOf(found);
  return counted && isRefusal(counted) ? counted : undefined;
};
