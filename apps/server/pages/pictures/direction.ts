import type { DecisionWord, OperationWord } from '../record.js';

/** Which way a value moved, seen from the common text; none where it did not. */
export const DIRECTIONS = ['NEARER', 'FURTHER', 'OTHERWISE', 'SAME'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/**
 * Values from the nearest to the common text to the furthest, in steps; within a step none is nearer than another. Silence is not
 * agreement, and says no more than a reserved position. What nobody has assessed, and who has left, is at no step: there is
 * nothing to compare. An order for one authority's own way, never a score: there is no number for it anywhere.
 */
const OPERATION: readonly (readonly OperationWord[])[] = [
  ['ALIGNED'],
  ['ALIGNED_WITH_VARIATION'],
  ['DEROGATED', 'TRANSITIONING', 'WORKAROUND_PERMITTED'],
  ['AGREED_NOT_ADOPTED'],
  ['WORKAROUND_OPEN'],
  ['DIVERGED'],
];
const DECISION: readonly (readonly DecisionWord[])[] = [
  ['ACCEPTED'],
  ['ACCEPTED_IF'],
  ['EARLIER_VERSION', 'RESERVED', 'SILENT'],
  ['OBJECTS'],
  ['REJECTED'],
];

export type Axis = 'operation' | 'decision';
export type Value = OperationWord | DecisionWord;

/** In which order the values of an axis stand in a picture, from top to bottom. */
export const ORDER: Readonly<Record<Axis, readonly Value[]>> = {
  operation: [...OPERATION.flat(), 'NOT_ASSESSED', 'WITHDRAWN'],
  decision: DECISION.flat(),
};

export function directionOf(axis: Axis, from: Value | undefined, to: Value | undefined): Direction {
  if (from === to) return 'SAME';
  const steps: readonly (readonly Value[])[] = axis === 'operation' ? OPERATION : DECISION;
  const stepOf = (value: Value | undefined): number =>
    value === undefined ? -1 : steps.findIndex((step) => step.includes(value));
  const [before, after] = [stepOf(from), stepOf(to)];
  if (before < 0 || after < 0 || before === after) return 'OTHERWISE';
  return after < before ? 'NEARER' : 'FURTHER';
}
