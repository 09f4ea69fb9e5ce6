import type { On } from '../language/decider.js';
import type { Fact } from '../language/fact.js';
import { put } from '../language/put.js';
import { InterestDeclared, MemberWithdrewFromItem } from './attendance.events.js';
import { counted } from './counting.js';
import type { OneVote, Vote, VotesState } from './meeting.state.js';
import { correctedVote } from './vote.js';
import * as e from './vote.events.js';

export const noVotes: VotesState = { votes: new Map() };

/** Changes one vote; the state as it is where there is no such vote. */
function changing(state: VotesState, vote: string, change: (vote: Vote) => Vote): VotesState {
  const found = state.votes.get(vote);
  return found ? { votes: put(state.votes, vote, change(found)) } : state;
}

const authorityOfSeat = (vote: Vote, person: string): string =>
  vote.entitled.find((seat) => seat.person === person)?.authority ?? '';

/** Who leaves the item while a vote on it is open no longer counts in it; a result that is stored is not touched. */
const leaving = (state: VotesState, item: string, person: string): VotesState => ({
  votes: new Map(
    [...state.votes].map(([id, vote]) => [
      id,
      vote.item === item && !vote.closed && !vote.withdrawn.includes(person)
        ? { ...vote, withdrawn: [...vote.withdrawn, person] }
        : vote,
    ]),
  ),
});

/** An authority spoke to the votes that a clerk took down for its members. */
const spokenTo = (vote: Vote, authority: string, standing: Pick<OneVote, 'confirmed' | 'disputed'>): Vote => ({
  ...vote,
  votes: new Map(
    [...vote.votes].map(([person, one]) => [
      person,
      one.authority === authority && one.how === 'RECORDED' ? { ...one, ...standing } : one,
    ]),
  ),
});

/** A member's own act is theirs; one that somebody else typed is recorded, until its authority confirms it. */
const asGiven = ({ recordedBy, standing }: Fact<unknown>): Pick<OneVote, 'how' | 'confirmed' | 'disputed'> => ({
  how: recordedBy ? 'RECORDED' : 'CAST',
  confirmed: recordedBy === undefined || standing === 'CONFIRMED',
  disputed: false,
});

export const votesFolds: readonly On<VotesState>[] = [
  counted(e.VoteOpened, (state: VotesState, { at, body }) => {
    const { vote, motion, item, textHash, rule, entitled, present, withdrawn, quorate, named, presiding } = body;
    const opened = { vote, motion, item, at, textHash, rule, entitled, present, withdrawn, quorate, named };
    return state.votes.has(vote)
      ? state
      : {
          votes: put(state.votes, vote, {
            ...opened,
            ...(presiding && { presiding }),
            votes: new Map(),
            nemCon: false,
            ownVotes: new Map(),
          }),
        };
  }),
  counted(e.VoteCast, (state: VotesState, fact) => {
    const { vote, member, authority, option } = fact.body;
    return changing(state, vote, (v) => ({
      ...v,
      votes: put(v.votes, member, { option, authority, ...asGiven(fact) }),
    }));
  }),
  counted(e.VotesRecorded, (state: VotesState, { body: { vote, form, named = [], counts } }) =>
    changing(state, vote, (v) => ({
      ...v,
      ...(counts && { counts }),
      nemCon: form === 'NEM_CON',
      votes: named.reduce<Vote['votes']>(
        (votes, { person, option }) =>
          put(votes, person, {
            option,
            authority: authorityOfSeat(v, person),
            how: 'RECORDED',
            confirmed: false,
            disputed: false,
          }),
        v.votes,
      ),
    })),
  ),
  counted(e.RecordedVotesConfirmed, (state: VotesState, { body: { vote, authority } }) =>
    changing(state, vote, (v) => spokenTo(v, authority, { confirmed: true, disputed: false })),
  ),
  counted(e.RecordedVotesDisputed, (state: VotesState, { body: { vote, authority } }) =>
    changing(state, vote, (v) => spokenTo(v, authority, { confirmed: false, disputed: true })),
  ),
  counted(e.RecordedVoteDemanded, (state: VotesState, { body: { vote = '', member, option } }) =>
    changing(state, vote, (v) => (option ? { ...v, ownVotes: put(v.ownVotes, member, option) } : v)),
  ),
  counted(e.CastingVoteGiven, (state: VotesState, { body: { vote, person, option } }) =>
    changing(state, vote, (v) => ({ ...v, casting: { by: person, option } })),
  ),
  counted(e.VoteCorrected, (state: VotesState, { body }) => changing(state, body.vote, (v) => correctedVote(v, body))),
  counted(e.VoteClosed, (state: VotesState, { id, body: { vote, outcome, tally, corrects } }) =>
    changing(state, vote, (v) =>
      v.closed === undefined || v.closed.event === corrects ? { ...v, closed: { event: id, outcome, tally } } : v,
    ),
  ),
  counted(MemberWithdrewFromItem, (state: VotesState, { body }) => leaving(state, body.item, body.person)),
  counted(InterestDeclared, (state: VotesState, { body }) =>
    body.votes ? state : leaving(state, body.item, body.person),
  ),
];
