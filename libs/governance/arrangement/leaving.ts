import type { Day } from '#kernel';
import type { Board } from '../language/board.js';
import { members } from '../language/board.js';
import type { NewEvent } from '../language/event.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import { withdrawalEffective } from '../rules/notice/index.js';
import type { ArrangementState } from './arrangement.state.js';
import { boardOf } from './board-of.js';
import type { WithdrawalTerms } from './constitution.words.js';
import { DissolutionTriggered } from './ending.events.js';
import { MembershipScopeChanged, WithdrawalEffective } from './exit.events.js';
import type { Notice } from './exit.state.js';
import { heirs } from './heirs.js';
import { constitutionAt, noticeOver } from './places.js';

/** A board with two members or more goes on. */
const ENOUGH = 2;

const boardAt = (state: ArrangementState, at: number): Board => boardOf(state, at, '');
const memberIds = (board: Board): readonly string[] => members(board).map(({ authority }) => authority);

interface Served {
  readonly effective?: Day | undefined;
}
interface Then {
  readonly authority: string | undefined;
  readonly at: number;
  readonly day: Day;
}

/** The terms of the constitution in force under which an authority gives notice; nobody is owed one where nobody remains. */
export function noticeTerms(state: ArrangementState, authority: string | undefined, at: number): WithdrawalTerms {
  const others = memberIds(boardAt(state, at)).filter((member) => member !== authority);
  return others.length === 0 ? { months: 0 } : (constitutionAt(state, at)?.withdrawal ?? { months: 0 });
}

/** The day asked for, and the last day of membership that the terms allow (rules/notice). */
export function noticeDays(
  { effective: asked }: Served,
  state: ArrangementState,
  { authority, at, day: served }: Then,
): { readonly asked: Day | undefined; readonly effective: Day; readonly terms: WithdrawalTerms } {
  const terms = noticeTerms(state, authority, at);
  const { day: effective } = withdrawalEffective({ served, terms, asked, remaining: [], waivedBy: [] });
  return { asked, effective, terms };
}

/** Who leaves by a notice: the authority that gave it, or who stands in its place and in no other's. */
export const leaversOf = (state: ArrangementState, notice: Notice, at: number): readonly string[] => {
  const present = memberIds(boardAt(state, at));
  const inItsPlace = [...heirs([notice.authority], state.membership.successions, at)].filter((one) =>
    present.includes(one),
  );
  return notice.scope === 'SCHEDULES'
    ? inItsPlace
    : inItsPlace.filter((one) => noticeOver(state, one, at)?.event === notice.event);
};

/** The members at a moment who do not leave by that notice; another under notice of its own is among them until it has left. */
export function remainingAt(state: ArrangementState, notice: Notice, at: number): readonly string[] {
  const leavers = leaversOf(state, notice, at);
  return memberIds(boardAt(state, at)).filter((member) => !leavers.includes(member));
}

/** The day that a waiver is for: the one it names, else the one that the leaver asked for. */
export const waiverDay = ({ effective }: Served, notice: Notice): Day | undefined => effective ?? notice.asked;

/**
 * All who remain must waive the period: one of two is no waiver. To leave earlier than it asked takes the leaver too, so
 * that nobody is shown the door.
 */
export function whoMustWaive(state: ArrangementState, notice: Notice, day: Day, at: number): readonly string[] {
  const remaining = remainingAt(state, notice, at);
  return day < (notice.asked ?? notice.effective) ? [...remaining, ...leaversOf(state, notice, at)] : remaining;
}

/** Who has not given notice and stays, once all who are under notice have left. */
export const stayingAt = (state: ArrangementState, at: number): readonly string[] =>
  boardAt(state, at)
    .signatories.filter(({ membership }) => membership === 'MEMBER')
    .map(({ authority }) => authority);

/** The arrangement winds up where fewer than two stay (capabilities 26), and where it is not winding up already. */
export function windsUp(state: ArrangementState, staying: readonly string[]): readonly NewEvent[] {
  const { status } = state.formation;
  const over = status === 'TRANSITION' || status === 'DISSOLVED' || state.ending.triggered !== undefined;
  return staying.length < ENOUGH && !over ? [DissolutionTriggered({ ground: 'TOO_FEW_STAY', staying })] : [];
}

/** What follows when a notice has run out: its authority leaves, with or without an exit plan; one without is flagged (practice 19). */
export function departure(state: ArrangementState, notice: Notice, on: Day, at: number): readonly NewEvent[] {
  const leavers = leaversOf(state, notice, at);
  const { scope, schedules, planned, event } = notice;
  const staying = stayingAt(state, at).filter((member) => !leavers.includes(member));
  return [
    ...leavers.flatMap((authority) => [
      WithdrawalEffective({ authority, notice: event, scope, on }),
      ...(scope === 'SCHEDULES' ? [MembershipScopeChanged({ authority, change: 'REMOVED', schedules })] : []),
      ...(planned ? [] : [ComplianceExceptionRaised({ rule: 'EXIT_PLAN_MISSING', severity: 'HIGH', authority })]),
    ]),
    ...(scope === 'WHOLE' && leavers.length > 0 ? windsUp(state, staying) : []),
  ];
}
