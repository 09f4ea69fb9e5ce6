import type { NewEvent } from '../language/event.js';
import type { Tally } from '../rules/voting/index.js';
import type { MeetingState, Vote } from './meeting.state.js';
import { AmendmentCarried, AmendmentLost } from './motion.events.js';
import { textHashOf } from './motion.policy.js';
import type { Kept } from './standing-orders.js';
import { VoteClosed } from './vote.events.js';
import { storedTally } from './vote.js';

/**
 * The events by which a result is stored: the outcome with its computation, and what a carried amendment makes of the
 * motion. `corrects`: the id of the stored result that this one replaces while the item is still open.
 */
export function closing(
  vote: Vote,
  tally: Tally,
  state: MeetingState,
  kept: Kept,
  corrects?: string,
): readonly NewEvent[] {
  const { item, motion, outcome } = { ...vote, outcome: tally.outcome };
  return [
    VoteClosed({ ...kept, item, motion, vote: vote.vote, outcome, tally: storedTally(tally), corrects }),
    ...amended(vote, outcome === 'CARRIED', state, kept),
  ];
}

/** An amendment that is carried makes its text the substantive motion; one that is not leaves the motion as it was. */
function amended(
  { vote, motion: amendment, item, textHash }: Vote,
  carried: boolean,
  { motions }: MeetingState,
  kept: Kept,
): readonly NewEvent[] {
  const motion = motions.motions.get(amendment)?.amends;
  if (motion === undefined) return [];
  const of = { ...kept, item, motion, amendment, vote };
  return carried ? [AmendmentCarried({ ...of, was: textHashOf(motions, motion), textHash })] : [AmendmentLost(of)];
}
