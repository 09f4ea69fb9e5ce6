import type { Day } from '#kernel';
import { compareDays } from '#kernel';
import type { Board } from '../language/board.js';
import type { Nation } from '../rules/calendar/index.js';
import { calendarOf } from '../rules/calendar/index.js';
import { inForceOn } from '../rules/law.js';
import { earliestByGeneralException, earliestKeyDecision, KEY_DECISION_LAW } from '../rules/notice/index.js';
import type { KeyDecision, MatterState, Notice } from './matter.state.js';
import { noKeyDecision } from './matter.state.js';
import type { Finding } from '../record/standing-orders.js';

/** Whose bank holidays an authority keeps. */
export const nationOf = (board: Board, authority: string | undefined): Nation =>
  board.signatories.find((s) => s.authority === authority)?.nation ?? 'ENGLAND_WALES';

/** By which route a key decision was open to an authority on a day, or which rule was not kept. */
export type KeyRoute =
  | { readonly route: 'NOT_KEY' | 'NOTICE' | 'GENERAL_EXCEPTION' | 'SPECIAL_URGENCY' }
  | {
      readonly route: 'NONE';
      readonly rule: 'KEY_NOTICE_SHORT' | 'GENERAL_EXCEPTION_NOTICE_SHORT' | 'URGENCY_NOT_AGREED';
      /** First day on which what was published would have sufficed; absent: nothing was. */
      readonly earliest?: Day;
    };

/**
 * The route by which one authority could take a key decision in the matter on that London day (SI 2012/2089 regs 9 to 11).
 *
 * @param urgent the record of the decision claims special urgency
 */
export function keyRouteOn(state: MatterState, authority: string, day: Day, nation: Nation, urgent = false): KeyRoute {
  const own = state.notices.get(authority) ?? noKeyDecision;
  const calendar = calendarOf(nation);
  if (own.key !== true || !inForceOn(KEY_DECISION_LAW.notice, day)) return { route: 'NOT_KEY' };
  const valid = given(state, day);
  const notices = own.notices.filter(valid);
  if (notices.some(({ on, from }) => compareDays(latest(earliestKeyDecision(on), from), day) <= 0))
    return { route: 'NOTICE' };
  const exceptions = own.generalExceptions.filter(valid);
  if (exceptions.some(({ on }) => compareDays(earliestByGeneralException(on, calendar), day) <= 0))
    return { route: 'GENERAL_EXCEPTION' };
  if (own.urgencies.filter((u) => u.for === 'KEY_DECISION').some(valid)) return { route: 'SPECIAL_URGENCY' };
  if (urgent) return { route: 'NONE', rule: 'URGENCY_NOT_AGREED' };
  if (exceptions.length > 0)
    return short(
      'GENERAL_EXCEPTION_NOTICE_SHORT',
      exceptions.map(({ on }) => earliestByGeneralException(on, calendar)),
    );
  return short(
    'KEY_NOTICE_SHORT',
    notices.map(({ on, from }) => latest(earliestKeyDecision(on), from)),
  );
}

/** Notice given by that day, of the text as it then was: a material change needs a new one. */
const given =
  ({ matter: { revisedOn } }: MatterState, day: Day) =>
  ({ on }: Notice): boolean =>
    compareDays(on, day) <= 0 && (revisedOn === undefined || compareDays(revisedOn, on) <= 0);

const latest = (a: Day, b: Day): Day => (compareDays(a, b) >= 0 ? a : b);
const short = (rule: 'KEY_NOTICE_SHORT' | 'GENERAL_EXCEPTION_NOTICE_SHORT', days: readonly Day[]): KeyRoute => {
  const earliest = [...days].sort(compareDays)[0];
  return { route: 'NONE', rule, ...(earliest !== undefined && { earliest }) };
};

/** What to flag of a decision that one authority takes on that day. */
export function keyDecisionFindings(
  state: MatterState,
  authority: string,
  day: Day,
  nation: Nation,
  urgent: boolean,
): readonly Finding[] {
  const found = keyRouteOn(state, authority, day, nation, urgent);
  if (found.route !== 'NONE') return [];
  const detail =
    found.earliest === undefined ? 'No notice was published' : `Earliest day after the notice: ${found.earliest}`;
  return [{ rule: found.rule, severity: 'HIGH', authority, detail }];
}

/** A meeting in private needs both notices in time, or the urgency agreed (SI 2012/2089 reg 5). */
export function privateMeetingInTime(own: KeyDecision, meetsOn: Day, nation: Nation): boolean {
  const inTime = (stage: 'FIRST' | 'SECOND', earliest: (on: Day) => Day): boolean =>
    own.privateNotices.some(
      (n) => n.stage === stage && n.meetsOn === meetsOn && compareDays(earliest(n.on), meetsOn) <= 0,
    );
  const calendar = calendarOf(nation);
  const agreed = own.urgencies.some((u) => u.for === 'PRIVATE_MEETING' && compareDays(u.on, meetsOn) <= 0);
  return (
    agreed ||
    (inTime('FIRST', earliestKeyDecision) && inTime('SECOND', (on) => earliestByGeneralException(on, calendar)))
  );
}
