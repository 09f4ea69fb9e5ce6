import { listOf, group, line, ref } from '../language/kinds.js';
import type { FullBody } from '../language/kinds.js';

/** Every event of a call-in names the decision and the authority whose members can call it in. */
export const OF_CALL_IN = { decision: ref('decision'), authority: ref('authority') };

/** Somebody who asks for a call-in: by id, of which authority, in which offices that the rules know (`SCRUTINY_CHAIR`). */
export const requisitionerShape = {
  person: ref('person'),
  authority: ref('authority'),
  roles: listOf(line(60, 'SCRUTINY_CHAIR'), 10),
};
export type RequisitionerBody = FullBody<typeof requisitionerShape>;
export const requisitioners = () => listOf(group(requisitionerShape), 200);

/** What the scrutiny committee made of it (lifecycles 9.5): it let the decision stand, or it did not. */
export const CONSIDERATIONS = ['DECISION_STANDS', 'REFERRED_BACK', 'REFERRED_TO_COUNCIL'] as const;
export type Consideration = (typeof CONSIDERATIONS)[number];

/** Why a call-in was rejected, where it is not one of the reasons for which the decision cannot be called in at all. */
export const REJECTIONS = [
  'OUTSIDE_WINDOW',
  'TOO_FEW',
  'NO_GROUNDS',
  'NOT_PUBLISHED',
  'NOT_AFFECTED',
  'ANOTHER_AUTHORITY',
  'ALREADY_CALLED_IN',
] as const;
