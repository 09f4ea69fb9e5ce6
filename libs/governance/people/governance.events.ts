import { event } from '../language/event.js';
import { count, day, group, line, oneOf, optional, ref, text } from '../language/kinds.js';
import { callInShape, GOVERNANCE_MODELS } from '../rules/call-in/index.js';
import { email } from './email.kind.js';

/**
 * How an authority governs itself, from a day on: its model, the number of members of its council, its rules of call-in. What
 * an entry leaves out stays as it was.
 */
export const GovernanceArrangementsRecorded = event('GovernanceArrangementsRecorded', {
  authority: ref('authority'),
  from: day('2025-05-22'),
  model: optional(oneOf(GOVERNANCE_MODELS)),
  members: optional(count(1, 1000, 46)),
  callIn: optional(group(callInShape)),
  document: line(300, 'Constitution of the council, article 7'),
});

/** Whom an authority names to be told of joint decisions (law-and-vehicles 1.7), from a day on: sealed with that person's key. */
export const ContactNominated = event(
  'ContactNominated',
  {
    authority: ref('authority'),
    person: ref('person'),
    name: optional(text(120, 'PERSONAL', 'Rowan Ashby')),
    email: email(),
    from: day('2024-07-01'),
  },
  { subject: 'person' },
);

export const governanceEvents = [GovernanceArrangementsRecorded, ContactNominated];
