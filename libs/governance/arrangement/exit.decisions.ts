import type { Day } from '#kernel';
import { dayOf } from '#kernel';
import type { Context } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import type { Kept } from '../record/standing-orders.js';
import type { Agreement } from './agreed-by-all.js';
import { agreedByAll } from './agreed-by-all.js';
import type { ArrangementState } from './arrangement.state.js';
import { boardOf } from './board-of.js';
import type { RescindNotice } from './commands/rescind-notice.command.js';
import type { ServeWithdrawalNotice } from './commands/serve-withdrawal-notice.command.js';
import type { WaiveNotice } from './commands/waive-notice.command.js';
import { DissolutionAverted } from './ending.events.js';
import * as e from './exit.events.js';
import type { Notice } from './exit.state.js';
import { runningNotice } from './exit.state.js';
import { leaversOf, noticeDays, remainingAt, stayingAt, waiverDay, whoMustWaive, windsUp } from './leaving.js';

type Here = Context<ArrangementState>;

/** The notice, and what of it follows at once: with it fewer than two may stay. */
export function serve(
  command: ServeWithdrawalNotice,
  kept: Kept,
  state: ArrangementState,
  context: Here,
): readonly NewEvent[] {
  const { scope, schedules, reasons, decision } = command;
  const { authority = '', at, recording } = context;
  const { asked, effective, terms } = noticeDays(command, state, context);
  const served = e.WithdrawalNoticeServed({
    ...kept,
    authority,
    scope,
    schedules,
    asked,
    effective,
    months: terms.months,
    endsOn: terms.endsOn,
    keepsVote: terms.keepsVote ?? true,
    reasons,
    decision,
  });
  const staying = stayingAt(state, at).filter((member) => member !== authority);
  // What is entered for an authority counts once it is known to be its word: then the process manager sees to it.
  return recording || scope === 'SCHEDULES' ? [served] : [served, ...windsUp(state, staying)];
}

/** A waiver; with the last that is needed, the period is waived. */
export function waive(command: WaiveNotice, kept: Kept, state: ArrangementState, context: Here): readonly NewEvent[] {
  const { authority = '', all, at, occurredAt, recording } = context;
  const notice = runningNotice(state.exit, command.leaver) ?? runningNotice(all.exit, command.leaver);
  const to = notice && waiverDay(command, notice);
  if (!notice || to === undefined) return [];
  const given = e.NoticeWaiverGiven({
    ...kept,
    authority: notice.authority,
    notice: notice.event,
    waivedBy: authority,
    effective: to,
  });
  const mine: Agreement = { party: authority, to, occurredAt, at, counts: true };
  return recording ? [given] : [given, ...waivedAt(all, notice, to, at, [mine])];
}

/** That the period is waived, once all who must have waived it to the same day; never to a day before that. */
export function waivedAt(
  state: ArrangementState,
  notice: Notice,
  to: Day,
  at: number,
  also: readonly Agreement[] = [],
): readonly NewEvent[] {
  const needed = whoMustWaive(state, notice, to, at);
  const last = agreedByAll([...notice.waivers, ...also], to, needed, boardOf(state, at, ''));
  if (!last || to >= notice.effective || remainingAt(state, notice, at).length === 0) return [];
  const agreedOn = dayOf(last.occurredAt);
  return [
    e.NoticePeriodWaived({
      authority: notice.authority,
      notice: notice.event,
      from: notice.effective,
      effective: to > agreedOn ? to : agreedOn,
      waivedBy: needed,
    }),
  ];
}

/** An agreement that the leaver stays; with the last, the notice is taken back, and the arrangement may go on. */
export function rescind(
  { leaver }: RescindNotice,
  kept: Kept,
  state: ArrangementState,
  context: Here,
): readonly NewEvent[] {
  const { authority = '', all, at, occurredAt, recording } = context;
  const notice = runningNotice(state.exit, leaver) ?? runningNotice(all.exit, leaver);
  if (!notice) return [];
  const agreed = e.NoticeRescissionAgreed({
    ...kept,
    authority: notice.authority,
    notice: notice.event,
    agreedBy: authority,
  });
  const mine: Agreement = { party: authority, to: notice.event, occurredAt, at, counts: true };
  return recording ? [agreed] : [agreed, ...rescindedAt(all, notice, at, [mine])];
}

/** That the notice is taken back, once the leaver and all who remain agree. */
export function rescindedAt(
  state: ArrangementState,
  notice: Notice,
  at: number,
  also: readonly Agreement[] = [],
): readonly NewEvent[] {
  const leavers = leaversOf(state, notice, at);
  const needed = [...leavers, ...remainingAt(state, notice, at)];
  if (!agreedByAll([...notice.rescissions, ...also], notice.event, needed, boardOf(state, at, ''))) return [];
  const staying = [...stayingAt(state, at), ...(notice.scope === 'WHOLE' ? leavers : [])];
  return [
    e.WithdrawalRescinded({ authority: notice.authority, notice: notice.event, agreedBy: needed }),
    ...(state.ending.triggered === 'TOO_FEW_STAY' && staying.length > 1 ? [DissolutionAverted({ staying })] : []),
  ];
}
