import type { Fact } from '../language/fact.js';
import type { Region } from '../language/decider.js';
import { on } from '../language/decider.js';
import { refuse, unknown } from '../language/refusal.js';
import { speaksForItsAuthority } from '../language/fact.js';
import type { Capacity } from '../rules/acts.js';
import { appointable, auditIndependent, standsInForMember } from './appointment.policy.js';
import type { AppointObserver } from './commands/appoint-observer.command.js';
import type { AppointOfficer } from './commands/appoint-officer.command.js';
import type { AppointRepresentative } from './commands/appoint-representative.command.js';
import type { EndAppointment } from './commands/end-appointment.command.js';
import type { NamePerson } from './commands/name-person.command.js';
import type { NominateSubstitute } from './commands/nominate-substitute.command.js';
import { forOwnAuthority } from './own-people.policy.js';
import {
  AppointmentEnded,
  ObserverAppointed,
  OfficerAppointed,
  PersonNamed,
  RepresentativeAppointed,
  SubstituteNominated,
} from './people.events.js';
import type { Appointment, Appointments, AuthorityState } from './people.state.js';
import { ending, termOf } from './term.js';

type Appointing = Fact<{
  readonly authority: string;
  readonly person: string;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}>;

/** Adds an appointment, if its authority stands by the entry. */
function appoint(
  state: Appointments,
  fact: Appointing,
  capacity: Capacity,
  more: Partial<Appointment> = {},
): Appointments {
  if (!speaksForItsAuthority(fact)) return state;
  const { authority, person } = fact.body;
  return { ...state, made: [...state.made, { id: fact.id, authority, person, capacity, ...termOf(fact), ...more }] };
}

export const appointmentsRegion: Region<Appointments, AuthorityState> = {
  initial: { made: [], ended: new Map() },
  folds: [
    on(RepresentativeAppointed, (state, fact) => appoint(state, fact, 'REPRESENTATIVE')),
    on(SubstituteNominated, (state, fact) => appoint(state, fact, 'SUBSTITUTE', { for: fact.body.for })),
    on(ObserverAppointed, (state, fact) => appoint(state, fact, 'OBSERVER')),
    on(OfficerAppointed, (state, fact) =>
      appoint(state, fact, fact.body.office, fact.body.scope ? { scope: fact.body.scope } : {}),
    ),
    on(AppointmentEnded, (state, fact) =>
      speaksForItsAuthority(fact) ? { ...state, ended: ending(state.ended, fact.body.appointment, fact.at) } : state,
    ),
    // A name is for readers: it gives no power, so nothing is decided on it.
    on(PersonNamed, (state) => state),
  ],
  decide: {
    AppointRepresentative: forOwnAuthority(
      ({ person, from, until, document }: AppointRepresentative, authority, _state, context) =>
        appointable({ person, ...term(from, until) }, 'REPRESENTATIVE', context) ?? [
          RepresentativeAppointed({ authority, person, from, until, document }),
        ],
    ),
    NominateSubstitute: forOwnAuthority((command: NominateSubstitute, authority, state, context) => {
      const { person, for: member, from, until, document } = command;
      return (
        standsInForMember(person, member, state, context.at) ??
        appointable({ person, for: member, ...term(from, until) }, 'SUBSTITUTE', context) ?? [
          SubstituteNominated({ authority, person, for: member, from, until, document }),
        ]
      );
    }),
    AppointObserver: forOwnAuthority(
      ({ person, from, until, document }: AppointObserver, authority, _state, context) =>
        appointable({ person, ...term(from, until) }, 'OBSERVER', context) ?? [
          ObserverAppointed({ authority, person, from, until, document }),
        ],
    ),
    AppointOfficer: forOwnAuthority(
      ({ person, office, scope, from, until, document }: AppointOfficer, authority, state, context) =>
        auditIndependent(office, scope, person, state, context.at) ??
        appointable({ person, ...term(from, until) }, office, context) ?? [
          OfficerAppointed({ authority, person, office, scope, from, until, document }),
        ],
    ),
    EndAppointment: forOwnAuthority(({ appointment, ground, reason }: EndAppointment, authority, state, { all }) => {
      const made = state.appointments.made.find((a) => a.id === appointment);
      if (!made) return unknown('APPOINTMENT_UNKNOWN', { appointment });
      if (all.appointments.ended.has(appointment)) return refuse('APPOINTMENT_ENDED_BEFORE', { person: made.person });
      return [AppointmentEnded({ authority, appointment, person: made.person, ground, reason })];
    }),
    NamePerson: forOwnAuthority(({ person, name, role }: NamePerson, authority) => [
      PersonNamed({ authority, person, name, role }),
    ]),
  },
};

const term = (from: string | undefined, until: string | undefined): { from?: string; until?: string } => ({
  ...(from ? { from } : {}),
  ...(until ? { until } : {}),
});
