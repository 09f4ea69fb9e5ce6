import { event } from '../language/event.js';
import { day, line, listOf, oneOf, optional, ref, text } from '../language/kinds.js';
import { DIRECTION_EFFECTS } from './exit.words.js';

/** Somebody outside with power over the parties directs them. Always recorded, from whatever source, and several may differ. */
export const ExternalDirectionRecorded = event('ExternalDirectionRecorded', {
  direction: ref('direction', 'DIR-1'),
  issuer: line(120, 'Home Secretary'),
  power: line(200, 'Police Act 1996 s.23G'),
  effect: oneOf(DIRECTION_EFFECTS),
  /** Whom it binds; nobody named: every party. */
  authorities: optional(listOf(ref('authority'), 100)),
  until: optional(day('2027-09-30')),
  source: line(300, 'Letter of 3 February 2027'),
  description: optional(text(4000)),
  dispute: optional(ref('dispute', 'D-1')),
});
/** Whoever gave it has taken it back. */
export const ExternalDirectionLifted = event('ExternalDirectionLifted', {
  direction: ref('direction', 'DIR-1'),
  source: line(300, 'Letter of 1 June 2027'),
});
/** The day until which it held has passed. */
export const ExternalDirectionEnded = event('ExternalDirectionEnded', {
  direction: ref('direction', 'DIR-1'),
  until: day('2027-09-30'),
});

export const directionEvents = [ExternalDirectionRecorded, ExternalDirectionLifted, ExternalDirectionEnded];
