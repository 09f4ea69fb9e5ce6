import { addDays, instantOf, startOfDay } from '#kernel';
import type { Deadline, Region } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import { under } from '../record/standing-orders.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { ArrangementState } from './arrangement.state.js';
import type { AgreeCompensation } from './commands/agree-compensation.command.js';
import type { AgreeExitPlan } from './commands/agree-exit-plan.command.js';
import type { CompleteWithdrawal } from './commands/complete-withdrawal.command.js';
import type { RecordAssetDisposition } from './commands/record-asset-disposition.command.js';
import type { RescindNotice } from './commands/rescind-notice.command.js';
import type { ServeWithdrawalNotice } from './commands/serve-withdrawal-notice.command.js';
import type { WaiveNotice } from './commands/waive-notice.command.js';
import { leavingDay } from './direction.state.js';
import { rescind, rescindedAt, serve, waive, waivedAt } from './exit.decisions.js';
import * as e from './exit.events.js';
import { exitFolds, nobodyLeaves } from './exit.fold.js';
import * as rule from './exit.policy.js';
import type { Exit, Notice } from './exit.state.js';
import { runningNotice } from './exit.state.js';
import { departure } from './leaving.js';
import { atStage, LIVE } from './stage.policy.js';

const ENDS = 'notice-ends:';
const WAIVED = 'notice-waived:';
const RESCINDED = 'notice-rescinded:';

const noticeOf = (state: ArrangementState, leaver: string) => {
  const notice = runningNotice(state.exit, leaver);
  return { authority: leaver, notice: notice?.event ?? '' };
};

/** Leaving: notice, its waiver and its withdrawal, what is agreed on the way out, and the day on which membership ends. */
export const exitRegion: Region<Exit, ArrangementState> = {
  initial: nobodyLeaves,
  folds: exitFolds,
  decide: {
    ServeWithdrawalNotice: atStage(
      LIVE,
      under<ServeWithdrawalNotice, ArrangementState>(
        {
          always: [rule.noNoticeRuns],
          counting: [rule.servedByAMember, rule.scopeNamed, rule.decisionInEffect],
          form: [rule.decisionTaken],
          procedure: [rule.longEnough],
        },
        serve,
      ),
    ),
    WaiveNotice: atStage(
      LIVE,
      under<WaiveNotice, ArrangementState>(
        {
          always: [rule.underNotice, rule.notWaivedBefore],
          counting: [rule.waivedToADay, rule.waivedByWhoRemains],
        },
        waive,
      ),
    ),
    RescindNotice: atStage(
      LIVE,
      under<RescindNotice, ArrangementState>(
        { always: [rule.underNotice, rule.notAgreedBefore], counting: [rule.concerned] },
        rescind,
      ),
    ),
    AgreeExitPlan: atStage(
      LIVE,
      under<AgreeExitPlan, ArrangementState>(
        { always: [rule.underNotice], counting: [rule.decisionCited], form: [rule.decisionTaken] },
        ({ leaver, document, decision }, kept, state) => [
          e.ExitPlanAgreed({ ...kept, ...noticeOf(state, leaver), document, decision }),
        ],
      ),
    ),
    AgreeCompensation: atStage(
      LIVE,
      under<AgreeCompensation, ArrangementState>(
        { always: [rule.underNotice], counting: [rule.decisionCited], form: [rule.decisionTaken] },
        ({ leaver, amount, terms, decision }, kept, state) => [
          e.ExitCompensationAgreed({ ...kept, ...noticeOf(state, leaver), amount, terms, decision }),
        ],
      ),
    ),
    RecordAssetDisposition: atStage(LIVE, (command: RecordAssetDisposition) => [
      e.AssetDispositionRecorded(command),
      ...(command.how === 'UNCLEAR'
        ? [
            ComplianceExceptionRaised({
              rule: 'ASSET_OWNERSHIP_UNCLEAR',
              severity: 'MEDIUM',
              authority: command.leaver,
              detail: `${command.asset}: ${command.title}`,
            }),
          ]
        : []),
    ]),
    CompleteWithdrawal: atStage(
      LIVE,
      under<CompleteWithdrawal, ArrangementState>(
        { always: [rule.underNotice], counting: [rule.noticeRunOut, rule.somebodyLeaves] },
        ({ leaver }, kept, state, { at, day }) => {
          const notice = runningNotice(state.exit, leaver);
          if (!notice) return [];
          return kept.notCounted === undefined
            ? departure(state, notice, day, at)
            : [
                e.WithdrawalEffective({
                  ...kept,
                  authority: leaver,
                  notice: notice.event,
                  scope: notice.scope,
                  on: day,
                }),
              ];
        },
      ),
    ),
  },
  deadlines: (state) =>
    state.exit.notices.filter(({ status }) => status === 'RUNNING').flatMap((notice) => due(state, notice)),
  passed({ id, due: day }, state) {
    const notice = state.exit.notices.find((n) => n.status === 'RUNNING' && id.includes(n.event));
    if (!notice) return undefined;
    if (id.startsWith(ENDS)) {
      const midnight = startOfDay(addDays(day, 1));
      return departure(state, notice, day, midnight - 1);
    }
    return completions(state, notice).find((c) => c.id === id)?.events;
  },
};

/** What is due of a notice: what its agreements have completed, and its end, unless a direction without end holds it. */
function due(state: ArrangementState, notice: Notice): readonly Deadline[] {
  const last = leavingDay(notice, state.directions);
  return [
    ...completions(state, notice).map(({ id, at }) => ({ id, due: instantOf(at) })),
    ...(last === undefined ? [] : [{ id: `${ENDS}${notice.event}:${last}`, due: last }]),
  ];
}

/** Agreements that became complete when an entry for one of the authorities was confirmed. */
function completions(
  state: ArrangementState,
  notice: Notice,
): readonly { readonly id: string; readonly at: number; readonly events: readonly NewEvent[] }[] {
  const lastOf = (agreements: Notice['waivers']): number => Math.max(...agreements.map(({ at }) => at));
  const waivers = [...new Set(notice.waivers.map(({ to }) => to))].map((to) => ({
    id: `${WAIVED}${notice.event}:${to}`,
    at: lastOf(notice.waivers),
    events: waivedAt(state, notice, to, lastOf(notice.waivers)),
  }));
  const rescinded =
    notice.rescissions.length === 0
      ? []
      : [
          {
            id: RESCINDED + notice.event,
            at: lastOf(notice.rescissions),
            events: rescindedAt(state, notice, lastOf(notice.rescissions)),
          },
        ];
  return [...waivers, ...rescinded].filter(({ events }) => events.length > 0);
}
