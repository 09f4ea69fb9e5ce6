import type { Day } from '#kernel';
import { addDays, startOfDay } from '#kernel';
import type { ArrangementStatus } from '../language/board.js';
import { members } from '../language/board.js';
import type { QuorumRule } from '../rules/quorum/index.js';
import type { Seat } from '../rules/voting/index.js';
import type { ArrangementState } from './arrangement.state.js';
import { boardOf } from './board-of.js';
import { bodyRulesAt } from './bodies.js';
import { BOARD } from './bodies.words.js';
import type { Notice } from './exit.state.js';
import { partnersOf } from './signatories.js';

/** Votes for that each rule needs where every member who remains is there and votes. */
export interface Thresholds {
  readonly majority: number;
  readonly twoThirds: number;
  readonly unanimity: number;
}

/** Whether the board can still meet its quorum with the members who remain. */
export interface QuorumAfter {
  readonly needed: number;
  readonly perPartner: number;
  readonly seats: number;
  readonly reachable: boolean;
}

/** How an arrangement stands on a day, as far as it bears on a withdrawal. */
export interface StandingAfter {
  readonly day: Day;
  readonly status: ArrangementStatus | 'NONE';
  readonly windingUp: boolean;
  readonly members: readonly string[];
  readonly partners: readonly string[];
  readonly seats: number;
  readonly thresholds: Thresholds;
  /** Undefined where the constitution sets no quorum. */
  readonly quorum?: QuorumAfter;
}

/**
 * How an arrangement stands on a day: read in the same way from what was simulated and from what really happened.
 *
 * @param state folded from the facts by that day
 * @param seats the voting seats of the board, of leavers too: those who are no members then no longer count
 */
export function standingAfter(state: ArrangementState, day: Day, seats: readonly Seat[]): StandingAfter {
  const at = startOfDay(day);
  const remaining = members(boardOf(state, at, '')).map(({ authority }) => authority);
  const taken = seats.filter((seat) => remaining.includes(seat.authority));
  const partners = partnersOf(state, at)
    .filter((row) => row.authorities.some((s) => remaining.includes(s.authority)))
    .map(({ partner }) => partner);
  const quorum = bodyRulesAt(state, at, BOARD)?.quorum;
  return {
    day,
    status: state.formation.status,
    windingUp: state.ending.triggered !== undefined,
    members: remaining,
    partners,
    seats: taken.length,
    thresholds: thresholdsOf(taken.length),
    ...(quorum && { quorum: quorumAfter(quorum, partners, taken) }),
  };
}

function quorumAfter(
  { minTotal: needed, minPerPartner: perPartner = 0 }: QuorumRule,
  partners: readonly string[],
  taken: readonly Seat[],
): QuorumAfter {
  const enough = partners.every((partner) => taken.filter((seat) => seat.partner === partner).length >= perPartner);
  return { needed, perPartner, seats: taken.length, reachable: taken.length >= needed && enough };
}

/** More than half; two thirds or more, in whole votes; all. */
const thresholdsOf = (seats: number): Thresholds => ({
  majority: seats === 0 ? 0 : Math.floor(seats / 2) + 1,
  twoThirds: Math.ceil((2 * seats) / 3),
  unanimity: seats,
});

/** The first day on which a leaver is no longer a member, by the end of its notice. */
export const dayAfter = ({ effective }: Pick<Notice, 'effective'>): Day => addDays(effective, 1);
