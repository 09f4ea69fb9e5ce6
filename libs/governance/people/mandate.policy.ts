import { londonDay } from '#kernel';
import type { FoundingMandate } from '../arrangement/arrangement.state.js';
import type { Refusal } from '../language/refusal.js';
import { forbid } from '../language/refusal.js';
import type { Act, Capacity } from '../rules/acts.js';
import { CAPACITIES, DOES, MAY_RECORD } from '../rules/acts.js';
import { appointmentsOf, capacitiesHeld, grantsOf, holdsFounding, MANDATABLE } from './holding.js';
import type { Appointment, AuthorityState, Grant } from './people.state.js';
import { GRANTABLE } from './people.words.js';

/** Who wants to do what, and when (ms since 1970). */
export interface MandateRequest {
  readonly person: string;
  readonly capacity: Capacity;
  readonly act: Act;
  /** The process that the act is about: some mandates reach one process only. */
  readonly process?: string | undefined;
  /** The authority whose matter it is: an auditor's scope is judged by it. */
  readonly about?: string | undefined;
  readonly at: number;
}

/** The event that lets a person act, for the envelope's `by.mandate`. */
export interface Mandate {
  readonly mandate: string;
  readonly capacity: Capacity;
}

/**
 * Standing order: nobody acts for an authority but by what its own record gives them at that moment. An appointment
 * gives what its capacity does (rules/acts.ts); more needs the founding mandate, or one granted that names the act.
 *
 * @param state of the acting authority's own stream, as of the act: nothing in it speaks for another authority
 * @param founding the mandate with which the authority came to the table (`foundingMandateOf`)
 */
export function mandateFor(
  state: AuthorityState,
  founding: FoundingMandate | undefined,
  request: MandateRequest,
): Mandate | Refusal {
  const { person, capacity, act, at } = request;
  if (
    capacity === 'MANDATE_HOLDER' &&
    holdsFounding(state, founding, person, at) &&
    DOES.MANDATE_HOLDER.includes(act)
  ) {
    return { mandate: founding.event, capacity };
  }
  const appointment = appointmentsOf(state, person, at).find((a) => a.capacity === capacity);
  if (appointment && DOES[capacity].includes(act))
    return withinScope(appointment, request) ?? { mandate: appointment.id, capacity };
  const grant = grantsOf(state, person, at).find((g) => names(g, request));
  if (grant && (capacity === 'MANDATE_HOLDER' || (appointment && MANDATABLE.includes(capacity))))
    return { mandate: grant.id, capacity };
  return whyNot(state, founding, request);
}

/** Standing order: only a clerk or a proper officer in office types an entry for somebody else. Judged when it is recorded. */
export function mayRecord(state: AuthorityState, person: string, at: number): Mandate | Refusal {
  const appointment = appointmentsOf(state, person, at).find((a) => MAY_RECORD.includes(a.capacity));
  return appointment
    ? { mandate: appointment.id, capacity: appointment.capacity }
    : forbid('MAY_NOT_RECORD', { person, on: londonDay(at) });
}

/** A mandate reaches the acts that it names (flagging and noting come with any), and only the process that it names. */
const names = (grant: Grant, { act, process }: MandateRequest): boolean =>
  (grant.acts as readonly Act[]).includes(act)
    ? grant.process === undefined || grant.process === process
    : act === 'FLAG' || act === 'NOTE';

/** Practice 21: an auditor is scoped to the own authority, unless appointed jointly. */
function withinScope({ capacity, scope, authority }: Appointment, { about, act }: MandateRequest): Refusal | undefined {
  const outside = capacity === 'AUDITOR' && scope !== 'JOINT' && about !== undefined && about !== authority;
  return outside ? forbid('AUDIT_OUT_OF_SCOPE', { authority, about, act }) : undefined;
}

/** Says what is missing: the capacity, or within it the mandate, and whether there once was one. */
function whyNot(state: AuthorityState, founding: FoundingMandate | undefined, request: MandateRequest): Refusal {
  const { person, capacity, act, process, at } = request;
  const held = capacitiesHeld(state, founding, person, at);
  const params = { person, capacity, act, on: londonDay(at) };
  if (held.includes(capacity))
    return forbid('MANDATE_NEEDED', { ...params, process: process ?? 'any process', accepted: accepted(request) });
  const had =
    state.appointments.made.some((a) => a.person === person && a.capacity === capacity && a.from <= at) ||
    (capacity === 'MANDATE_HOLDER' &&
      (founding?.person === person || state.mandates.granted.some((g) => g.person === person && g.from <= at)));
  return forbid(had ? 'MANDATE_ENDED' : 'NOT_APPOINTED', {
    ...params,
    held: held.length > 0 ? held.join(', ') : 'none',
  });
}

/** Who could do it: the capacities that give the act by themselves, and whoever has a mandate, for acts that one can name. */
function accepted({ person, act, process = 'any process', at }: MandateRequest): string {
  const by = CAPACITIES.filter((capacity) => DOES[capacity].includes(act) && capacity !== 'DECIDING_BODY');
  const grantable = (GRANTABLE as readonly Act[]).includes(act);
  const mandate = `${person} under a mandate that names ${act} for ${process} and runs on ${londonDay(at)}`;
  return [...by, ...(grantable ? [mandate] : [])].join(', or ');
}
