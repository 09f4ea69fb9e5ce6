import type { KnownElsewhere, MeetingVote, Seat } from '#governance';
import {
  appointmentsOf,
  askedVersion,
  isInProgress,
  isOpenAction,
  mayBeCounted,
  members,
  owersOf,
  seatsAt,
  statusOf,
} from '#governance';
import { BOARD } from '#governance/arrangement/bodies.words.js';
import { inputOf } from '#governance/meeting/vote.js';
import { compareDays } from '#kernel';
import type { Ask } from '../language/declaration.js';
import { meetingsAt } from '../meetings/meetings.js';
import { boardAt } from '../reading/board.js';
import { actionView, authorityView, meetingView, processView, workaroundView } from '../views.js';

/** A vote by name, where it was taken: votes have ids of their own at each meeting. */
export interface TakenVote {
  readonly meeting: string;
  readonly vote: MeetingVote;
}
/** One name for a vote of the whole log. */
export const voteKey = ({ meeting, vote }: TakenVote): string => `${meeting}/${vote.vote}`;

/** What the arrangement's own stream does not know, read from the other views as at the reader's time. */
export function knownElsewhere(ask: Ask): KnownElsewhere {
  const board = boardAt(ask);
  const { source, when } = ask;
  return {
    seats: seatsOf(ask),
    processes: source.open(processView, when).flatMap(([process, state]) => {
      const leader = state.text.proposed?.authority;
      const asked = askedVersion(state);
      const live =
        state.force.retired === undefined &&
        (state.force.inForce !== undefined || (asked !== undefined && isInProgress(statusOf(state, asked))));
      return leader !== undefined && live ? [{ process, leader }] : [];
    }),
    actions: source.open(actionView, when).flatMap(([action, state]) =>
      isOpenAction(state)
        ? owersOf(state, board).map((authority) => ({
            ...{ action, authority },
            ...(state.service !== undefined && { service: state.service }),
          }))
        : [],
    ),
    workarounds: source
      .open(workaroundView, when)
      .map(([workaround, { raised }]) => ({ workaround, authority: raised.authority })),
    votes: votesTaken(ask).map((taken) => ({ vote: voteKey(taken), input: inputOf(taken.vote) })),
  };
}

/** Every vote whose result is stored and can be counted again, meeting by meeting. */
export const votesTaken = ({ source, when }: Pick<Ask, 'source' | 'when'>): readonly TakenVote[] =>
  source
    .open(meetingView, when)
    .flatMap(([meeting, { votes }]) =>
      [...votes.votes.values()].flatMap((vote) =>
        vote.closed && mayBeCounted(inputOf(vote)) === undefined ? [{ meeting, vote }] : [],
      ),
    );

/**
 * The voting seats of the board: as at its last meeting; where it has not met, its representatives in post. Substitutes
 * sit in members' seats and are none of their own.
 */
function seatsOf(ask: Ask): readonly Seat[] {
  const last = meetingsAt(ask)
    .map(({ row }) => row)
    .filter(({ organOf, body, cancelled }) => organOf === null && body === BOARD && !cancelled)
    .sort((a, b) => compareDays(a.day, b.day))
    .at(-1);
  if (last) return seatsAt(ask.source.state(meetingView, last.meeting, ask.when), -Infinity);
  return members(boardAt(ask)).flatMap(({ authority, partner }) => {
    const state = ask.source.state(authorityView, authority, ask.when);
    const persons = new Set(state.appointments.made.map(({ person }) => person));
    return [...persons]
      .filter((person) =>
        appointmentsOf(state, person, ask.when.asOf).some(({ capacity }) => capacity === 'REPRESENTATIVE'),
      )
      .map((person) => ({ person, authority, partner }));
  });
}
