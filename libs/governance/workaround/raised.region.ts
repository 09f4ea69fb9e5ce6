import type { Day } from '#kernel';
import { compareDays, dayOf } from '#kernel';
import type { Board } from '../language/board.js';
import type { Deadline, Decider, Region } from '../language/decider.js';
import { on } from '../language/decider.js';
import type { Fact } from '../language/fact.js';
import { authorityOf } from '../language/fact.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import { calendarOf } from '../rules/calendar/index.js';
import { assessedByOwnerOrForIt, notYetAcknowledged, notYetAnswered } from './answer.policy.js';
import type { Assessment } from './carrying-cost.js';
import type { AcknowledgeWorkaround } from './commands/acknowledge-workaround.command.js';
import type { AssessWorkaround } from './commands/assess-workaround.command.js';
import type { DisputeWorkaround } from './commands/dispute-workaround.command.js';
import type { FindWorkaroundUnfounded } from './commands/find-workaround-unfounded.command.js';
import type { FlagWorkaround } from './commands/flag-workaround.command.js';
import type { ReopenWorkaround } from './commands/reopen-workaround.command.js';
import type { RetireWorkaround } from './commands/retire-workaround.command.js';
import { counted, counts, speaksForOwner } from './counting.js';
import { decidedByThen, decisionCited, notByItsReporterAlone } from './decision.policy.js';
import { fromTheVersionInForce, ofAKnownAuthority, ofAParty, withANewId } from './flag.policy.js';
import { whileNoneRuns } from './permission.policy.js';
import { byItsOwner, onceFlagged, onTheRegister, stillLive } from './register.policy.js';
import * as retirement from './retirement.policy.js';
import { under } from './standing-orders.js';
import {
  WorkaroundAcknowledged,
  WorkaroundAssessed,
  WorkaroundContinuingUnpermitted,
  WorkaroundDisputed,
  WorkaroundFlagged,
  WorkaroundFoundUnfounded,
  WorkaroundReopened,
  WorkaroundRetired,
} from './workaround.events.js';
import type { RaisedState, WorkaroundState } from './workaround.state.js';
import { isLive, notRaised } from './workaround.state.js';

/** What the owner and the board make of a flag, from the flag to the retirement and back. */
export const raisedRegion = (register: () => Decider<WorkaroundState>): Region<RaisedState, WorkaroundState> => ({
  initial: notRaised,
  folds: [
    counted(WorkaroundFlagged, (state: RaisedState, { body, by, occurredAt }) => ({
      ...state,
      phase: state.phase === 'NONE' ? 'FLAGGED' : state.phase,
      workaround: body.workaround,
      process: body.process,
      authority: body.authority,
      processVersion: body.processVersion,
      flaggedOn: dayOf(occurredAt),
      openedOn: state.openedOn ?? dayOf(occurredAt),
      reporter: by,
    })),
    on(WorkaroundAcknowledged, (state: RaisedState, fact) =>
      answered(state, fact, { phase: 'ACKNOWLEDGED', owner: fact.body.owner }),
    ),
    on(WorkaroundDisputed, (state: RaisedState, fact) => answered(state, fact, { phase: 'DISPUTED' })),
    on(WorkaroundRetired, (state: RaisedState, fact) =>
      answered(state, fact, {
        phase: 'RETIRED',
        retiredOn: dayOf(fact.occurredAt),
        how: fact.body.how,
        ...(fact.body.replacedBy === undefined ? {} : { replacedBy: fact.body.replacedBy }),
      }),
    ),
    counted(WorkaroundFoundUnfounded, (state: RaisedState) => ({ ...state, phase: 'UNFOUNDED' })),
    counted(WorkaroundAssessed, (state: RaisedState, fact) => ({
      ...state,
      assessed: true,
      answered: state.answered || (speaksForOwner(fact) && authorityOf(fact) === fact.body.authority),
      assessments: [...state.assessments, assessmentOf(fact)].sort((a, b) => compareDays(a.from, b.from)),
    })),
    counted(WorkaroundReopened, (state: RaisedState, { occurredAt }) => reopened(state, dayOf(occurredAt))),
  ],
  decide: {
    FlagWorkaround: under<FlagWorkaround>(
      { always: [withANewId, ofAKnownAuthority], counting: [], form: [ofAParty, fromTheVersionInForce] },
      (command) => WorkaroundFlagged(command),
    ),
    AcknowledgeWorkaround: under<AcknowledgeWorkaround>(
      { always: [onTheRegister, byItsOwner, notYetAcknowledged], counting: [stillLive], form: [onceFlagged] },
      (command, kept) => WorkaroundAcknowledged({ ...kept, owner: command.owner, comment: command.comment }),
    ),
    DisputeWorkaround: under<DisputeWorkaround>(
      { always: [onTheRegister, byItsOwner, notYetAnswered], counting: [stillLive], form: [onceFlagged] },
      (command, kept) => WorkaroundDisputed({ ...kept, reason: command.reason }),
    ),
    FindWorkaroundUnfounded: under<FindWorkaroundUnfounded>(
      {
        always: [onTheRegister],
        counting: [stillLive, whileNoneRuns, decisionCited],
        form: [onceFlagged, decidedByThen, notByItsReporterAlone],
      },
      ({ reason, decision }, kept) => WorkaroundFoundUnfounded({ ...kept, reason, decision }),
    ),
    AssessWorkaround: under<AssessWorkaround>(
      { always: [onTheRegister, assessedByOwnerOrForIt], counting: [stillLive], form: [onceFlagged] },
      (command, kept) =>
        WorkaroundAssessed({
          ...kept,
          risk: command.risk,
          share: command.share,
          monthlyPence: command.monthlyPence,
          monthlyMinutes: command.monthlyMinutes,
          effortPence: command.effortPence,
          bornBy: command.bornBy,
          compensatingControl: command.compensatingControl,
          exitPlan: command.exitPlan,
          reviewBy: command.reviewBy,
        }),
    ),
    RetireWorkaround: under<RetireWorkaround>(
      {
        always: [onTheRegister, byItsOwner, retirement.notYetRetired],
        counting: [
          stillLive,
          retirement.absorbedByAVersionInForce,
          retirement.absorbedByAnAgreedVariation,
          retirement.replacedByAnother(register),
        ],
        form: [onceFlagged, retirement.fixedWithEvidence, retirement.absorbedByItsProcess],
      },
      ({ how, evidence, processVersion, variation, replacedBy, comment }, kept) =>
        WorkaroundRetired({ ...kept, how, evidence, processVersion, variation, replacedBy, comment }),
    ),
    ReopenWorkaround: under<ReopenWorkaround>(
      { always: [onTheRegister], counting: [retirement.retiredBefore, retirement.soonEnough], form: [] },
      ({ recurrence }, kept) => WorkaroundReopened({ ...kept, recurrence }),
    ),
  },
  deadlines: (state, board) => answerDue(state, board),
  passed: ({ id }, { raised: { workaround, process, authority } }) =>
    id.startsWith(ANSWER_DUE)
      ? [
          WorkaroundContinuingUnpermitted({ workaround, process, authority }),
          ComplianceExceptionRaised({ rule: 'WORKAROUND_UNSANCTIONED', severity: 'MEDIUM', authority }),
        ]
      : undefined,
});

const ANSWER_DUE = 'answer-due:';

/** A flag is answered within so many working days of the owner's nation; after a decision on it there is nothing to wait for. */
function answerDue(state: WorkaroundState, board: Board): readonly Deadline[] {
  const { authority, answered: hasAnswered, openedOn } = state.raised;
  if (!isLive(state) || hasAnswered || openedOn === undefined || state.permission.standing !== 'NONE') return [];
  const nation = board.signatories.find((s) => s.authority === authority)?.nation ?? 'ENGLAND_WALES';
  const due = calendarOf(nation).addWorkingDays(openedOn, board.rules.terms.answerFlagWorkingDays);
  return [{ id: `${ANSWER_DUE}${due}`, due }];
}

type Answer = 'ACKNOWLEDGED' | 'DISPUTED' | 'RETIRED';

/** What the owner says counts from its own mouth only; what another's clerk entered for it is shown beside. */
function answered(
  state: RaisedState,
  fact: Fact,
  answer: Partial<RaisedState> & { readonly phase: Answer },
): RaisedState {
  if (!counts(fact)) return state;
  if (!speaksForOwner(fact)) return { ...state, unconfirmed: answer.phase };
  const { unconfirmed, ...rest } = state;
  return { ...rest, ...answer, answered: true };
}

/** Flagged again: everything that runs begins anew; its age and what it has cost stay. */
function reopened(state: RaisedState, openedOn: Day): RaisedState {
  const { retiredOn, how, replacedBy, unconfirmed, ...rest } = state;
  return {
    ...rest,
    phase: 'FLAGGED',
    openedOn,
    answered: false,
    assessed: false,
    reopenings: state.reopenings + 1,
  };
}

type AssessedBody = Omit<Assessment, 'from' | 'share' | 'reviewBy'> & {
  readonly share?: number | undefined;
  readonly reviewBy?: Day | undefined;
};

function assessmentOf({ body, occurredAt }: Fact<AssessedBody>): Assessment {
  const { risk, monthlyPence, monthlyMinutes, effortPence, bornBy, share, reviewBy } = body;
  return {
    from: dayOf(occurredAt),
    risk,
    monthlyPence,
    monthlyMinutes,
    effortPence,
    bornBy,
    ...(share === undefined ? {} : { share }),
    ...(reviewBy === undefined ? {} : { reviewBy }),
  };
}
