import { event } from '../language/event.js';
import {
  count,
  day,
  disclosed,
  eventRef,
  flag,
  group,
  line,
  listOf,
  oneOf,
  optional,
  pence,
  ref,
  text,
} from '../language/kinds.js';
import { decisionShape, PERMISSION_SOURCE } from '../record/recorded-decision.js';
import { DISPOSITIONS, NOTICE_SCOPES, SCOPE_CHANGES } from './exit.words.js';

/** Recorded though a rule stood against it: kept, and by which rule it does not count (practice 1). */
const KEPT = { notCounted: optional(line(60)) };
/** The notice that an event is about, and whose it is. */
const OF_NOTICE = { authority: ref('authority'), notice: eventRef() };

/**
 * An authority gives notice, by its own decision. The terms of that day are frozen here; `effective` is the last day of
 * its membership, which is never before they allow. It keeps its vote unless `keepsVote` is false.
 */
export const WithdrawalNoticeServed = event('WithdrawalNoticeServed', {
  ...KEPT,
  authority: ref('authority'),
  scope: oneOf(NOTICE_SCOPES),
  schedules: optional(listOf(line(80, 'Finance'), 50)),
  asked: optional(day('2026-12-31')),
  effective: day('2027-03-31'),
  months: count(0, 120, 12),
  endsOn: optional(line(5, '03-31')),
  keepsVote: flag(),
  reasons: optional(text(4000)),
  ...PERMISSION_SOURCE,
});
/** One of those who remain gives up the rest of the notice period. It is waived once all of them have. */
export const NoticeWaiverGiven = event('NoticeWaiverGiven', {
  ...OF_NOTICE,
  ...KEPT,
  waivedBy: ref('authority'),
  effective: day('2026-06-30'),
});
export const NoticePeriodWaived = event('NoticePeriodWaived', {
  ...OF_NOTICE,
  from: day('2027-03-31'),
  effective: day('2026-06-30'),
  waivedBy: listOf(ref('authority'), 100),
});
/** The leaver, or one of those who remain, agrees that it stays. */
export const NoticeRescissionAgreed = event('NoticeRescissionAgreed', {
  ...OF_NOTICE,
  ...KEPT,
  agreedBy: ref('authority'),
});
export const WithdrawalRescinded = event('WithdrawalRescinded', {
  ...OF_NOTICE,
  agreedBy: listOf(ref('authority'), 100),
});
export const ExitPlanAgreed = event('ExitPlanAgreed', {
  ...OF_NOTICE,
  ...KEPT,
  document: line(300, 'Exit plan of 1 June 2026'),
  ...PERMISSION_SOURCE,
});
/** What the leaver pays for what the others lose by its leaving. The sum is for the parties. */
export const ExitCompensationAgreed = event('ExitCompensationAgreed', {
  ...OF_NOTICE,
  ...KEPT,
  amount: disclosed(pence(), 'PARTIES'),
  terms: optional(text(4000, 'PARTIES')),
  ...PERMISSION_SOURCE,
});
/** Whose an asset, contract or licence is now. */
export const AssetDispositionRecorded = event('AssetDispositionRecorded', {
  asset: ref('asset', 'AS-1'),
  title: line(200, 'Invoice scanning licence'),
  how: oneOf(DISPOSITIONS),
  leaver: optional(ref('authority')),
  to: optional(line(120, 'Aldermere County Council')),
  document: optional(line(300, 'Asset register, row 41')),
});
/** The notice has run out: the authority is no longer a member, or no longer takes part in those schedules. */
export const WithdrawalEffective = event('WithdrawalEffective', {
  ...OF_NOTICE,
  ...KEPT,
  scope: oneOf(NOTICE_SCOPES),
  on: day('2027-03-31'),
});
/** In which schedules (services) of the agreement an authority takes part from now on. */
export const MembershipScopeChanged = event('MembershipScopeChanged', {
  authority: ref('authority'),
  change: oneOf(SCOPE_CHANGES),
  schedules: listOf(line(80, 'Finance'), 50, 1),
  /** The decision by which the variation was approved; none where a notice has run out. */
  decision: optional(group(decisionShape)),
});

export const exitEvents = [
  WithdrawalNoticeServed,
  NoticeWaiverGiven,
  NoticePeriodWaived,
  NoticeRescissionAgreed,
  WithdrawalRescinded,
  ExitPlanAgreed,
  ExitCompensationAgreed,
  AssetDispositionRecorded,
  WithdrawalEffective,
  MembershipScopeChanged,
];
