import { addDays } from '#kernel';
import type { Deadline } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import { under } from '../record/standing-orders.js';
import type { CloseImplementation } from './commands/close-implementation.command.js';
import type { CompleteImplementation } from './commands/complete-implementation.command.js';
import type { FailDecisionCondition } from './commands/fail-decision-condition.command.js';
import type { LiftHold } from './commands/lift-hold.command.js';
import type { MeetDecisionCondition } from './commands/meet-decision-condition.command.js';
import type { PlaceHold } from './commands/place-hold.command.js';
import type { RecordEffect } from './commands/record-effect.command.js';
import type { ReportPrematureImplementation } from './commands/report-premature-implementation.command.js';
import type { StartImplementation } from './commands/start-implementation.command.js';
import type { WaiveDecisionCondition } from './commands/waive-decision-condition.command.js';
import { byItsDecider, byOneAffected, known, onceTaken } from './decision.policy.js';
import type { DecisionState } from './decision.state.js';
import { liveHolds } from './decision.state.js';
import * as e from './effect.events.js';
import * as policy from './effect.policy.js';
import * as hold from './hold.policy.js';

const HOLD_ENDS = 'hold-ends:';
const STATED_DATE = 'stated-date:';

/** What becomes of the holds on a decision. */
export const holdDecisions = {
  PlaceHold: under<PlaceHold, DecisionState>(
    { always: [known, hold.withANewHold], doing: [hold.placedByOffice], form: [hold.endingLater] },
    ({ decision, hold: id, ground, placedBy, until, reason }, kept) => [
      e.HoldPlaced({ ...kept, decision, hold: id, ground, placedBy, until, reason }),
    ],
  ),
  LiftHold: under<LiftHold, DecisionState>(
    { always: [known, hold.holdKnown], doing: [hold.liftedByOffice], counting: [hold.stillLive] },
    ({ decision, hold: id, reason }, kept) => [e.HoldLifted({ ...kept, decision, hold: id, reason })],
  ),
};

/** A hold with a last day ends when that has passed. */
export const holdsEnd = (state: DecisionState): readonly Deadline[] =>
  liveHolds(state).flatMap(({ hold: id, until }) =>
    until === undefined ? [] : [{ id: `${HOLD_ENDS}${id}:${until}`, due: until }],
  );
export const holdEnded = (
  { id, due }: Deadline,
  { outcome: { decision } }: DecisionState,
): readonly NewEvent[] | undefined =>
  id.startsWith(HOLD_ENDS)
    ? [e.HoldEnded({ decision, hold: id.slice(HOLD_ENDS.length, -due.length - 1), until: due })]
    : undefined;

/** What becomes of its conditions, its effect and its implementation. */
export const effectDecisions = {
  MeetDecisionCondition: under<MeetDecisionCondition, DecisionState>(
    { always: [known, hold.conditionKnown], counting: [hold.conditionOpen], form: [onceTaken] },
    ({ decision, condition, evidence }, kept) => [e.DecisionConditionMet({ ...kept, decision, condition, evidence })],
  ),
  WaiveDecisionCondition: under<WaiveDecisionCondition, DecisionState>(
    { always: [known, byItsDecider, hold.conditionKnown], counting: [hold.conditionOpen], form: [onceTaken] },
    ({ decision, condition, reasons }, kept) => [e.DecisionConditionWaived({ ...kept, decision, condition, reasons })],
  ),
  FailDecisionCondition: under<FailDecisionCondition, DecisionState>(
    { always: [known, hold.conditionKnown], counting: [hold.conditionOpen], form: [onceTaken] },
    ({ decision, condition, reasons }, kept) => [e.DecisionConditionFailed({ ...kept, decision, condition, reasons })],
  ),
  RecordEffect: under<RecordEffect, DecisionState>(
    { always: [policy.computed, known, policy.ofItsMatter, policy.notInEffectYet, policy.throughAnOpenGate] },
    (command, kept, state, context) => [
      e.DecisionBecameEffective({
        ...kept,
        decision: command.decision,
        effectiveFrom: policy.gateHere(command, state, context).effectiveFrom ?? context.day,
        matter: context.all.outcome.matter,
        authority: context.all.outcome.authority,
      }),
    ],
  ),
  StartImplementation: under<StartImplementation, DecisionState>(
    { always: [known, byOneAffected, policy.notStartedBefore], form: [onceTaken], procedure: [policy.notPremature] },
    ({ decision }, kept, state, context) => [
      e.ImplementationStarted({
        ...kept,
        decision,
        authority: context.authority ?? '',
        premature: policy.isPremature(state, context),
      }),
    ],
  ),
  CompleteImplementation: under<CompleteImplementation, DecisionState>(
    {
      always: [known, byOneAffected],
      counting: [policy.notCompletedBefore],
      form: [onceTaken],
      procedure: [policy.notPremature],
    },
    ({ decision, evidence }, kept, state, context) => [
      e.ImplementationCompleted({
        ...kept,
        decision,
        authority: context.authority ?? '',
        premature: policy.isPremature(state, context),
        evidence,
      }),
    ],
  ),
  CloseImplementation: under<CloseImplementation, DecisionState>(
    { always: [known], doing: [policy.bySomebodyElse], counting: [policy.onceImplemented] },
    ({ decision, outcome }, kept) => [e.ImplementationClosed({ ...kept, decision, outcome })],
  ),
  ReportPrematureImplementation: under<ReportPrematureImplementation, DecisionState>(
    { always: [known], counting: [policy.beforeItHadEffect], procedure: [policy.notPremature] },
    ({ decision, authority, description }, kept) => [
      e.PrematureImplementationReported({ ...kept, decision, authority, description }),
    ],
  ),
};

/** At the start of the date that it states the gate may open: then it is asked again. */
export function statedDateComes({ outcome, effect, clock }: DecisionState): readonly Deadline[] {
  const { statedDate, on } = outcome;
  if (statedDate === undefined || on === undefined || statedDate <= on || effect.from !== undefined) return [];
  const id = `${STATED_DATE}${statedDate}`;
  return clock.passed.has(id) ? [] : [{ id, due: addDays(statedDate, -1) }];
}
