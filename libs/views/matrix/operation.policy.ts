import type { Day } from '#kernel';
import { daysBetween } from '#kernel';
import type { OperationInputs } from '#governance';

/** How a partner works to the version in force. */
export const OPERATION_VALUES = [
  'WITHDRAWN',
  'DIVERGED',
  'WORKAROUND_OPEN',
  'WORKAROUND_PERMITTED',
  'DEROGATED',
  'TRANSITIONING',
  'AGREED_NOT_ADOPTED',
  'NOT_ASSESSED',
  'ALIGNED_WITH_VARIATION',
  'ALIGNED',
] as const;
export type OperationValue = (typeof OPERATION_VALUES)[number];

/** A value, the version it speaks of, and the ids of the events that made it so. */
export interface Operation {
  readonly value: OperationValue;
  /** The version that the authority says it works to; null where it has said nothing. */
  readonly version: number | null;
  readonly because: readonly string[];
  /** An audit's word on that version, younger than a year. */
  readonly assured: boolean;
  /** Something was entered for it by another authority's officer and is not confirmed: it changes nothing else. */
  readonly unconfirmed: boolean;
}

export interface OperationFacts {
  readonly inForce: number;
  readonly inputs: OperationInputs;
  readonly membership: string;
  /** Its live workarounds on the process: whether a permission runs, and the events that say so. */
  readonly workarounds: readonly { readonly permitted: boolean; readonly because: readonly string[] }[];
  /** The event by which it withdrew the delegation on which it worked to the process. */
  readonly delegationWithdrawn: string | undefined;
  /** The events by which it agreed to the version in force; undefined where it has not. */
  readonly agreed: readonly string[] | undefined;
  readonly day: Day;
  readonly staleAfterDays: number;
}

/** The first that applies, in this order. Without a word of the authority's own it is NOT_ASSESSED, never aligned. */
export function operationOf(facts: OperationFacts): Operation {
  const [value, because] = firstThatApplies(facts);
  const { adopted, assurance, unconfirmed } = facts.inputs;
  const version = adopted?.version ?? null;
  const fresh =
    assurance !== undefined &&
    assurance.outcome !== 'NONE' &&
    assurance.version === version &&
    daysBetween(assurance.on, facts.day) < facts.staleAfterDays;
  return { value, version, because, assured: fresh, unconfirmed: unconfirmed.length > 0 };
}

function firstThatApplies({
  inForce,
  inputs,
  membership,
  workarounds,
  delegationWithdrawn,
  agreed,
  day,
}: OperationFacts): readonly [OperationValue, readonly string[]] {
  const { adopted, planned, transitioning, refused, overdue } = inputs;
  if (membership === 'WITHDRAWN') return ['WITHDRAWN', []];
  const diverged = [delegationWithdrawn, refused?.event, overdue?.event].filter((event) => event !== undefined);
  if (diverged.length > 0) return ['DIVERGED', diverged];
  const open = workarounds.filter((w) => !w.permitted);
  if (open.length > 0) return ['WORKAROUND_OPEN', open.flatMap((w) => w.because)];
  if (workarounds.length > 0) return ['WORKAROUND_PERMITTED', workarounds.flatMap((w) => w.because)];
  const derogations = inputs.derogations.filter((d) => d.until >= day);
  if (derogations.length > 0) return ['DEROGATED', derogations.map((d) => d.event)];
  if (adopted?.version !== inForce) {
    const moving = [adopted, planned, transitioning].flatMap((stated) => (stated ? [stated.event] : []));
    if (moving.length > 0) return ['TRANSITIONING', moving];
    return agreed ? ['AGREED_NOT_ADOPTED', agreed] : ['NOT_ASSESSED', []];
  }
  const variations = inputs.variations.filter((v) => v.kind === 'OPERATIONAL').map((v) => v.event);
  if (variations.length > 0 || adopted.variation !== undefined)
    return ['ALIGNED_WITH_VARIATION', [adopted.event, ...variations]];
  return ['ALIGNED', [adopted.event]];
}

/** Adoption score, in basis points. WITHDRAWN is left out of every mean, and so is what nobody has assessed. */
export const SCORE: Readonly<Record<OperationValue, number | null>> = {
  ALIGNED: 10_000,
  ALIGNED_WITH_VARIATION: 9_500,
  DEROGATED: 7_000,
  TRANSITIONING: 6_000,
  WORKAROUND_PERMITTED: 5_000,
  AGREED_NOT_ADOPTED: 4_000,
  WORKAROUND_OPEN: 2_000,
  DIVERGED: 0,
  NOT_ASSESSED: null,
  WITHDRAWN: null,
};
