import { event } from '../language/event.js';
import { count, day, oneOf, optional, text } from '../language/kinds.js';
import { PERMISSION_SOURCE } from '../record/recorded-decision.js';
import { OF_TEXT, OF_VERSION, REVIEW_GROUNDS, REVIEW_OUTCOMES } from './process.words.js';

/** The version is how the partners work from this day on. `takesEffect`: the date that the decision stated, where it stated one. */
export const ProcessBroughtIntoForce = event('ProcessBroughtIntoForce', {
  ...OF_TEXT,
  takesEffect: optional(day()),
  ...PERMISSION_SOURCE,
});
export const ProcessSuperseded = event('ProcessSuperseded', { ...OF_VERSION, supersededBy: count(1, 10_000, 3) });
export const ProcessReviewOpened = event('ProcessReviewOpened', {
  ...OF_VERSION,
  ground: oneOf(REVIEW_GROUNDS),
  reason: optional(text(2000)),
});
export const ProcessReviewClosed = event('ProcessReviewClosed', {
  ...OF_VERSION,
  outcome: oneOf(REVIEW_OUTCOMES),
  findings: text(4000),
});
export const ProcessRetired = event('ProcessRetired', {
  ...OF_VERSION,
  ...PERMISSION_SOURCE,
  reasons: optional(text(4000)),
});

export const forceEvents = [
  ProcessBroughtIntoForce,
  ProcessSuperseded,
  ProcessReviewOpened,
  ProcessReviewClosed,
  ProcessRetired,
];
