import { documentRef } from '../language/document.js';
import { event } from '../language/event.js';
import { count, day, line, listOf, optional, ref, text } from '../language/kinds.js';
import { KEPT, OF_PROCESS, OF_TEXT, OF_VERSION } from './process.words.js';

/**
 * An authority proposes to work in one way. `originAuthority`: whose practice it is, where it is somebody's.
 * Without `compellingEvent` the proposal is labelled as having none.
 */
export const CommonProcessProposed = event('CommonProcessProposed', {
  ...OF_PROCESS,
  authority: optional(ref('authority')),
  title: line(160),
  purpose: text(4000),
  scope: line(300, 'Purchasing of goods and services up to £100,000'),
  affected: listOf(ref('authority'), 50, 1),
  baseline: line(300, 'Four sets of approval limits; 11 days from order to payment'),
  originAuthority: optional(ref('authority')),
  expectedBenefit: line(300, 'Six days from order to payment by March 2026'),
  compellingEvent: optional(line(300, 'The finance system’s contract ends on 31 March 2025')),
  serves: optional(listOf(line(200), 20, 1)),
});
/** A text was published under the next number. Consents for earlier versions do not count for it. */
export const ProposalVersionPublished = event('ProposalVersionPublished', {
  ...OF_TEXT,
  authority: optional(ref('authority')),
  content: documentRef(),
  originAuthority: optional(ref('authority')),
  incorporates: listOf(ref('compromise'), 20),
  takesEffect: optional(day()),
  longStop: optional(day()),
});
/** The legality officer certifies that version `version` says the same as `edits`: what was said of the one counts for the other. */
export const NonMaterialEditCertified = event('NonMaterialEditCertified', {
  ...OF_TEXT,
  edits: count(1, 10_000, 1),
  reason: text(2000),
});
export const ConsultationOpened = event('ConsultationOpened', { ...OF_VERSION, closes: optional(day()) });
export const ConsultationClosed = event('ConsultationClosed', OF_VERSION);
/** An authority that the proposal left out says that it is affected: from then on it must be asked. */
export const AffectedClaimed = event('AffectedClaimed', {
  ...OF_PROCESS,
  authority: ref('authority'),
  reasons: text(2000),
});
/** The proposer took a version back; without a version, a proposal of which nothing had been published. */
export const ProposalWithdrawn = event('ProposalWithdrawn', {
  ...OF_PROCESS,
  version: optional(count(1, 10_000)),
  reasons: text(2000),
});
/** The long-stop date passed, its own or that of the approvals of `matter`, and the version was not in force. */
export const ProposalLapsed = event('ProposalLapsed', {
  ...OF_VERSION,
  ...KEPT,
  matter: optional(ref('matter', 'M-1')),
  longStop: optional(day()),
});

export const textEvents = [
  CommonProcessProposed,
  ProposalVersionPublished,
  NonMaterialEditCertified,
  ConsultationOpened,
  ConsultationClosed,
  AffectedClaimed,
  ProposalWithdrawn,
  ProposalLapsed,
];
