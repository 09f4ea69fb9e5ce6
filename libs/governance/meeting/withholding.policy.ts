import type { Day } from '#kernel';
import type { Refusal } from '../language/refusal.js';
import { invalid } from '../language/refusal.js';
import { exemptionGround, mayWithhold } from '../rules/regimes/index.js';
import type { ExcludePublic } from './commands/exclude-public.command.js';
import type { PublishPaper } from './commands/publish-paper.command.js';
import type { WithheldOn } from './meeting.words.js';
import type { Rule } from './standing-orders.js';

const groundHolds = (ground: WithheldOn, day: Day): Refusal | undefined => mayWithhold({ ...ground, day });

/** An exempt copy says on what ground it is kept from the public; a public copy has none. */
export const exemptOnAGround: Rule<PublishPaper> = ({ paper, copy, ground }, _, { day }) => {
  if (copy === 'PUBLIC') return ground ? invalid('PUBLIC_COPY_HAS_NO_GROUND', { paper }) : undefined;
  return ground ? groundHolds(ground, day) : invalid('EXEMPT_COPY_NEEDS_GROUND', { paper });
};

export const excludedOnAGround: Rule<ExcludePublic> = ({ ground }, _, { day }) => groundHolds(ground, day);

/** Procedure: where the ground asks for it, excluding the public states why that serves the public interest. */
export const publicInterestStated: Rule<ExcludePublic> = ({ item, ground, publicInterest }, _, { day }) =>
  exemptionGround({ ...ground, day })?.publicInterest && publicInterest === undefined
    ? invalid('EXEMPTION_NO_PIT', { item })
    : undefined;
