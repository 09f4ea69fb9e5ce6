import { event } from '../language/event.js';
import { count, day, group, line, listOf, oneOf, optional, ref, text } from '../language/kinds.js';
import { PERMISSION_SOURCE } from '../record/recorded-decision.js';
import { DISSOLUTION_GROUNDS } from './exit.words.js';

/** Recorded though a rule stood against it: kept, and by which rule it does not count (practice 1). */
const KEPT = { notCounted: optional(line(60)) };

/** One member agrees that the arrangement ends with this day. */
export const TerminationApproved = event('TerminationApproved', {
  ...KEPT,
  authority: ref('authority'),
  effective: day('2027-03-31'),
  ...PERMISSION_SOURCE,
});
/** The arrangement winds up: fewer than two stay, or all have agreed to end it with `effective`. */
export const DissolutionTriggered = event('DissolutionTriggered', {
  ground: oneOf(DISSOLUTION_GROUNDS),
  staying: listOf(ref('authority'), 100),
  effective: optional(day('2027-03-31')),
});
/** A notice was taken back, and two or more stay: the arrangement goes on. */
export const DissolutionAverted = event('DissolutionAverted', { staying: listOf(ref('authority'), 100, 2) });
/** The fixed term of the agreement has run out: it binds nobody any more. */
export const AgreementExpired = event('AgreementExpired', {
  version: count(1, 10_000),
  ends: day('2034-03-31'),
  members: listOf(ref('authority'), 100),
});
/** An open action or workaround that is left over, and who has taken it on. */
export const leftOverShape = {
  kind: oneOf(['ACTION', 'WORKAROUND']),
  id: ref('action', 'A-014'),
  to: optional(line(120, 'Aldermere County Council')),
};
/** Nobody is a member any more, and what is left over has found its place or is flagged. The record stays and can be read. */
export const ArrangementDissolved = event('ArrangementDissolved', {
  ...KEPT,
  /** Who keeps the records. */
  custodian: optional(line(120, 'Aldermere County Archives')),
  leftOver: optional(listOf(group(leftOverShape), 500)),
  reasons: optional(text(4000)),
  ...PERMISSION_SOURCE,
});

export const endingEvents = [
  TerminationApproved,
  DissolutionTriggered,
  DissolutionAverted,
  AgreementExpired,
  ArrangementDissolved,
];
