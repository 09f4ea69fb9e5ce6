import { flag, group, hash, line, listOf, oneOf, optional, ref } from '../language/kinds.js';
import type { FullBody } from '../language/kinds.js';

export const SIZES = ['MINOR', 'MATERIAL', 'MAJOR'] as const;
/** Written as the receiver of a concession made to everyone. */
export const ALL = 'ALL';

/** Who gives way to whom, on what: one row of the concession ledger once the compromise is incorporated. */
export const concessionShape = {
  by: ref('authority'),
  to: ref('authority', ALL),
  subject: line(120, 'Approval limit of the depots'),
  size: oneOf(SIZES),
};
export type Concession = FullBody<typeof concessionShape>;
export const concessions = () => listOf(group(concessionShape), 30, 1);

/**
 * Every event of a compromise carries these, so that readers can be kept from what is without prejudice:
 * a fold of one event must not need another to know that it is restricted.
 */
export const OF_COMPROMISE = {
  compromise: ref('compromise'),
  withoutPrejudice: flag(),
  process: optional(ref('process')),
};
/** The offer as it was accepted: SHA-256 of its RFC 8785 bytes, terms included. */
export const OF_OFFER = { ...OF_COMPROMISE, offerHash: hash() };
