import { event } from '../language/event.js';
import { oneOf, text } from '../language/kinds.js';
import { OF_VERSION_ADOPTED, OUTCOMES } from './adoption.words.js';

/** An auditor looked at whether the authority works to the version that it says it has adopted. */
export const AdoptionAssured = event('AdoptionAssured', {
  ...OF_VERSION_ADOPTED,
  outcome: oneOf(OUTCOMES),
  evidence: text(4000),
});
/** Nobody has looked for longer than the rules let an assurance count as fresh. */
export const AssuranceGrewStale = event('AssuranceGrewStale', OF_VERSION_ADOPTED);

export const assuranceStreamEvents = [AdoptionAssured, AssuranceGrewStale];
