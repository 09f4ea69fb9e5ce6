import type { FoundingMandate } from '../arrangement/arrangement.state.js';
import type { Capacity } from '../rules/acts.js';
import { CAPACITIES } from '../rules/acts.js';
import type { Appointment, AuthorityState, Grant } from './people.state.js';
import { liveAt } from './term.js';

/** The appointments that a person holds at a moment (ms since 1970). */
export const appointmentsOf = (state: AuthorityState, person: string, at: number): readonly Appointment[] =>
  state.appointments.made.filter((a) => a.person === person && isHeld(state, a, at));

/** A substitute stands in for a named member: with that member's appointment, the substitution ends too. */
export function isHeld(state: AuthorityState, appointment: Appointment, at: number): boolean {
  const { made, ended } = state.appointments;
  if (!liveAt(appointment, ended.get(appointment.id), at)) return false;
  if (appointment.capacity !== 'SUBSTITUTE') return true;
  return made.some(
    (a) => a.capacity === 'REPRESENTATIVE' && a.person === appointment.for && liveAt(a, ended.get(a.id), at),
  );
}

/** The mandates granted to a person and live at a moment. */
export const grantsOf = ({ mandates }: AuthorityState, person: string, at: number): readonly Grant[] =>
  mandates.granted.filter((g) => g.person === person && liveAt(g, mandates.revoked.get(g.id), at));

/** Whether the mandate that came with the founding, invitation or succession is this person's, and not revoked or ended. */
export const holdsFounding = (
  { mandates }: AuthorityState,
  founding: FoundingMandate | undefined,
  person: string,
  at: number,
): founding is FoundingMandate =>
  founding?.person === person && liveAt(founding, mandates.revoked.get(founding.event), at);

/** Every capacity in which a person can act at a moment. */
export function capacitiesHeld(
  state: AuthorityState,
  founding: FoundingMandate | undefined,
  person: string,
  at: number,
): readonly Capacity[] {
  const held = new Set(appointmentsOf(state, person, at).map((a) => a.capacity));
  if (holdsFounding(state, founding, person, at) || grantsOf(state, person, at).length > 0) held.add('MANDATE_HOLDER');
  return CAPACITIES.filter((capacity) => held.has(capacity));
}

/**
 * The capacities among which a person chooses. One that a granted mandate reaches into is not joined by a second for the
 * mandate's sake: a representative with a mandate to accept is asked for no choice.
 */
export function capacitiesOf(
  state: AuthorityState,
  founding: FoundingMandate | undefined,
  person: string,
  at: number,
): readonly Capacity[] {
  const held = capacitiesHeld(state, founding, person, at);
  const reached = held.some((capacity) => MANDATABLE.includes(capacity)) && !holdsFounding(state, founding, person, at);
  return reached ? held.filter((capacity) => capacity !== 'MANDATE_HOLDER') : held;
}

/** Capacities whose holder a mandate can let do more. A clerk records and does not act; an auditor does nothing else. */
export const MANDATABLE: readonly Capacity[] = [
  'REPRESENTATIVE',
  'SERVICE_LEAD',
  'PROPER_OFFICER',
  'LEGALITY_OFFICER',
  'FINANCE_OFFICER',
];
