import type { Region } from '../language/decider.js';
import { isRefusal } from '../language/refusal.js';
import { ruleAsConstituted, ruleGiven } from './as-constituted.policy.js';
import { authorityOfPerson } from './attendance.js';
import type { CastVote } from './commands/cast-vote.command.js';
import type { CloseVote } from './commands/close-vote.command.js';
import type { ConfirmRecordedVotes } from './commands/confirm-recorded-votes.command.js';
import type { CorrectVote } from './commands/correct-vote.command.js';
import type { DemandRecordedVote } from './commands/demand-recorded-vote.command.js';
import type { DisputeRecordedVotes } from './commands/dispute-recorded-votes.command.js';
import type { GiveCastingVote } from './commands/give-casting-vote.command.js';
import type { OpenVote } from './commands/open-vote.command.js';
import type { RecordVotes } from './commands/record-votes.command.js';
import { convened } from './convening.policy.js';
import type { MeetingState, Vote, VotesState } from './meeting.state.js';
import { itsItemOpen, motionKnown } from './motion.policy.js';
import { memberOf, onesOwn, somebodyNamed } from './person.policy.js';
import type { Here, Kept } from './standing-orders.js';
import { exception, under } from './standing-orders.js';
import { closing } from './vote-closing.js';
import { opened } from './vote-opening.js';
import * as opening from './vote-opening.policy.js';
import * as e from './vote.events.js';
import * as rules from './vote.policy.js';
import { correctedVote, tallyOf } from './vote.js';
import { noVotes, votesFolds } from './votes.fold.js';

/** What every event about a vote names. `voteKnown` has found it; it may have been opened later than the act recorded. */
function of(vote: string, { all }: Here, kept: Kept) {
  const found = rules.voteIn(all, vote);
  return { ...kept, vote, motion: found?.motion ?? '', item: found?.item ?? '' };
}

/** Stores the result; one that was come to without a quorum is questioned and never pronounced invalid. */
function closed({ vote }: CloseVote, state: MeetingState, context: Here, kept: Kept) {
  const found = rules.voteIn(state, vote);
  const counted = found && tallyOf(found);
  if (!found || !counted || isRefusal(counted)) return [];
  const inquorate = found.quorate ? [] : [exception(context, 'INQUORATE_DECISION', 'HIGH', `Vote ${vote}`)];
  return [...closing(found, counted, state, kept), ...inquorate];
}

function corrected(command: CorrectVote, state: MeetingState, context: Here, kept: Kept) {
  const { vote, member, option, counts, reason } = command;
  const event = e.VoteCorrected({ ...of(vote, context, kept), member, option, counts, reason });
  const found: Vote | undefined = rules.voteIn(state, vote);
  if (!found?.closed || kept.notCounted) return [event];
  const counted = tallyOf(correctedVote(found, command));
  return isRefusal(counted) ? [event] : [event, ...closing(found, counted, state, kept, found.closed.event)];
}

/** A dispute that would have changed a stored result does not change it: it makes an integrity case. */
function disputed({ vote, reason }: DisputeRecordedVotes, state: MeetingState, context: Here, kept: Kept) {
  const authority = context.authority ?? '';
  const found = rules.voteIn(state, vote);
  const left = found && {
    ...found,
    votes: new Map([...found.votes].filter(([, one]) => one.authority !== authority || one.how !== 'RECORDED')),
  };
  const counted = left && tallyOf(left);
  const differs = found?.closed && counted && !isRefusal(counted) && counted.outcome !== found.closed.outcome;
  return [
    e.RecordedVotesDisputed({ ...of(vote, context, kept), authority, reason }),
    ...(differs ? [exception(context, 'INTEGRITY_CASE', 'HIGH', `Vote ${vote}`)] : []),
  ];
}

/** The votes: opened on frozen terms, cast or recorded, and closed with a result that is computed. */
export const votesRegion: Region<VotesState, MeetingState> = {
  initial: noVotes,
  folds: votesFolds,
  decide: {
    OpenVote: under<OpenVote>(
      {
        always: [convened, motionKnown, rules.voteIsNew, ruleGiven, opening.ruleComplete],
        form: [
          opening.lawfulForTheBody,
          ruleAsConstituted,
          itsItemOpen,
          opening.notDecidedYet,
          opening.amendmentsFirst,
          opening.secondedWhereNeeded,
          opening.noOtherVoteOpen,
          opening.somebodyEntitled,
          opening.quorate,
        ],
      },
      opened,
    ),
    CastVote: under<CastVote>(
      {
        always: [convened, rules.voteKnown, rules.castByAPerson, rules.votesOnce],
        counting: [rules.voteStillOpen, rules.notByNumber, rules.entitledToVote],
      },
      (command, state, context, kept) => {
        const { vote, option } = command;
        const member = memberOf(command, context);
        const authority = authorityOfPerson(state, member) ?? context.authority ?? '';
        return [e.VoteCast({ ...of(vote, context, kept), member, authority, option })];
      },
    ),
    RecordVotes: under<RecordVotes>(
      {
        always: [convened, rules.voteKnown, rules.formFits],
        counting: [rules.voteStillOpen, rules.nothingRecordedYet, rules.countsUnderTheRule],
        form: [
          rules.byNameWhereDemanded,
          rules.onlyTheEntitled('INTERESTED_MEMBER_VOTED', ['WITHDREW']),
          rules.onlyTheEntitled('NOT_ENTITLED_TO_VOTE', ['NOT_ENTITLED', 'ABSENT']),
        ],
      },
      ({ vote, form, named, counts }, _, context, kept) => [
        e.VotesRecorded({ ...of(vote, context, kept), form, named, counts }),
      ],
    ),
    ConfirmRecordedVotes: under<ConfirmRecordedVotes>(
      { always: [convened, rules.voteKnown, rules.votesToSpeakTo] },
      ({ vote }, _, context, kept) => [
        e.RecordedVotesConfirmed({ ...of(vote, context, kept), authority: context.authority ?? '' }),
      ],
    ),
    DisputeRecordedVotes: under<DisputeRecordedVotes>(
      { always: [convened, rules.voteKnown, rules.votesToSpeakTo] },
      disputed,
    ),
    DemandRecordedVote: under<DemandRecordedVote>(
      {
        always: [convened, motionKnown, somebodyNamed, rules.demandFits, rules.ownVoteOnce],
        counting: [rules.demandedBefore, rules.ownVotePossible],
        form: [onesOwn, itsItemOpen],
      },
      (command, _, context, kept) => {
        const { motion, vote, demand, option } = command;
        const item = context.all.motions.motions.get(motion)?.item ?? '';
        const member = memberOf(command, context);
        return [e.RecordedVoteDemanded({ ...kept, item, motion, vote, member, demand, option })];
      },
    ),
    GiveCastingVote: under<GiveCastingVote>(
      {
        always: [convened, rules.voteKnown, somebodyNamed, rules.noCastingVoteYet],
        counting: [rules.voteStillOpen, rules.ruleHasCastingVote, rules.presides, rules.notWithdrawn, rules.onATie],
        form: [onesOwn],
      },
      (command, _, context, kept) => {
        const { vote, option } = command;
        return [e.CastingVoteGiven({ ...of(vote, context, kept), person: memberOf(command, context), option })];
      },
    ),
    CorrectVote: under<CorrectVote>(
      {
        always: [convened, rules.voteKnown],
        counting: [rules.withinTheItem, rules.correctionFits, rules.nothingBuiltOnIt],
      },
      corrected,
    ),
    CloseVote: under<CloseVote>(
      { always: [convened, rules.voteKnown, rules.voteOpenedByThen, rules.notClosedBefore, rules.countable] },
      closed,
    ),
  },
};
