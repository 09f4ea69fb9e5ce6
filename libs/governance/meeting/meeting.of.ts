import { line, optional, ref } from '../language/kinds.js';

/** Every event of a meeting names it; one that was recorded though a rule stood against it names the rule (practice 1). */
export const OF_MEETING = { meeting: ref('meeting', 'B-2024-10-02'), notCounted: optional(line(60)) };
/** Of one item of its agenda. */
export const OF_ITEM = { ...OF_MEETING, item: ref('item', '6') };
/** Of one motion or amendment. */
export const OF_MOTION = { ...OF_ITEM, motion: ref('motion', 'MO-6') };
/** Of one vote. */
export const OF_VOTE = { ...OF_MOTION, vote: ref('vote', 'V-6') };
