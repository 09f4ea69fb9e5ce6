import { event } from '../language/event.js';
import { basisPoints, count, day, group, line, listOf, oneOf, optional, ref } from '../language/kinds.js';
import { PERMISSION_SOURCE } from '../record/recorded-decision.js';

/** Why a distribution formula was reckoned anew. */
export const FORMULA_GROUNDS = ['ACCESSION', 'EXIT', 'SETTLEMENT', 'REVIEW', 'OTHER'] as const;

/** What falls on each authority, in basis points: together the whole, 10,000. */
export const sharesShape = { authority: ref('authority'), share: basisPoints(2500) };

const FORMULA = {
  /** Recorded though a rule stood against it: kept, and by which rule it does not count (practice 1). */
  notCounted: optional(line(60)),
  version: count(1, 10_000, 1),
  from: day('2024-07-01'),
  shares: listOf(group(sharesShape), 100, 1),
  ...PERMISSION_SOURCE,
};

/** The first distribution formula: a schedule of the agreement, by which costs and gains are shared. */
export const FormulaAgreed = event('FormulaAgreed', FORMULA);
/** Reckoned anew, as on an accession or an exit: this version holds from its day, and the earlier one for what came before. */
export const FormulaRecalculated = event('FormulaRecalculated', {
  ...FORMULA,
  version: count(2, 10_000, 2),
  replaces: count(1, 10_000, 1),
  ground: optional(oneOf(FORMULA_GROUNDS)),
});

export const formulaEvents = [FormulaAgreed, FormulaRecalculated];
