import { event } from '../language/event.js';
import { count, day, line, listOf, optional, ref, text } from '../language/kinds.js';
import { concessions, OF_COMPROMISE, OF_OFFER } from './compromise.words.js';

const ADDRESSEE = { authority: ref('authority'), addressee: ref('authority') };

/** Who concedes what to resolve which objections (or a gap), until when. The offeror is `by`: an authority, the board or a mediator. */
export const CompromiseOffered = event('CompromiseOffered', {
  ...OF_OFFER,
  authority: optional(ref('authority')),
  gap: optional(ref('gap')),
  version: optional(count(1, 10_000)),
  answers: listOf(ref('objection'), 30),
  addressees: listOf(ref('authority'), 50, 1),
  concessions: concessions(),
  terms: text(8000, 'PARTIES'),
  expires: day(),
  reciprocalOf: optional(ref('compromise')),
  counters: optional(ref('compromise')),
});
/** One addressee agreed to the offer of that hash. `addressee` is itself, or the authority whose place it has taken. */
export const CompromiseAccepted = event('CompromiseAccepted', {
  ...OF_OFFER,
  ...ADDRESSEE,
  condition: optional(line(300, 'Approvers are vetted')),
});
/** With this, every addressee had accepted. */
export const CompromiseAgreed = event('CompromiseAgreed', OF_OFFER);
export const CompromiseConditionDischarged = event('CompromiseConditionDischarged', {
  ...OF_COMPROMISE,
  ...ADDRESSEE,
  how: text(2000, 'PARTIES'),
});
/** An addressee answered with an offer of its own: this one is over. */
export const CompromiseCountered = event('CompromiseCountered', {
  ...OF_COMPROMISE,
  authority: optional(ref('authority')),
  offer: ref('compromise'),
});
export const CompromiseDeclined = event('CompromiseDeclined', {
  ...OF_COMPROMISE,
  ...ADDRESSEE,
  reasons: optional(text(4000, 'PARTIES')),
});
export const CompromiseWithdrawn = event('CompromiseWithdrawn', {
  ...OF_COMPROMISE,
  authority: optional(ref('authority')),
  reasons: optional(text(4000, 'PARTIES')),
});
/** The pair becomes effective together, or not at all. */
export const CompromiseLinked = event('CompromiseLinked', {
  ...OF_COMPROMISE,
  authority: optional(ref('authority')),
  reciprocal: ref('compromise'),
});
/** Its day passed before everyone had accepted. */
export const CompromiseLapsed = event('CompromiseLapsed', OF_COMPROMISE);
/** A version of the process contains its text. */
export const CompromiseIncorporated = event('CompromiseIncorporated', { ...OF_COMPROMISE, version: count(1, 10_000) });

export const compromiseEvents = [
  CompromiseOffered,
  CompromiseAccepted,
  CompromiseAgreed,
  CompromiseConditionDischarged,
  CompromiseCountered,
  CompromiseDeclined,
  CompromiseWithdrawn,
  CompromiseLinked,
  CompromiseLapsed,
  CompromiseIncorporated,
];
