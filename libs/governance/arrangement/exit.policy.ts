import type { Day } from '#kernel';
import { members } from '../language/board.js';
import * as cited from '../decision/cited.policy.js';
import { forbid, invalid, refuse, unknown } from '../language/refusal.js';
import type { Procedure, Rule } from '../record/standing-orders.js';
import type { RecordedDecision } from '../record/recorded-decision.js';
import { hasAgreed } from './agreed-by-all.js';
import type { ArrangementState } from './arrangement.state.js';
import { boardOf } from './board-of.js';
import type { ServeWithdrawalNotice } from './commands/serve-withdrawal-notice.command.js';
import type { WaiveNotice } from './commands/waive-notice.command.js';
import { leavingDay } from './direction.state.js';
import { runningNotice } from './exit.state.js';
import { leaversOf, noticeDays, remainingAt, waiverDay, whoMustWaive } from './leaving.js';

type Order<C> = Rule<C, ArrangementState>;
interface Decided {
  readonly decision: RecordedDecision;
}
interface OfLeaver {
  readonly leaver: string;
}

/** Only a member leaves, by its own notice: who has not joined declines, and nobody gives notice for another. */
export const servedByAMember: Order<ServeWithdrawalNotice> = (_command, state, { authority, at, board }) =>
  members(boardOf(state, at, board.slug)).some((s) => s.authority === authority)
    ? undefined
    : forbid('NOT_A_MEMBER_TO_LEAVE', { authority: authority ?? 'nobody' });

export const noNoticeRuns: Order<ServeWithdrawalNotice> = (_command, _state, { all, authority = '' }) => {
  const notice = runningNotice(all.exit, authority);
  return notice ? refuse('NOTICE_RUNS', { authority, effective: notice.effective }) : undefined;
};

/** A notice of some schedules names them; one of the whole names none. */
export const scopeNamed: Order<ServeWithdrawalNotice> = ({ scope, schedules = [] }) => {
  if (scope === 'SCHEDULES') return schedules.length > 0 ? undefined : invalid('NOTICE_NAMES_NO_SCHEDULE');
  return schedules.length > 0 ? invalid('NOTICE_OF_THE_WHOLE_NAMES_SCHEDULES') : undefined;
};

/** Nothing rests on a decision that had not been taken yet. */
export const decisionTaken: Order<Decided> = ({ decision }, _state, context) => cited.decidedByThen(decision, context);

/** A decision of this record is there, stands and decides. */
export const decisionCited: Order<Decided> = ({ decision }, _state, context) => cited.decisionCited(decision, context);

/** And its gate has opened: nobody leaves, and nothing ends, by a decision that can still be called in. */
export const decisionInEffect: Order<Decided> = ({ decision }, _state, context) =>
  cited.decisionCited(decision, context, { mustHaveEffect: true });

/**
 * Procedure (lifecycles 9.2): a notice is never shorter than the constitution of that day asks. The earliest lawful day
 * is set instead of an earlier one, or of one on which membership cannot end.
 */
export const longEnough: Procedure<ServeWithdrawalNotice, ArrangementState> = (command, state, context) => {
  const { asked, effective } = noticeDays(command, state, context);
  return asked !== undefined && asked !== effective
    ? [{ rule: 'NOTICE_SHORT', severity: 'MEDIUM', detail: `Asked for ${asked}; the earliest is ${effective}.` }]
    : [];
};

export const underNotice: Order<OfLeaver> = ({ leaver }, state) =>
  runningNotice(state.exit, leaver) ? undefined : unknown('NO_NOTICE_RUNS', { leaver });

/** The members who remain, and the leaver: nobody else has a say in it. */
export const concerned: Order<OfLeaver> = ({ leaver }, state, { authority, at, board }) =>
  members(boardOf(state, at, board.slug)).some((s) => s.authority === authority)
    ? undefined
    : forbid('NOT_CONCERNED_BY_NOTICE', { authority: authority ?? 'nobody', leaver });

/** Those who remain waive the period; the leaver itself only where it would leave earlier than it asked. */
export const waivedByWhoRemains: Order<WaiveNotice> = (command, state, { authority, at }) => {
  const notice = runningNotice(state.exit, command.leaver);
  const day = notice && waiverDay(command, notice);
  if (!notice || day === undefined) return undefined;
  const needed = whoMustWaive(state, notice, day, at);
  return needed.includes(authority ?? '')
    ? undefined
    : forbid('NOT_YOURS_TO_WAIVE', { leaver: command.leaver, remaining: needed.join(', ') });
};

/** A waiver names the day; it is earlier than the notice ends, and not in the past. */
export const waivedToADay: Order<WaiveNotice> = (command, state, { day }) => {
  const notice = runningNotice(state.exit, command.leaver);
  if (!notice) return undefined;
  const to = waiverDay(command, notice);
  if (to === undefined) return invalid('WAIVER_NAMES_NO_DAY', { leaver: command.leaver });
  if (to < day) return invalid('WAIVED_INTO_THE_PAST', { effective: to, day });
  return to < notice.effective
    ? undefined
    : refuse('NOTICE_ENDS_THEN_ALREADY', { leaver: command.leaver, effective: notice.effective });
};

export const notWaivedBefore: Order<WaiveNotice> = (command, _state, { all, authority = '', board }) => {
  const notice = runningNotice(all.exit, command.leaver);
  const to = notice && waiverDay(command, notice);
  return notice && to !== undefined && hasAgreed(notice.waivers, to, authority, board)
    ? refuse('WAIVED_BEFORE', { authority, leaver: command.leaver, effective: to })
    : undefined;
};

export const notAgreedBefore: Order<OfLeaver> = ({ leaver }, _state, { all, authority = '', board }) => {
  const notice = runningNotice(all.exit, leaver);
  return notice && hasAgreed(notice.rescissions, notice.event, authority, board)
    ? refuse('RESCISSION_AGREED_BEFORE', { authority, leaver })
    : undefined;
};

/** A leaver leaves when its notice has run out: not before, and not while a direction holds it. */
export const noticeRunOut: Order<OfLeaver> = ({ leaver }, state, { day }) => {
  const notice = runningNotice(state.exit, leaver);
  if (!notice) return undefined;
  const last: Day | undefined = leavingDay(notice, state.directions);
  if (last === undefined) return refuse('HELD_BY_DIRECTION', { leaver });
  return day < last ? refuse('NOTICE_STILL_RUNS', { leaver, effective: last }) : undefined;
};

/** There is somebody to leave: not one who stays for a place that gave no notice (practice 20). */
export const somebodyLeaves: Order<OfLeaver> = ({ leaver }, state, { at }) => {
  const notice = runningNotice(state.exit, leaver);
  return notice && leaversOf(state, notice, at).length === 0 && remainingAt(state, notice, at).length > 0
    ? refuse('NOTICE_FELL_WITH_ITS_PLACE', { leaver })
    : undefined;
};
