import { event } from '../language/event.js';
import { eventRef, line, listOf, oneOf, optional, ref, text } from '../language/kinds.js';
import { GROUNDS, OF_TEXT, OF_VERSION, POSITIONS } from './process.words.js';

const BY_AUTHORITY = { authority: ref('authority') };

/** An opinion on a version; the authority's last one is current. `replaces` names the one it had before. */
export const PositionDeclared = event('PositionDeclared', {
  ...OF_VERSION,
  ...BY_AUTHORITY,
  position: oneOf(POSITIONS),
  reasons: optional(text(4000)),
  conditions: optional(text(4000)),
  replaces: optional(eventRef()),
});
export const ObjectionRaised = event('ObjectionRaised', {
  ...OF_VERSION,
  ...BY_AUTHORITY,
  objection: ref('objection'),
  grounds: oneOf(GROUNDS),
  clause: optional(line(40, '4.2')),
  text: text(4000),
});
export const ObjectionWithdrawn = event('ObjectionWithdrawn', {
  ...OF_VERSION,
  ...BY_AUTHORITY,
  objection: ref('objection'),
  comment: optional(text(2000)),
});
/** Consent: to this text and no other. `conditions` are open: others must be able to rely on them. */
export const ProposalAccepted = event('ProposalAccepted', {
  ...OF_TEXT,
  ...BY_AUTHORITY,
  conditions: optional(listOf(line(300, 'The contract is signed'), 10, 1)),
});
export const ProposalRejected = event('ProposalRejected', { ...OF_TEXT, ...BY_AUTHORITY, reasons: text(4000) });
export const ConsentRevoked = event('ConsentRevoked', { ...OF_VERSION, ...BY_AUTHORITY, reasons: text(4000) });
/** Every authority asked had accepted the same text; `authorities` are those on whose acceptances it rests. */
export const AgreedInPrinciple = event('AgreedInPrinciple', { ...OF_TEXT, authorities: listOf(ref('authority'), 50) });

export const stanceEvents = [
  PositionDeclared,
  ObjectionRaised,
  ObjectionWithdrawn,
  ProposalAccepted,
  ProposalRejected,
  ConsentRevoked,
  AgreedInPrinciple,
];
