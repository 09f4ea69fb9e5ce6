import type { MeetingVote } from '#governance';
import { arrangementDecider, bodyRulesAt, VOTE_OPTIONS, VOTING_RULES } from '#governance';
import { stateAt } from '#pipeline';
import type { Said } from '../acting/form/labels.js';
import { choiceLabel, declared } from '../acting/form/labels.js';
import type { VotePart } from '../meetings/vote-part.js';
import { votePart } from '../meetings/vote-part.js';
import { words } from '../words.js';
import type { Desk } from './desk.js';
import { awaitsCasting } from './plans/votes.js';
import { beforeTheMeeting, voteOn } from './rows.js';

interface RuleChoice {
  readonly value: string;
  readonly about: Said;
  readonly chosen: boolean;
}

/** The vote on the item: the one that is open, or what opening one asks for, and the last result with its tally. */
export interface VotePanel {
  /** The vote that is open, else the id of the next. */
  readonly vote: string;
  readonly motion: string;
  readonly open: boolean;
  /** Votes have been taken down, and the vote is not closed. */
  readonly taken: boolean;
  readonly byNumber: boolean;
  /** The person presiding, on a tie under a rule with a casting vote. */
  readonly casting?: string;
  /** To choose from, where the constitution sets no rule. */
  readonly rules: readonly RuleChoice[];
  readonly result?: VotePart;
  /** A vote by name that can be put right while its item is open. */
  readonly correct?: string;
  readonly options: readonly { readonly value: string; readonly label: Said; readonly short: string }[];
}

/** The rule that most bodies have, and an English committee by statute (LGA 1972 Sch. 12 paras 39(2), 44). */
const USUAL = 'majority@1';

export async function votePanel(desk: Desk, nextVote: string, nextMotion: string): Promise<VotePanel> {
  const { state, item, lang } = desk;
  const own = words(lang);
  const last = voteOn(state, item);
  const before = beforeTheMeeting(state, item);
  return {
    vote: nextVote,
    motion: before?.motion ?? nextMotion,
    ...{ open: false, taken: false, byNumber: false },
    ...(last && !last.closed && openVote(last, desk)),
    rules: (await hasOwnRule(desk)) ? [] : rulesIn(desk),
    // The result of the motion that is before the meeting; that of one that is done with gives way to the next.
    ...(last && (!before || last.motion === before.motion) && takenVote(last, desk)),
    options: VOTE_OPTIONS.map((value) => ({
      value,
      label: choiceLabel(value, lang),
      short: own.t(`room.option.${value}`),
    })),
  };
}

function openVote(vote: MeetingVote, { names }: Desk): Partial<VotePanel> {
  const byNumber = vote.counts !== undefined || vote.nemCon;
  return {
    ...{ vote: vote.vote, motion: vote.motion, open: true, byNumber },
    taken: byNumber || vote.votes.size > 0,
    ...(awaitsCasting(vote) && vote.presiding !== undefined && { casting: names.person(vote.presiding) }),
  };
}

/** The result with its tally, and whether a vote by name can be put right: while its item is open. */
function takenVote({ vote, votes }: MeetingVote, { answer, state, item, lang }: Desk): Partial<VotePanel> {
  const row = answer.votes.find((one) => one.vote === vote);
  return {
    ...(row?.result && { result: votePart(row, words(lang)) }),
    ...(state.sitting.current === item && votes.size > 0 && { correct: vote }),
  };
}

/** Whether the constitution says by which rule this body votes. */
async function hasOwnRule({ look, state, now }: Desk): Promise<boolean> {
  const { body = '', organOf } = state.convening.convened ?? {};
  if (organOf !== undefined) return false;
  const { host } = look.log;
  const arrangement = stateAt(await host.streams.load(host.arrangementStream), arrangementDecider, now);
  return bodyRulesAt(arrangement, now, body)?.voting !== undefined;
}

/** Rules that need nothing more than the votes; the one of the last vote at this meeting is chosen. */
function rulesIn({ state, lang }: Desk): readonly RuleChoice[] {
  const last = [...state.votes.votes.values()].at(-1)?.rule.name ?? USUAL;
  return [...VOTING_RULES.values()]
    .filter(({ needs }) => needs === 'COUNTS' || needs === 'COUNTS_OR_NEM_CON')
    .map(({ name, about }) => ({ value: name, about: declared(about, lang), chosen: name === last }));
}
