import { event } from '../language/event.js';
import { documentRef } from '../language/document.js';
import { count, day, group, hash, line, optional, ref } from '../language/kinds.js';
import { decisionShape } from '../record/recorded-decision.js';
import { constitutionShape } from './constitution.words.js';

/**
 * A text on the table. An amendment carries the decision, under the rules in force, to put it there. `adviceRef`: legal advice
 * on the record, where the law of the vehicle speaks against a rule of voting in it.
 */
export const ConstitutionProposed = event('ConstitutionProposed', {
  ...constitutionShape,
  contentHash: hash(),
  document: documentRef(),
  decision: optional(group(decisionShape)),
  adviceRef: optional(line(300, 'Advice of counsel, 12 April 2024, paragraph 8')),
});
/** One authority's approval of exactly this text. */
export const ConstitutionApproved = event('ConstitutionApproved', {
  authority: ref('authority'),
  version: count(1, 10_000, 1),
  contentHash: hash(),
});
/** Every party has approved the very same text; it binds from the day named, never earlier than the last approval. */
export const ConstitutionAdopted = event('ConstitutionAdopted', {
  version: count(1, 10_000, 1),
  contentHash: hash(),
  effectiveFrom: day('2024-07-01'),
});
export const ConstitutionAmended = event('ConstitutionAmended', {
  fromVersion: count(1, 10_000, 1),
  toVersion: count(1, 10_000, 2),
  contentHash: hash(),
  effectiveFrom: day('2025-08-08'),
});

export const constitutionEvents = [
  ConstitutionProposed,
  ConstitutionApproved,
  ConstitutionAdopted,
  ConstitutionAmended,
];
