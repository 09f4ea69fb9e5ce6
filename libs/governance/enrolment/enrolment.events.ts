import { event } from '../language/event.js';
import { day, optional, ref, text } from '../language/kinds.js';

/** Every event of an enrolment names the authority and the id of the token; the token itself is nowhere in the log. */
const OF = { authority: ref('authority'), token: ref('token', 'e3a1f0c2') };

/** Whoever runs the server made the first token of an authority, for the holder of its first mandate; it ends after `until`. */
export const EnrolmentTokenIssued = event('EnrolmentTokenIssued', {
  ...OF,
  person: ref('person'),
  until: day('2026-03-26'),
});
/** The token no longer counts. */
export const EnrolmentTokenRevoked = event('EnrolmentTokenRevoked', { ...OF, reason: optional(text(500)) });

export const enrolmentEvents = [EnrolmentTokenIssued, EnrolmentTokenRevoked];
