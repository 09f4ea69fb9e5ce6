import { compareDays } from '#kernel';
import { approvalsRecord } from '../approvals/approvals.fold.js';
import { callInRecord } from '../call-in/call-in.fold.js';
import type { Context } from '../language/decider.js';
import { forbid, invalid, refuse } from '../language/refusal.js';
import type { Procedure } from '../record/standing-orders.js';
import type { RecordEffect } from './commands/record-effect.command.js';
import type { DecisionRule, OfDecision } from './decision.policy.js';
import type { DecisionState } from './decision.state.js';
import { effectStatus } from './decision.state.js';
import type { Conjunct, Gate } from './gate.policy.js';
import { gateOf } from './gate.policy.js';
import { approvalsSeen, callInsSeen } from './seen.js';

type Here = Context<DecisionState>;

/** The gate as at the act, on the approvals and call-ins as they stood then. */
export function gateHere({ decision, matter }: RecordEffect, state: DecisionState, context: Here): Gate {
  const approvals =
    matter === undefined
      ? undefined
      : approvalsSeen(context.look(approvalsRecord, `approvals/${matter}`), context.board);
  const callIns = callInsSeen(context.look(callInRecord, `callin/${decision}`), context.board);
  return gateOf({ decision: state, approvals, callIns, at: context.at });
}

/** Nobody types an effective date: it is computed, and recorded by the process manager of the gate. */
export const computed: DecisionRule<RecordEffect> = ({ decision }, _state, { by }) =>
  'process' in by ? undefined : forbid('EFFECT_IS_COMPUTED', { decision });

/** The approvals that it waits for are those of its own matter. */
export const ofItsMatter: DecisionRule<RecordEffect> = ({ decision, matter }, _state, { all: { outcome } }) =>
  outcome.approvalsOf.length > 0 && outcome.matter !== undefined && matter !== outcome.matter
    ? invalid('MATTER_OF_DECISION', { decision, matter: outcome.matter })
    : undefined;

export const notInEffectYet: DecisionRule<OfDecision> = ({ decision }, _state, { all: { effect } }) =>
  effect.from === undefined ? undefined : refuse('ALREADY_EFFECTIVE', { decision, from: effect.from });

/** A shut gate names what it waits for; nobody overrides it. */
export const throughAnOpenGate: DecisionRule<RecordEffect> = (command, state, context) => {
  const { open, waitsFor } = gateHere(command, state, context);
  return open
    ? undefined
    : refuse('GATE_SHUT', { decision: command.decision, waitsFor: waitsFor.map(inWords).join('; ') });
};

const inWords = ({ code, status, authority, ref, until }: Conjunct): string =>
  [code, authority, ref, status, until].filter((part) => part !== undefined).join(' ');

/** Whether it was acted on before it had effect on that day. */
export const isPremature = ({ effect }: DecisionState, { day }: Here): boolean =>
  effect.from === undefined || compareDays(day, effect.from) < 0;

/** Acting on a decision before it has effect is recorded, and flagged (lifecycles 9.5). */
export const notPremature: Procedure<OfDecision, DecisionState> = (_command, state, context) =>
  isPremature(state, context) ? [{ rule: 'PREMATURE_IMPLEMENTATION', severity: 'HIGH' }] : [];

/** There is nothing premature in carrying out a decision that has effect. */
export const beforeItHadEffect: DecisionRule<OfDecision> = ({ decision }, state, context) =>
  isPremature(state, context) ? undefined : refuse('IN_EFFECT', { decision, from: state.effect.from ?? '' });

export const notStartedBefore: DecisionRule<OfDecision> = (
  { decision },
  _state,
  { all: { effect }, authority = '' },
) => (effect.startedBy.has(authority) ? refuse('IMPLEMENTATION_STARTED', { decision, authority }) : undefined);

export const notCompletedBefore: DecisionRule<OfDecision> = ({ decision }, { effect }) =>
  effect.completedOn === undefined
    ? undefined
    : refuse('IMPLEMENTATION_COMPLETED', { decision, on: effect.completedOn });

export const onceImplemented: DecisionRule<OfDecision> = ({ decision }, state) => {
  const status = effectStatus(state);
  return status === 'IMPLEMENTED' ? undefined : refuse('NOT_IMPLEMENTED', { decision, status });
};

/** Somebody other than who did it accepts that it is done (lifecycles 9.7). */
export const bySomebodyElse: DecisionRule<OfDecision> = ({ decision }, { effect }, { by }) =>
  'person' in by && by.person === effect.completedBy ? forbid('CLOSED_BY_WHO_DID_IT', { decision }) : undefined;
