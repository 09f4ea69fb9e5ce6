import { line, oneOf, optional, ref } from '../language/kinds.js';
import type { FullBody } from '../language/kinds.js';
import { JURISDICTIONS } from '../rules/law.js';
import { EXEMPTION_BASES } from '../rules/regimes/index.js';

/** Working days for each rung where the constitution sets no ladder. House default: officers, chief executives, leaders, boards. */
export const DEFAULT_LADDER: readonly number[] = [10, 15, 15, 20];

/** After the last rung comes mediation, which has no day of its own. */
export const MEDIATION = 'MEDIATION';
/** A rung by its number from 1: L1, L2, … */
export const rungNamed = (number: number): string => `L${number}`;

/** Why a dispute moved up the ladder. */
export const ESCALATIONS = ['DEADLINE', 'AGREEMENT'] as const;
/** Who ended it, where the parties did not: an arbitrator, an expert or a court; or somebody with power to direct them. */
export const OUTSIDE_ENDS = ['DETERMINED', 'DIRECTED'] as const;
export type OutsideEnd = (typeof OUTSIDE_ENDS)[number];

/** A holder keeps the settlement from the public on a ground of its own law (practice 17, 24). */
export const withheldShape = {
  authority: ref('authority'),
  basis: oneOf(EXEMPTION_BASES),
  jurisdiction: oneOf(JURISDICTIONS),
  paragraph: optional(line(20, '3')),
};
export type Withheld = FullBody<typeof withheldShape>;
