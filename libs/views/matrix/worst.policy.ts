import type { DecisionValue } from '#governance';
import type { OperationValue } from './operation.policy.js';

/** Worst first, by score. What nobody has assessed hides behind no better value, and hides no worse one; who has left is looked past while another stays. */
const OPERATION: readonly OperationValue[] = [
  'DIVERGED',
  'WORKAROUND_OPEN',
  'AGREED_NOT_ADOPTED',
  'WORKAROUND_PERMITTED',
  'TRANSITIONING',
  'DEROGATED',
  'NOT_ASSESSED',
  'ALIGNED_WITH_VARIATION',
  'ALIGNED',
  'WITHDRAWN',
];
/** Worst first: against, not yet said, said of another text, with conditions, accepted. */
const DECISION: readonly DecisionValue[] = [
  'REJECTED',
  'OBJECTS',
  'RESERVED',
  'EARLIER_VERSION',
  'SILENT',
  'ACCEPTED_IF',
  'ACCEPTED',
];

interface OfAuthority<V> {
  readonly authority: string;
  readonly value: V;
}

/** A partner's value is the worst of its authorities'; the first of those that have it is named. */
const worst = <V, T extends OfAuthority<V>>(order: readonly V[], values: readonly T[]): T | undefined =>
  [...values].sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value))[0];

export const worstOperation = <T extends OfAuthority<OperationValue>>(values: readonly T[]): T | undefined =>
  worst(OPERATION, values);
export const worstDecision = <T extends OfAuthority<DecisionValue>>(values: readonly T[]): T | undefined =>
  worst(DECISION, values);
