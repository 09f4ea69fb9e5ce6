import { event } from '../language/event.js';
import {
  count,
  disclosed,
  eventRef,
  flag,
  group,
  line,
  listOf,
  oneOf,
  optional,
  ref,
  text,
} from '../language/kinds.js';
import { EXEMPTION_BASES, RECORD_FIELDS, SAID } from '../rules/regimes/index.js';
import { JURISDICTIONS } from '../rules/law.js';
import * as w from './decision.words.js';
import { OF_DECISION } from './outcome.events.js';

const prose = () => optional(disclosed(group(w.saidShape), 'PUBLIC'));

/**
 * The record of a decision. `heads` says openly of each head that it is stated, none, or given by reference; what is
 * stated is disclosed. `missing`: the heads that its regimes ask for and that it lacks; none, and it is complete.
 */
export const DecisionStatementProduced = event('DecisionStatementProduced', {
  ...OF_DECISION,
  heads: listOf(group({ field: oneOf(RECORD_FIELDS), said: oneOf(SAID) }), 30),
  missing: listOf(oneOf(RECORD_FIELDS), 30),
  reasons: prose(),
  consultation: prose(),
  equality: prose(),
  advice: prose(),
  financial: prose(),
  legal: prose(),
  exemptSummary: prose(),
  alternatives: optional(disclosed(group(w.alternativesShape), 'PUBLIC')),
  interests: optional(disclosed(group(w.interestsShape), 'PUBLIC')),
  dispensations: optional(disclosed(group(w.dispensationsShape), 'PUBLIC')),
  reports: optional(disclosed(group(w.papersShape), 'PUBLIC')),
  backgroundPapers: optional(disclosed(group(w.papersShape), 'PUBLIC')),
  signedBy: optional(ref('person')),
});

/** By the proper officer. Its moment is when call-in windows are counted from. */
export const DecisionPublished = event('DecisionPublished', {
  ...OF_DECISION,
  authority: optional(ref('authority')),
  where: listOf(line(200, 'www.aldermere.example/decisions'), 20, 1),
  incomplete: flag(),
  because: optional(text(2000)),
});
/** Kept from the public on a ground; a stub that says so is published. */
export const DecisionWithheld = event('DecisionWithheld', {
  ...OF_DECISION,
  authority: optional(ref('authority')),
  basis: oneOf(EXEMPTION_BASES),
  jurisdiction: oneOf(JURISDICTIONS),
  paragraph: optional(line(40, '3')),
  publicInterest: optional(text(4000)),
  stub: line(300, 'A contract was settled; the terms are exempt.'),
  where: listOf(line(200, 'www.aldermere.example/decisions'), 20, 1),
});
export const PublicationWithdrawn = event('PublicationWithdrawn', { ...OF_DECISION, reasons: text(2000) });
/** Somebody looked, and it was (or was not) to be read there. */
export const PublicationVerified = event('PublicationVerified', {
  ...OF_DECISION,
  where: line(200, 'www.aldermere.example/decisions'),
  found: flag(),
});
/** Taken from the site when its time there was over; it can still be inspected. */
export const PublicationArchived = event('PublicationArchived', OF_DECISION);

export const NOTIFIED_BY = ['EMAIL', 'FILE', 'POST', 'HAND'] as const;
export const NOTIFICATIONS = ['SENT', 'FAILED'] as const;
/** Why a contact could not be told: none is nominated; no mail server answered, or not safely; it refused; no file could be written. */
export const NOTIFICATION_FAULTS = ['NO_CONTACT', 'NOT_REACHED', 'REFUSED', 'NOT_WRITTEN'] as const;
/** What the outbox enters of an attempt of its own: its number, the publication, the nomination it followed, and why it failed. */
export const attemptShape = {
  attempt: optional(count(1, 100, 1)),
  publication: optional(eventRef()),
  nomination: optional(eventRef()),
  why: optional(oneOf(NOTIFICATION_FAULTS)),
};
/**
 * The nominated contact of one authority was told, or could not be. FILE: the letter lies in the outbox folder, for somebody
 * to send. The outbox enters no address: the nomination has it, under the contact's own key.
 */
export const ContactsNotified = event('ContactsNotified', {
  ...OF_DECISION,
  authority: ref('authority'),
  how: oneOf(NOTIFIED_BY),
  result: oneOf(NOTIFICATIONS),
  ...attemptShape,
  contact: optional(text(200, 'PERSONAL', 'democratic.services@brackwater.example')),
});
/** Nothing of it is disposed of while the hold lasts, whatever its retention clocks say. */
export const LegalHoldPlaced = event('LegalHoldPlaced', {
  ...OF_DECISION,
  hold: ref('hold', 'LH-1'),
  reason: text(2000),
});
export const LegalHoldReleased = event('LegalHoldReleased', {
  ...OF_DECISION,
  hold: ref('hold', 'LH-1'),
  reason: text(2000),
});

export const publicationEvents = [
  DecisionStatementProduced,
  DecisionPublished,
  DecisionWithheld,
  PublicationWithdrawn,
  PublicationVerified,
  PublicationArchived,
  ContactsNotified,
  LegalHoldPlaced,
  LegalHoldReleased,
];
