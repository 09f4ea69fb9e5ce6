import { count, group, line, listOf, oneOf, optional, ref } from '../language/kinds.js';
import type { FullBody } from '../language/kinds.js';
import { quorumRuleShape } from '../rules/quorum/index.js';
import { ruleShape } from '../rules/voting/index.js';

/** The joint board: the body that the short fields of a constitution (`quorum`, `voting`) speak of. */
export const BOARD = 'board';

/** Notice of a meeting as a constitution sets it; neither the day of notice nor that of the meeting counts. */
export const noticeShape = { clearDays: count(0, 100, 5), dayKind: oneOf(['WORKING', 'CALENDAR']) };
export type NoticeOfMeeting = FullBody<typeof noticeShape>;

/** By which rule a body votes: on its ordinary business, and on what is reserved to an authority (which it only recommends). */
export const votingByTierShape = { ordinary: group(ruleShape), reserved: optional(group(ruleShape)) };

/** Who is passed over for the chair (law-and-vehicles 2.5). */
export const chairRulesShape = {
  /** Whether chair and vice-chair may be of one authority; by default they may not (SI 2008/1572, SI 2011/1455: the usual rule). */
  sameAuthority: optional(oneOf(['BARRED', 'ALLOWED'])),
  /** The authorities in the order in which the chair passes from one to the next. */
  rota: optional(listOf(ref('authority'), 100, 2)),
  /** An authority that was elected to the chair within so many months is passed over for it; likewise for the vice-chair. */
  barredMonths: optional(count(0, 120, 24)),
  viceBarredMonths: optional(count(0, 120, 12)),
};
export type ChairRules = FullBody<typeof chairRulesShape>;

/** How many voting members an authority has on a body, and how much the vote of each weighs where votes have weights. */
export const seatsShape = {
  authority: ref('authority'),
  seats: count(0, 200, 2),
  weight: optional(count(0, 1_000_000, 50)),
};
export type SeatsOf = FullBody<typeof seatsShape>;

/** A body of the arrangement, and its rules: each as far as the constitution settles it. */
export const bodyShape = {
  body: ref('body', BOARD),
  name: line(120, 'The joint board'),
  quorum: optional(group(quorumRuleShape)),
  voting: optional(group(votingByTierShape)),
  chair: optional(group(chairRulesShape)),
  notice: optional(group(noticeShape)),
  seats: optional(listOf(group(seatsShape), 100, 1)),
};
export type BodyRules = FullBody<typeof bodyShape>;
