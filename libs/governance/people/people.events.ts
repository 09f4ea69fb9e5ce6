import { event } from '../language/event.js';
import { day, eventRef, line, listOf, oneOf, optional, pence, ref, text } from '../language/kinds.js';
import { governanceEvents } from './governance.events.js';
import { AUDIT_SCOPES, DELEGATES, END_GROUNDS, GRANTABLE, OFFICES } from './people.words.js';

/** Who, and from which day to which (the last day included). The id of the event is the `mandate` of what is done under it. */
const TERM = {
  authority: ref('authority'),
  person: ref('person'),
  from: optional(day('2024-07-01')),
  until: optional(day('2026-05-31')),
  document: optional(line(300, 'Annual council, 23 May 2024, minute 12')),
};

export const RepresentativeAppointed = event('RepresentativeAppointed', TERM);
/** Stands in, with full rights, for the member named by `for`. */
export const SubstituteNominated = event('SubstituteNominated', { ...TERM, for: ref('person') });
export const ObserverAppointed = event('ObserverAppointed', TERM);
export const OfficerAppointed = event('OfficerAppointed', {
  ...TERM,
  office: oneOf(OFFICES),
  scope: optional(oneOf(AUDIT_SCOPES)),
});
export const AppointmentEnded = event('AppointmentEnded', {
  authority: ref('authority'),
  appointment: eventRef(),
  person: ref('person'),
  ground: oneOf(END_GROUNDS),
  reason: optional(text(1000)),
});
/** The name behind an opaque id: sealed with the person's own key, so that it can be erased and the record stands. */
export const PersonNamed = event(
  'PersonNamed',
  {
    authority: ref('authority'),
    person: ref('person'),
    name: text(120, 'PERSONAL', 'Rowan Ashby'),
    role: line(120, 'Cabinet member for finance'),
  },
  { subject: 'person' },
);

/** The authority gives a person the power to do these acts in its name. */
export const MandateGranted = event('MandateGranted', {
  ...TERM,
  acts: listOf(oneOf(GRANTABLE), GRANTABLE.length, 1),
  process: optional(ref('process')),
  document: line(300, 'Cabinet, 10 June 2024, minute 31'),
});
export const MandateRevoked = event('MandateRevoked', {
  authority: ref('authority'),
  mandate: eventRef(),
  person: ref('person'),
  reason: text(1000),
});
/** Functions that the authority has others exercise; what a board or an officer decides cites one. */
export const FunctionsDelegated = event('FunctionsDelegated', {
  authority: ref('authority'),
  delegation: ref('delegation', 'DEL-1'),
  functions: listOf(line(200, 'Payment of invoices up to the limit'), 50, 1),
  to: oneOf(DELEGATES),
  delegate: line(160, 'Director of Finance'),
  consultee: optional(line(160, 'Cabinet member for finance')),
  limit: optional(pence()),
  from: optional(day('2024-07-01')),
  until: optional(day('2026-05-31')),
  document: line(300, 'Scheme of delegation, part 3'),
});
export const DelegationWithdrawn = event('DelegationWithdrawn', {
  authority: ref('authority'),
  delegation: ref('delegation', 'DEL-1'),
  reasons: text(2000),
});

export const peopleEvents = [
  RepresentativeAppointed,
  SubstituteNominated,
  ObserverAppointed,
  OfficerAppointed,
  AppointmentEnded,
  PersonNamed,
  MandateGranted,
  MandateRevoked,
  FunctionsDelegated,
  DelegationWithdrawn,
  ...governanceEvents,
];
