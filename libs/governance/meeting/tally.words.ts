import type { FullBody } from '../language/kinds.js';
import { count, flag, group, line, listOf, oneOf, ref } from '../language/kinds.js';
import { stepShape } from '../rules/steps.js';
import { OUTCOMES } from '../rules/voting/index.js';

/** A result as it is stored: the outcome, the numbers, and the computation step by step. */
export const tallyShape = {
  outcome: oneOf(OUTCOMES),
  count: group({
    entitled: count(),
    present: count(),
    withdrawn: count(),
    eligible: count(),
    for: count(),
    against: count(),
    abstaining: count(),
    notVoting: count(),
  }),
  castingUsed: flag(),
  parts: listOf(group({ of: line(64), outcome: oneOf(OUTCOMES) }), 200),
  uncounted: listOf(group({ person: ref('person'), because: line(40) }), 500),
  steps: listOf(group(stepShape), 500),
};
export type StoredTally = FullBody<typeof tallyShape>;
