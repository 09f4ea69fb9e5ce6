import type { Decider } from '../language/decider.js';
import { isRefusal, refuse, unknown } from '../language/refusal.js';
import type { ConfirmMinutes } from './commands/confirm-minutes.command.js';
import type { DraftMinutes } from './commands/draft-minutes.command.js';
import type { SignMinutes } from './commands/sign-minutes.command.js';
import type { MeetingState, Vote } from './meeting.state.js';
import type { MinutesAmendment } from './meeting.words.js';
import { memberOf } from './person.policy.js';
import type { Rule } from './standing-orders.js';
import { correctedVote, tallyOf } from './vote.js';

type Self = () => Decider<MeetingState>;

export const nextDraft: Rule<DraftMinutes> = ({ version, copy }, _, { all }) => {
  const next = all.minutes.drafts.filter((d) => d.copy === copy).length + 1;
  return version === next ? undefined : refuse('DRAFT_NOT_NEXT', { version, next });
};

/** What has been confirmed is no longer a draft: it is corrected by adding to the record. */
export const notConfirmedYet: Rule<{ readonly meeting: string }> = ({ meeting }, _, { all }) =>
  all.minutes.confirmed ? refuse('MINUTES_CONFIRMED', { meeting, at: all.minutes.confirmed.at }) : undefined;

/** Minutes are confirmed as the text that was drafted, by its hash. */
export const asDrafted: Rule<ConfirmMinutes> = ({ meeting, contentHash }, { minutes }) =>
  minutes.drafts.some((d) => d.contentHash === contentHash) ? undefined : unknown('MINUTES_NOT_DRAFTED', { meeting });

/**
 * Minutes are confirmed and signed at the same or the next suitable meeting: not an extraordinary one, nor one that was
 * held before (LGA 1972 Sch. 12 para. 41; SI 1993/202 Sch. 2 para. 2).
 */
export const atASuitableMeeting =
  (self: Self): Rule<ConfirmMinutes | SignMinutes> =>
  ({ meeting, at }, { convening: { convened } }, context) => {
    const held = context.look(self(), `meeting/${at}`).convening.convened;
    if (!held) return unknown('CONFIRMING_MEETING_UNKNOWN', { at });
    const suitable = held.kind !== 'EXTRAORDINARY' || at === meeting;
    const later = convened === undefined || held.day >= convened.day;
    return suitable && later ? undefined : refuse('MEETING_NOT_SUITABLE', { meeting, at, kind: held.kind });
  };

/** Capabilities 20: an amendment that would change a result is no amendment of the minutes; it makes an integrity case. */
export const noResultChanged: Rule<ConfirmMinutes> = ({ meeting, amendments = [] }, state) =>
  amendments.some((amendment) => wouldChangeResult(state, amendment))
    ? refuse('INTEGRITY_CASE', { meeting })
    : undefined;

/** Whether a vote would have come out otherwise, had it gone as an amendment of the minutes says. The stored result stays. */
export function wouldChangeResult({ votes }: MeetingState, amendment: MinutesAmendment): boolean {
  const vote = amendment.vote === undefined ? undefined : votes.votes.get(amendment.vote);
  if (!vote?.closed) return false;
  if (amendment.outcome !== undefined && amendment.outcome !== vote.closed.outcome) return true;
  const counted = tallyOf(asAmended(vote, amendment));
  return isRefusal(counted) || counted.outcome !== vote.closed.outcome;
}

function asAmended(vote: Vote, { member, option }: MinutesAmendment): Vote {
  if (member === undefined || option === undefined) return vote;
  const becomes = option === 'NONE' ? 'NOT_VOTING' : option;
  if (!vote.counts) return correctedVote(vote, { member, option: becomes });
  const was = vote.ownVotes.get(member);
  const { for: inFavour, against, abstaining } = vote.counts;
  const moved = (kind: string): number => (becomes === kind ? 1 : 0) - (was === kind ? 1 : 0);
  const least = (n: number): number => Math.max(0, n);
  return {
    ...vote,
    counts: {
      for: least(inFavour + moved('FOR')),
      against: least(against + moved('AGAINST')),
      abstaining: least(abstaining + moved('ABSTAIN')),
    },
  };
}

export const confirmedFirst: Rule<SignMinutes> = ({ meeting }, { minutes }) =>
  minutes.confirmed ? undefined : refuse('MINUTES_NOT_CONFIRMED', { meeting });

export const notSignedYet: Rule<SignMinutes> = ({ meeting }, _, { all }) =>
  all.minutes.signed ? refuse('MINUTES_SIGNED', { meeting }) : undefined;

/** Signed by the person presiding at the meeting that confirmed them (LGA 1972 Sch. 12 para. 41). */
export const signedByWhoPresided =
  (self: Self): Rule<SignMinutes> =>
  (command, _, context) => {
    const { presided } = context.look(self(), `meeting/${command.at}`).chair;
    const person = memberOf(command, context);
    return presided.some((p) => p.person === person)
      ? undefined
      : refuse('SIGNED_BY_ANOTHER', { person, at: command.at });
  };
