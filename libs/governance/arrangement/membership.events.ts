import { event } from '../language/event.js';
import { day, group, line, listOf, optional, ref, text } from '../language/kinds.js';
import { signatoryShape, successorFunctions } from './arrangement.words.js';

/** An authority is asked to the table. It stays prospective until a constitution in force names it. */
export const AuthorityInvited = event('AuthorityInvited', signatoryShape);
/** The authority's own first act: from here on it speaks for itself. */
export const InvitationAccepted = event('InvitationAccepted', {
  authority: ref('authority'),
  document: optional(line(300, 'Cabinet minute 41 of 12 February 2024')),
});
export const InvitationDeclined = event('InvitationDeclined', {
  authority: ref('authority'),
  reasons: optional(text(2000)),
});
/** Political control has changed: positions taken before are to be confirmed again. */
export const ControlChanged = event('ControlChanged', {
  authority: ref('authority'),
  from: line(120, 'Conservative'),
  to: line(120, 'No overall control'),
});
/** On reorganisation: from the vesting day `on` the successors stand in the place of the predecessors. */
export const AuthoritySucceeded = event('AuthoritySucceeded', {
  from: listOf(ref('authority'), 20, 1),
  to: listOf(group(signatoryShape), 20, 1),
  on: day('2027-04-01'),
  instrument: line(300, 'The Vale (Structural Changes) Order 2026'),
  functions: optional(successorFunctions()),
});
/**
 * An authority prepares to take the place of others from the vesting day `on`. It is at the table from now on, so that
 * what it does before that day stands as the successor's own.
 */
export const ShadowAuthorityRecorded = event('ShadowAuthorityRecorded', {
  ...signatoryShape,
  predecessors: listOf(ref('authority'), 20, 1),
  on: day('2027-04-01'),
  instrument: line(300, 'The Vale (Structural Changes) Order 2026'),
});
/** A new name from this day; what was said before stays under the old one. */
export const AuthorityRenamed = event('AuthorityRenamed', {
  authority: ref('authority'),
  name: line(120, 'Brackwater Borough Council'),
});

export const membershipEvents = [
  AuthorityInvited,
  InvitationAccepted,
  InvitationDeclined,
  ControlChanged,
  AuthoritySucceeded,
  ShadowAuthorityRecorded,
  AuthorityRenamed,
];
