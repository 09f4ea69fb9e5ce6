import { forbid, invalid, refuse, unknown } from '../language/refusal.js';
import type { LiftHold } from './commands/lift-hold.command.js';
import type { PlaceHold } from './commands/place-hold.command.js';
import type { DecisionRule, OfDecision } from './decision.policy.js';
import type { HoldGround } from './hold.table.js';
import { HOLD_LAW } from './hold.table.js';
import type { Context } from '../language/decider.js';
import type { DecisionState } from './decision.state.js';
import type { Refusal } from '../language/refusal.js';

export const withANewHold: DecisionRule<PlaceHold> = ({ hold }, _state, { all }) =>
  all.holds.has(hold) ? refuse('HOLD_EXISTS', { hold }) : undefined;

export const holdKnown: DecisionRule<LiftHold> = ({ hold, decision }, _state, { all }) =>
  all.holds.has(hold) ? undefined : unknown('HOLD_UNKNOWN', { hold, decision });

/** Once: a hold that was lifted, or whose last day has passed, stops nothing any more. */
export const stillLive: DecisionRule<LiftHold> = ({ hold }, { holds }) => {
  const freeFrom = holds.get(hold)?.freeFrom;
  return freeFrom === undefined ? undefined : refuse('HOLD_OVER', { hold, freeFrom });
};

export const endingLater: DecisionRule<PlaceHold> = ({ hold, until }, _state, { day }) =>
  until !== undefined && until < day ? invalid('HOLD_ENDS_BEFORE_IT_BEGINS', { hold, until, day }) : undefined;

/** A report is its officer's; what comes from outside is entered by an officer of law, finance or record. */
function ofOffice(ground: HoldGround, { by }: Context<DecisionState>): Refusal | undefined {
  const { office, citation } = HOLD_LAW[ground];
  const offices: readonly string[] = office ? [office] : ['LEGALITY_OFFICER', 'FINANCE_OFFICER', 'PROPER_OFFICER'];
  return 'capacity' in by && offices.includes(by.capacity)
    ? undefined
    : forbid('HOLD_NOT_YOURS', { ground, offices: offices.join(', '), citation });
}
export const placedByOffice: DecisionRule<PlaceHold> = ({ ground }, _state, context) => ofOffice(ground, context);
export const liftedByOffice: DecisionRule<LiftHold> = ({ hold }, _state, context) => {
  const ground = context.all.holds.get(hold)?.ground;
  return ground && ofOffice(ground, context);
};

interface OfCondition extends OfDecision {
  readonly condition: string;
}
export const conditionKnown: DecisionRule<OfCondition> = ({ condition, decision }, _state, { all }) =>
  all.effect.conditions.has(condition) ? undefined : unknown('DECISION_CONDITION_UNKNOWN', { condition, decision });

/** A condition is settled once. */
export const conditionOpen: DecisionRule<OfCondition> = ({ condition }, { effect }) => {
  const state = effect.conditions.get(condition)?.state;
  return state === undefined || state === 'UNMET'
    ? undefined
    : refuse('DECISION_CONDITION_SETTLED', { condition, state });
};
