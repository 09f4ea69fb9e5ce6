import type { FullBody } from '../language/kinds.js';
import { day, group, hash, line, listOf, oneOf, optional, ref } from '../language/kinds.js';

/**
 * What an approval may depend on (practice 22). ALL_OTHERS_SAME_VERSION meets itself: when every other authority has
 * approved the same text. The rest are said to be met, waived or failed.
 */
export const CONDITION_KINDS = [
  'ALL_OTHERS_SAME_VERSION',
  'CONTRACT',
  'CONSULTATION',
  'FUNDING',
  'STANDSTILL',
  'SUBSIDY',
  'S24_CONSENT',
  'TUPE',
  'OTHER',
] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/** One condition of one approval. Its id is unique within that approval. `due`: it has failed if it is not met by that day. */
export const conditionShape = {
  condition: ref('condition'),
  kind: oneOf(CONDITION_KINDS),
  title: optional(line(200, 'The purchasing contract is executed')),
  due: optional(day()),
};
export type ApprovalCondition = FullBody<typeof conditionShape>;
export const conditions = () => listOf(group(conditionShape), 20);

/** Every event about the approvals of a matter names it. */
export const OF_MATTER = { matter: ref('matter') };
/** An event about one exact text: SHA-256 of its RFC 8785 bytes. */
export const OF_MATTER_TEXT = { ...OF_MATTER, contentHash: hash() };
/** An event about one condition: `authority` is the one whose approval carries it. */
export const OF_CONDITION = {
  ...OF_MATTER,
  authority: ref('authority'),
  condition: ref('condition'),
  kind: oneOf(CONDITION_KINDS),
};
