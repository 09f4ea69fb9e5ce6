import { event } from '../language/event.js';
import { day, flag, line, oneOf, optional, ref, text } from '../language/kinds.js';
import { HOLD_GROUNDS } from './hold.table.js';
import { OF_DECISION } from './outcome.events.js';

const OF_HOLD = { ...OF_DECISION, hold: ref('hold', 'H-1') };
/** A hold stops the gate (practice 8). `until`: its last day, where it has one. */
export const HoldPlaced = event('HoldPlaced', {
  ...OF_HOLD,
  ground: oneOf(HOLD_GROUNDS),
  placedBy: line(160, 'Monitoring officer of Brackwater'),
  until: optional(day('2024-11-12')),
  reason: text(2000),
});
export const HoldLifted = event('HoldLifted', { ...OF_HOLD, reason: text(2000) });
/** Its last day has passed. */
export const HoldEnded = event('HoldEnded', { ...OF_HOLD, until: day('2024-11-12') });

const OF_CONDITION = { ...OF_DECISION, condition: ref('condition') };
export const DecisionConditionMet = event('DecisionConditionMet', {
  ...OF_CONDITION,
  evidence: line(300, 'Contract executed on 28 November 2024'),
});
/** Given up by those who decided. */
export const DecisionConditionWaived = event('DecisionConditionWaived', { ...OF_CONDITION, reasons: text(2000) });
/** It can no longer be met. */
export const DecisionConditionFailed = event('DecisionConditionFailed', { ...OF_CONDITION, reasons: text(2000) });

/** The gate is open. The day is computed by it, never typed. */
export const DecisionBecameEffective = event('DecisionBecameEffective', {
  ...OF_DECISION,
  effectiveFrom: day('2024-10-25'),
  matter: optional(ref('matter', 'M-1')),
  authority: optional(ref('authority')),
});
/** `premature`: it was not in effect yet. */
export const ImplementationStarted = event('ImplementationStarted', {
  ...OF_DECISION,
  authority: ref('authority'),
  premature: flag(),
});
export const ImplementationCompleted = event('ImplementationCompleted', {
  ...OF_DECISION,
  authority: ref('authority'),
  premature: flag(),
  evidence: line(300, 'Report to the board of 8 January 2025'),
});
export const ImplementationClosed = event('ImplementationClosed', { ...OF_DECISION, outcome: text(2000) });
/** Somebody saw that it was acted on before it was in effect. */
export const PrematureImplementationReported = event('PrematureImplementationReported', {
  ...OF_DECISION,
  authority: ref('authority'),
  description: text(4000),
});

export const effectEvents = [
  HoldPlaced,
  HoldLifted,
  HoldEnded,
  DecisionConditionMet,
  DecisionConditionWaived,
  DecisionConditionFailed,
  DecisionBecameEffective,
  ImplementationStarted,
  ImplementationCompleted,
  ImplementationClosed,
  PrematureImplementationReported,
];
