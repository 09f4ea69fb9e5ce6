import type { Context } from '../language/decider.js';
import { refuse, unknown } from '../language/refusal.js';
import { tierFor } from '../matter/matter.state.js';
import type { Procedure } from '../record/standing-orders.js';
import type { TakeOfficerDecision } from './commands/take-officer-decision.command.js';
import type { DecisionRule } from './decision.policy.js';
import type { DecisionState } from './decision.state.js';
import type { DelegationGiven } from './delegations.js';
import { delegationsRecord, isCurrent } from './delegations.js';
import type { Taking } from './taking.js';
import { matterOf } from './taking.js';

type Here = Context<DecisionState>;

/** An officer's decision as one of its authority. */
export const takingByOfficer = (command: TakeOfficerDecision, { authority }: Here): Taking => ({
  decision: command.decision,
  kind: 'RESOLVED',
  decidedBy: { ...(authority !== undefined && { authority }), person: command.officer, organ: command.office },
  capacity: 'OFFICER',
  executive: command.executive,
  matter: command.matter,
  approves: command.approves,
  affected: command.affected,
});

const cited = ({ delegation, delegatedBy }: TakeOfficerDecision, context: Here): DelegationGiven | undefined => {
  const from = delegatedBy ?? context.authority;
  return from === undefined ? undefined : context.look(delegationsRecord, `authority/${from}`).get(delegation);
};

/** What an officer decides cites a delegation that holds on the day (capabilities 28). */
export const underADelegation: DecisionRule<TakeOfficerDecision> = (command, _state, context) => {
  const { delegation } = command;
  const given = cited(command, context);
  if (!given)
    return unknown('DELEGATION_NOT_ON_RECORD', {
      delegation,
      authority: command.delegatedBy ?? context.authority ?? '',
    });
  return isCurrent(given, context.day) ? undefined : refuse('DELEGATION_NOT_CURRENT', { delegation, day: context.day });
};

/** Up to the amount that the delegation gives (pence). */
export const withinItsLimit: DecisionRule<TakeOfficerDecision> = (command, _state, context) => {
  const limit = cited(command, context)?.limit;
  const { amount, delegation } = command;
  return limit !== undefined && amount !== undefined && amount > limit
    ? refuse('LIMIT_EXCEEDED', { delegation, limit, amount })
    : undefined;
};

/** What was decided without a current delegation, over its limit, or in a tier that is not an officer's. */
export const withinOfficersPower: Procedure<TakeOfficerDecision, DecisionState> = (command, state, context) => {
  const matter = matterOf(takingByOfficer(command, context), context);
  const tier = matter && tierFor(matter, context.authority ?? '');
  const beyond = underADelegation(command, state, context) ?? withinItsLimit(command, state, context);
  if (!beyond && (tier === undefined || tier === 'OFFICER')) return [];
  return [
    { rule: 'ULTRA_VIRES_TIER', severity: 'HIGH', detail: beyond?.refused ?? `The matter is of tier ${tier ?? ''}` },
  ];
};

/** A delegation "in consultation with" somebody carries a condition: the consultation is evidenced. They may have disagreed. */
export const consulteeAsked: Procedure<TakeOfficerDecision, DecisionState> = (command, _state, context) => {
  const consultee = cited(command, context)?.consultee;
  const asked = (command.consultees ?? []).some((one) => one.consultee === consultee && one.evidence !== undefined);
  return consultee === undefined || asked
    ? []
    : [{ rule: 'CONSULTEE_EVIDENCE_MISSING', severity: 'MEDIUM', detail: consultee }];
};
