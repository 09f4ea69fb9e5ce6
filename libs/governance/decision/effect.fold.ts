import type { Day } from '#kernel';
import { addDays, dayOf } from '#kernel';
import type { On } from '../language/decider.js';
import { on } from '../language/decider.js';
import { counted, standing } from '../record/counted.js';
import { DeadlinePassed } from '../record/record.events.js';
import type { ClockRegion, Condition, DecisionState, EffectRegion } from './decision.state.js';
import * as e from './effect.events.js';
import { DecisionTaken, OfficerDecisionTaken } from './outcome.events.js';

type Holds = DecisionState['holds'];

const free = (holds: Holds, hold: string, freeFrom: Day): Holds => {
  const placed = holds.get(hold);
  return placed ? new Map(holds).set(hold, { ...placed, freeFrom }) : holds;
};

/** Placing restrains, and holds whoever entered it; lifting must be the word of the authority it was made for. */
export const holdFolds: readonly On<Holds>[] = [
  standing(e.HoldPlaced, (holds: Holds, { body: { hold, ground, placedBy, until }, occurredAt }) =>
    new Map(holds).set(hold, { hold, ground, by: placedBy, placedOn: dayOf(occurredAt), ...(until && { until }) }),
  ),
  counted(e.HoldLifted, (holds: Holds, { body: { hold }, occurredAt }) => free(holds, hold, dayOf(occurredAt))),
  counted(e.HoldEnded, (holds: Holds, { body: { hold, until } }) => free(holds, hold, addDays(until, 1))),
];

/** Conditions that stand beside a decision. That all others approve can only stand in an approval: it is kept, not counted. */
const conditionsOf = (
  state: EffectRegion,
  { conditions }: { readonly conditions: readonly Omit<Condition, 'state'>[] },
): EffectRegion => ({
  ...state,
  conditions: new Map(
    conditions
      .filter(({ kind }) => kind !== 'ALL_OTHERS_SAME_VERSION')
      .map((one) => [one.condition, { ...one, state: 'UNMET' as const }]),
  ),
});
const condition =
  (how: Condition['state']) =>
  (
    state: EffectRegion,
    {
      body,
      occurredAt,
    }: { readonly body: { readonly condition: string }; readonly occurredAt: Parameters<typeof dayOf>[0] },
  ): EffectRegion => {
    const known = state.conditions.get(body.condition);
    return known
      ? {
          ...state,
          conditions: new Map(state.conditions).set(body.condition, { ...known, state: how, on: dayOf(occurredAt) }),
        }
      : state;
  };

export const effectFolds: readonly On<EffectRegion>[] = [
  standing(DecisionTaken, (state: EffectRegion, { body }) => conditionsOf(state, body)),
  standing(OfficerDecisionTaken, (state: EffectRegion, { body }) => conditionsOf(state, body)),
  counted(e.DecisionConditionMet, condition('MET')),
  counted(e.DecisionConditionWaived, condition('WAIVED')),
  counted(e.DecisionConditionFailed, condition('FAILED')),
  counted(e.DecisionBecameEffective, (state: EffectRegion, { body: { effectiveFrom }, occurredAt }) => ({
    ...state,
    from: effectiveFrom,
    recordedAt: occurredAt,
  })),
  standing(e.ImplementationStarted, (state: EffectRegion, { body, occurredAt }) => ({
    ...state,
    startedOn: state.startedOn ?? dayOf(occurredAt),
    startedBy: new Set([...state.startedBy, body.authority]),
    premature: state.premature || body.premature,
  })),
  standing(e.ImplementationCompleted, (state: EffectRegion, { body, occurredAt, by }) => ({
    ...state,
    ...('person' in by && { completedBy: by.person }),
    completedOn: dayOf(occurredAt),
    premature: state.premature || body.premature,
  })),
  counted(e.ImplementationClosed, (state: EffectRegion, { occurredAt }) => ({ ...state, closedOn: dayOf(occurredAt) })),
  standing(e.PrematureImplementationReported, (state: EffectRegion) => ({ ...state, premature: true })),
];

export const clockFolds: readonly On<ClockRegion>[] = [
  on(DeadlinePassed, ({ passed }: ClockRegion, { body }) => ({ passed: new Set([...passed, body.deadline]) })),
];
