import type { DecisionState } from '#governance';
import { isTaken } from '#governance';
import type { Ask } from '../language/declaration.js';
import { decisionView } from '../views.js';

/** A decision as at the reader's time, by its id. */
export interface Decided {
  readonly decision: string;
  readonly state: DecisionState;
}

/** Every decision taken as at the reader's time, in order of id. */
export const decidedAt = ({ source, when }: Pick<Ask, 'source' | 'when'>): readonly Decided[] =>
  source.open(decisionView, when).flatMap(([decision, state]) => (isTaken(state) ? [{ decision, state }] : []));
