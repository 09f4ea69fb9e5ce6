import type { FullBody } from '../language/kinds.js';
import { flag, group, line, listOf, ref } from '../language/kinds.js';
import { stepShape } from '../rules/steps.js';

/** A quorum as an event keeps it: who counted, what was lacking, and the reckoning. */
export const quorumFoundShape = {
  quorate: flag(),
  counted: listOf(ref('person'), 500),
  lacking: listOf(line(20, 'PARTNER'), 10),
  steps: listOf(group(stepShape), 200),
};
export type QuorumFound = FullBody<typeof quorumFoundShape>;
