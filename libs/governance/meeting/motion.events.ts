import { event } from '../language/event.js';
import { hash, oneOf, optional, ref, text } from '../language/kinds.js';
import { MATTER_TIERS } from '../rules/vehicles/index.js';
import { OF_MOTION } from './meeting.of.js';

/**
 * The words of a motion may be exempt, so they stand beside the event; what is voted on is their hash (`textHash`: SHA-256
 * over the RFC 8785 bytes of `{text}`).
 */
const TEXT = { text: text(4000, 'PUBLIC', 'That version 2 of CP-001 be recommended.'), textHash: hash() };

/**
 * `contentHash`: the exact text of the matter that the motion is about, where it is about one; `tier`: who decides the matter,
 * as it was classified then, which tells by which rule the motion is voted on.
 */
export const MotionMoved = event('MotionMoved', {
  ...OF_MOTION,
  ...TEXT,
  mover: ref('person'),
  matter: optional(ref('matter', 'M-1')),
  contentHash: optional(hash()),
  tier: optional(oneOf(MATTER_TIERS)),
});
export const MotionSeconded = event('MotionSeconded', { ...OF_MOTION, seconder: ref('person') });
export const MotionWithdrawn = event('MotionWithdrawn', { ...OF_MOTION, reason: optional(text(1000)) });
/** `text`: how the motion would read with the amendment. */
export const AmendmentMoved = event('AmendmentMoved', {
  ...OF_MOTION,
  amendment: ref('motion', 'MO-6a'),
  ...TEXT,
  mover: ref('person'),
});
/** The motion reads otherwise from now on: the amended text is the substantive motion. */
export const AmendmentCarried = event('AmendmentCarried', {
  ...OF_MOTION,
  amendment: ref('motion', 'MO-6a'),
  vote: ref('vote', 'V-6'),
  was: hash(),
  textHash: hash(),
});
export const AmendmentLost = event('AmendmentLost', {
  ...OF_MOTION,
  amendment: ref('motion', 'MO-6a'),
  vote: ref('vote', 'V-6'),
});

export const motionEvents = [
  MotionMoved,
  MotionSeconded,
  MotionWithdrawn,
  AmendmentMoved,
  AmendmentCarried,
  AmendmentLost,
];
