import { count, line, listOf, oneOf, optional } from '../../language/kinds.js';
import type { FullBody } from '../../language/kinds.js';

/** Who must be there for a body to decide. Persons are counted, each in one capacity at a time. */
export const quorumRuleShape = {
  /** Persons in all. */
  minTotal: count(1, 1000, 5),
  /** Persons from each partner that has a seat. */
  minPerPartner: optional(count(0, 100, 1)),
  /** Partners with anybody there. */
  minPartners: optional(count(0, 100, 5)),
  /** Offices that must be there: CHAIR, MAYOR. */
  requiredRoles: optional(listOf(line(40, 'CHAIR'), 10)),
  /** Whether somebody who withdrew for an interest counts for the item: the constitution says; by default not. */
  interested: optional(oneOf(['DO_NOT_COUNT', 'COUNT'])),
  /** Whether attending remotely counts, where the law leaves it to the constitution; by default it does there. */
  remote: optional(oneOf(['COUNTS', 'DOES_NOT_COUNT'])),
};
export type QuorumRule = FullBody<typeof quorumRuleShape>;
