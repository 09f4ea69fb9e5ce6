import { addDays } from '#kernel';
import type { Deadline } from '../language/decider.js';
import { byTheOfficer, noneOnlyWhereNone, saidOrNone } from './advice.policy.js';
import type { AgreeSpecialUrgency } from './commands/agree-special-urgency.command.js';
import type { AssessKeyDecision } from './commands/assess-key-decision.command.js';
import type { InvokeGeneralException } from './commands/invoke-general-exception.command.js';
import type { PublishKeyDecisionNotice } from './commands/publish-key-decision-notice.command.js';
import type { PublishPrivateMeetingNotice } from './commands/publish-private-meeting-notice.command.js';
import type { RecordImplications } from './commands/record-implications.command.js';
import type { RecordPrivateMeetingRepresentation } from './commands/record-private-meeting-representation.command.js';
import type { ReportKeyDecisionBreach } from './commands/report-key-decision-breach.command.js';
import { byOneAffected, ofTheAffected, ownPlace, registered } from './matter.policy.js';
import type { MatterState } from './matter.state.js';
import * as e from './notice.events.js';
import type { Kept, StandingOrders } from '../record/standing-orders.js';
import { under } from '../record/standing-orders.js';
import type { NewEvent } from '../language/event.js';
import {
  byTheOfficeTheLawNames,
  keyOnAGround,
  noticeInTime,
  onAKnownDecision,
  periodRuns,
  privateNoticeInTime,
} from './urgency.policy.js';

interface OfMatter {
  readonly matter: string;
}
/** What every event that is one authority's own carries. */
interface Own extends Kept {
  readonly matter: string;
  readonly authority: string;
}

/** Under standing orders, and said by an affected authority for itself alone. */
const own = <C extends OfMatter>(
  orders: StandingOrders<C, MatterState>,
  make: (command: C, own: Own) => readonly NewEvent[],
) =>
  under<C, MatterState>(
    { ...orders, always: [registered, byOneAffected, ...(orders.always ?? [])] },
    (command, kept, _state, context) =>
      make(command, { ...kept, matter: command.matter, authority: ownPlace(context) ?? '' }),
  );

/** What becomes of the commands about key decisions, their notices and meetings in private. */
export const noticeDecisions = {
  AssessKeyDecision: own<AssessKeyDecision>({ form: [keyOnAGround] }, ({ key, grounds = [], reasons }, of) => [
    e.KeyDecisionAssessed({ ...of, key, grounds, reasons }),
  ]),
  PublishKeyDecisionNotice: own<PublishKeyDecisionNotice>(
    { form: [periodRuns], procedure: [noticeInTime] },
    ({ decider, members, from, until, documents, address, procedure }, of) => [
      e.KeyDecisionNoticePublished({ ...of, decider, members, from, until, documents, address, procedure }),
    ],
  ),
  InvokeGeneralException: own<InvokeGeneralException>({}, ({ informed, reasons }, of) => [
    e.GeneralExceptionInvoked({ ...of, informed, reasons }),
  ]),
  AgreeSpecialUrgency: own<AgreeSpecialUrgency>(
    { form: [byTheOfficeTheLawNames] },
    ({ for: what, office, scrutinyChair, councilChair, reasons }, of) => [
      e.SpecialUrgencyAgreed({ ...of, for: what, office, scrutinyChair, councilChair, reasons }),
    ],
  ),
  ReportKeyDecisionBreach: own<ReportKeyDecisionBreach>(
    { form: [onAKnownDecision] },
    ({ decision, to, reasons }, of) => [e.KeyDecisionBreachReported({ ...of, decision, to, reasons })],
  ),
  PublishPrivateMeetingNotice: own<PublishPrivateMeetingNotice>(
    { procedure: [privateNoticeInTime] },
    ({ stage, day, reasons, response }, of) => [
      e.PrivateMeetingNoticePublished({ ...of, stage, day, reasons, response }),
    ],
  ),
  RecordPrivateMeetingRepresentation: under<RecordPrivateMeetingRepresentation, MatterState>(
    { always: [registered, ofTheAffected] },
    ({ matter, authority, representation }, kept) => [
      e.PrivateMeetingRepresentationReceived({ ...kept, matter, authority, representation }),
    ],
  ),
};

const CONFIRMED = { FINANCIAL: e.FinancialImplicationsConfirmed, LEGAL: e.LegalImplicationsConfirmed };

/** What becomes of the statutory officers' comments. */
export const adviceDecisions = {
  RecordImplications: own<RecordImplications>(
    { always: [saidOrNone], form: [byTheOfficer, noneOnlyWhereNone] },
    ({ kind, comment, none, reservation }, of) => [
      CONFIRMED[kind]({ ...of, none: none === true, comment }),
      ...(reservation === undefined ? [] : [e.AdviceQualified({ ...of, kind, reservation })]),
    ],
  ),
};

/** The last day for the notice of a planned key decision that has none: 28 clear days lie between the two. */
export function keyNoticesDue({ matter, notices }: MatterState): readonly Deadline[] {
  if (matter.withdrawnOn !== undefined) return [];
  return [...notices].flatMap(([authority, { key, assessedOn, notices: given, generalExceptions, urgencies }]) => {
    const planned = matter.plan.get(authority);
    if (key !== true || !planned || given.length + generalExceptions.length + urgencies.length > 0) return [];
    const due = addDays(planned.from, -29);
    const id = `key-notice-due:${authority}:${due}`;
    return assessedOn !== undefined && assessedOn <= due && !matter.passed.has(id) ? [{ id, due }] : [];
  });
}
