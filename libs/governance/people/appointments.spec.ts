import { startOfDay } from '#kernel';
import { at, given } from '../testing/given.js';
import type { History } from '../testing/given.js';
import { capacitiesOf } from './holding.js';
import { authorityDecider } from './people.decider.js';
import {
  AppointmentEnded,
  MandateGranted,
  ObserverAppointed,
  OfficerAppointed,
  PersonNamed,
  RepresentativeAppointed,
  SubstituteNominated,
} from './people.events.js';

const po = (on: string) => at(on, 'bdc', 'PROPER_OFFICER');
const appointed: History = [[RepresentativeAppointed({ authority: 'bdc', person: 'p_rep' }), po('2024-02-10')]];
const idOf = (history: History, person = 'p_rep') =>
  given(authorityDecider, history).state.appointments.made.find((a) => a.person === person)!.id;
const capacitiesOn = (history: History, person: string, day: string) =>
  capacitiesOf(given(authorityDecider, history).state, undefined, person, startOfDay(day));

describe('appointing', () => {
  it('appoints representatives, observers and officers', () => {
    const term = { person: 'p_x', from: '2024-03-01', until: '2026-05-31', document: 'Minute 12' };
    given(authorityDecider)
      .when('AppointRepresentative', term, po('2024-02-10'))
      .then(RepresentativeAppointed({ authority: 'bdc', ...term }));
    given(authorityDecider)
      .when('AppointObserver', term, po('2024-02-10'))
      .then(ObserverAppointed({ authority: 'bdc', ...term }));
    given(authorityDecider)
      .when('AppointOfficer', { ...term, office: 'CLERK' }, po('2024-02-10'))
      .then(OfficerAppointed({ authority: 'bdc', ...term, office: 'CLERK' }));
  });
  it('is for authorities of the arrangement only', () => {
    given(authorityDecider)
      .when('AppointRepresentative', { person: 'p_x' }, at('2024-02-10', 'zzz'))
      .thenRefused('NOT_AN_AUTHORITY_OF_THE_ARRANGEMENT');
    given(authorityDecider)
      .when('AppointRepresentative', { person: 'p_x' }, { on: '2024-02-10', by: { outside: 'a minister' } })
      .thenRefused('NOT_AN_AUTHORITY_OF_THE_ARRANGEMENT');
  });
  it('does not appoint twice, nor backwards', () => {
    given(authorityDecider, appointed)
      .when('AppointRepresentative', { person: 'p_rep' }, po('2024-02-11'))
      .thenRefused('ALREADY_APPOINTED');
    given(authorityDecider)
      .when('AppointRepresentative', { person: 'p_x', until: '2024-02-09' }, po('2024-02-10'))
      .thenRefused('TERM_ENDS_BEFORE_IT_BEGINS');
    given(authorityDecider)
      .when('AppointRepresentative', { person: 'p_x', from: '2024-03-01', until: '2024-02-20' }, po('2024-02-10'))
      .thenRefused('TERM_ENDS_BEFORE_IT_BEGINS');
  });
  it('gives the capacity from the first day to the end of the last, and never for the past', () => {
    const term: History = [
      [
        RepresentativeAppointed({ authority: 'bdc', person: 'p_rep', from: '2024-03-01', until: '2024-05-31' }),
        po('2024-02-10'),
      ],
    ];
    expect(
      ['2024-02-29', '2024-03-01', '2024-05-31', '2024-06-01'].map((day) => capacitiesOn(term, 'p_rep', day)),
    ).toEqual([[], ['REPRESENTATIVE'], ['REPRESENTATIVE'], []]);
    const backdated: History = [
      [RepresentativeAppointed({ authority: 'bdc', person: 'p_rep', from: '2023-01-01' }), po('2024-02-10')],
    ];
    expect(capacitiesOn(backdated, 'p_rep', '2024-02-09')).toEqual([]);
  });
  it('does not count while another authority’s clerk entered it', () => {
    const told = {
      ...po('2024-02-10'),
      recordedBy: {
        person: 'p_acc',
        authority: 'acc',
        capacity: 'CLERK',
        mandate: '6f1c2d3e-4b5a-8c7d-9e0f-1a2b3c4d5e6f',
      },
    };
    expect(
      capacitiesOn([[RepresentativeAppointed({ authority: 'bdc', person: 'p_rep' }), told]], 'p_rep', '2024-03-01'),
    ).toEqual([]);
  });
  it('keeps the name apart from the record', () => {
    const it = { person: 'p_rep', name: 'Rowan Ashby', role: 'Cabinet member for finance' };
    given(authorityDecider)
      .when('NamePerson', it, po('2024-02-10'))
      .then(PersonNamed({ authority: 'bdc', ...it }));
    expect(PersonNamed.subject).toBe('person');
    expect(PersonNamed.shape.name.disclosed).toBe('PERSONAL');
  });
});

describe('substitutes', () => {
  const nominated: History = [
    ...appointed,
    [SubstituteNominated({ authority: 'bdc', person: 'p_sub', for: 'p_rep' }), po('2024-02-11')],
  ];

  it('stand in for a representative, who is another person', () => {
    given(authorityDecider, appointed)
      .when('NominateSubstitute', { person: 'p_sub', for: 'p_rep' }, po('2024-02-11'))
      .then(SubstituteNominated({ authority: 'bdc', person: 'p_sub', for: 'p_rep' }));
    given(authorityDecider, appointed)
      .when('NominateSubstitute', { person: 'p_rep', for: 'p_rep' }, po('2024-02-11'))
      .thenRefused('SUBSTITUTE_FOR_ONESELF');
    given(authorityDecider, appointed)
      .when('NominateSubstitute', { person: 'p_sub', for: 'p_x' }, po('2024-02-11'))
      .thenRefused('NO_REPRESENTATIVE_TO_STAND_IN_FOR');
    given(authorityDecider, nominated)
      .when('NominateSubstitute', { person: 'p_sub', for: 'p_rep' }, po('2024-02-12'))
      .thenRefused('ALREADY_APPOINTED');
    given(authorityDecider, nominated)
      .when('NominateSubstitute', { person: 'p_sub2', for: 'p_rep' }, po('2024-02-12'))
      .thenTypes('SubstituteNominated');
  });
  it('end with the appointment of the member', () => {
    const ended: History = [
      ...nominated,
      [
        AppointmentEnded({ authority: 'bdc', appointment: idOf(nominated), person: 'p_rep', ground: 'ELECTION' }),
        po('2025-05-01'),
      ],
    ];
    expect([capacitiesOn(ended, 'p_sub', '2025-04-30'), capacitiesOn(ended, 'p_sub', '2025-05-01')]).toEqual([
      ['SUBSTITUTE'],
      [],
    ]);
  });
});

describe('auditors', () => {
  it('have a scope, and nobody else has', () => {
    given(authorityDecider)
      .when('AppointOfficer', { person: 'p_a', office: 'AUDITOR', scope: 'JOINT' }, po('2024-02-10'))
      .thenTypes('OfficerAppointed');
    given(authorityDecider)
      .when('AppointOfficer', { person: 'p_a', office: 'AUDITOR' }, po('2024-02-10'))
      .thenRefused('AUDITOR_NEEDS_SCOPE');
    given(authorityDecider)
      .when('AppointOfficer', { person: 'p_a', office: 'CLERK', scope: 'JOINT' }, po('2024-02-10'))
      .thenRefused('SCOPE_IS_FOR_AUDITORS');
  });
  it('hold no mandate of the authority', () => {
    const mandated: History = [
      [
        MandateGranted({ authority: 'bdc', person: 'p_a', acts: ['ACCEPT'], document: 'Minute 31' }),
        at('2024-02-10', 'bdc'),
      ],
    ];
    given(authorityDecider, mandated)
      .when('AppointOfficer', { person: 'p_a', office: 'AUDITOR', scope: 'JOINT' }, po('2024-02-11'))
      .thenRefused('AUDITOR_HOLDS_A_MANDATE');
  });
});

describe('ending an appointment', () => {
  it('ends one that was made, once', () => {
    const appointment = idOf(appointed);
    const end = { appointment, ground: 'RESIGNED', reason: 'New job.' } as const;
    given(authorityDecider, appointed)
      .when('EndAppointment', end, po('2025-01-01'))
      .then(AppointmentEnded({ authority: 'bdc', person: 'p_rep', ...end }));
    given(authorityDecider).when('EndAppointment', end, po('2025-01-01')).thenRefused('APPOINTMENT_UNKNOWN');
    const ended: History = [
      ...appointed,
      [AppointmentEnded({ authority: 'bdc', appointment, person: 'p_rep', ground: 'RESIGNED' }), po('2025-01-01')],
    ];
    given(authorityDecider, ended)
      .when('EndAppointment', end, po('2025-01-02'))
      .thenRefused('APPOINTMENT_ENDED_BEFORE');
    given(authorityDecider, ended)
      .when('AppointRepresentative', { person: 'p_rep' }, po('2025-02-01'))
      .thenTypes('RepresentativeAppointed');
  });
});
