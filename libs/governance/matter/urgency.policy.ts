import { decisionRecord } from '../decision/decision.fold.js';
import { isTaken } from '../decision/decision.state.js';
import { invalid, unknown } from '../language/refusal.js';
import type { AgreeSpecialUrgency } from './commands/agree-special-urgency.command.js';
import type { AssessKeyDecision } from './commands/assess-key-decision.command.js';
import type { PublishKeyDecisionNotice } from './commands/publish-key-decision-notice.command.js';
import type { PublishPrivateMeetingNotice } from './commands/publish-private-meeting-notice.command.js';
import { mayAgreeUrgency } from '../rules/notice/index.js';
import { nationOf } from './key-decision.policy.js';
import { calendarOf } from '../rules/calendar/index.js';
import { earliestByGeneralException, earliestKeyDecision } from '../rules/notice/index.js';
import type { MatterState } from './matter.state.js';
import type { Procedure, Rule } from '../record/standing-orders.js';

/** Why a decision is key is said; of one that is not there is nothing to say. */
export const keyOnAGround: Rule<AssessKeyDecision, MatterState> = ({ key, grounds = [], matter }) =>
  key === grounds.length > 0 ? undefined : invalid(key ? 'KEY_ON_NO_GROUND' : 'NOT_KEY_ON_A_GROUND', { matter });

/** A breach is reported of a decision that is on the record; of one taken elsewhere, the minute that says so is entered as a record. */
export const onAKnownDecision: Rule<{ readonly decision: string }, MatterState> = ({ decision }, _state, context) =>
  isTaken(context.look(decisionRecord, `decision/${decision}`)) ? undefined : unknown('DECISION_UNKNOWN', { decision });

/** A period ends on its first day or later. */
export const periodRuns: Rule<{ readonly from: string; readonly until?: string | undefined }, MatterState> = ({
  from,
  until,
}) => (until !== undefined && until < from ? invalid('PERIOD_ENDS_BEFORE_IT_BEGINS', { from, until }) : undefined);

/** Urgency belongs to the office-holder whom the law names: a later one only where those before cannot be asked (practice 7). */
export const byTheOfficeTheLawNames: Rule<AgreeSpecialUrgency, MatterState> = ({
  office,
  scrutinyChair,
  councilChair,
}) => mayAgreeUrgency(office, { scrutinyChair, councilChair });

/** A notice that names a day before its own 28 clear days have run. */
export const noticeInTime: Procedure<PublishKeyDecisionNotice, MatterState> = ({ from }, _state, { day }) => {
  const earliest = earliestKeyDecision(day);
  return from < earliest
    ? [{ rule: 'KEY_NOTICE_SHORT', severity: 'LOW', detail: `Earliest day after this notice: ${earliest}` }]
    : [];
};

export const privateNoticeInTime: Procedure<PublishPrivateMeetingNotice, MatterState> = (
  { stage, day: meets },
  _state,
  { day, authority, board },
) => {
  const earliest =
    stage === 'FIRST'
      ? earliestKeyDecision(day)
      : earliestByGeneralException(day, calendarOf(nationOf(board, authority)));
  return meets < earliest
    ? [{ rule: 'PRIVATE_NOTICE_SHORT', severity: 'MEDIUM', detail: `Earliest day after this notice: ${earliest}` }]
    : [];
};
