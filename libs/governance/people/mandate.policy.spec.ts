import fc from 'fast-check';
import { addDays, startOfDay } from '#kernel';
import type { FoundingMandate } from '../arrangement/arrangement.state.js';
import type { NewEvent } from '../language/event.js';
import { isRefusal } from '../language/refusal.js';
import type { Act, Capacity } from '../rules/acts.js';
import { CAPACITIES, DOES } from '../rules/acts.js';
import { at, given } from '../testing/given.js';
import type { History } from '../testing/given.js';
import { capacitiesHeld, capacitiesOf } from './holding.js';
import { mandateFor, mayRecord } from './mandate.policy.js';
import { authorityDecider } from './people.decider.js';
import {
  AppointmentEnded,
  MandateGranted,
  MandateRevoked,
  OfficerAppointed,
  RepresentativeAppointed,
} from './people.events.js';
import { GRANTABLE, OFFICES } from './people.words.js';

const FOUNDING: FoundingMandate = {
  person: 'p_chief',
  event: '6f1c2d3e-4b5a-8c7d-9e0f-1a2b3c4d5e6f',
  from: startOfDay('2024-02-01'),
};
const told = (on: string) => at(on, 'bdc', 'MANDATE_HOLDER');
const on = (day: string) => startOfDay(day);
const rep: History = [[RepresentativeAppointed({ authority: 'bdc', person: 'p_rep' }), told('2024-03-01')]];
const mandated: History = [
  ...rep,
  [
    MandateGranted({
      authority: 'bdc',
      person: 'p_rep',
      acts: ['ACCEPT'],
      process: 'CP-001',
      until: '2024-12-31',
      document: 'Minute 31',
    }),
    told('2024-04-01'),
  ],
];
const idsOf = (history: History) => {
  const { appointments, mandates } = given(authorityDecider, history).state;
  return { appointment: appointments.made[0]?.id, grant: mandates.granted[0]?.id };
};
const ask = (
  history: History,
  person: string,
  capacity: Capacity,
  act: Act,
  day = '2024-06-01',
  more: { process?: string; about?: string } = {},
) =>
  mandateFor(given(authorityDecider, history).stateAt(day), FOUNDING, { person, capacity, act, at: on(day), ...more });
const office = (name: (typeof OFFICES)[number], scope?: 'OWN_AUTHORITY' | 'JOINT'): History => [
  [OfficerAppointed({ authority: 'bdc', person: 'p_o', office: name, scope }), told('2024-03-01')],
];

describe('what a person may do for an authority', () => {
  it('follows from an appointment, whose event is the mandate', () => {
    expect(ask(rep, 'p_rep', 'REPRESENTATIVE', 'POSITION')).toEqual({
      mandate: idsOf(rep).appointment,
      capacity: 'REPRESENTATIVE',
    });
    expect(ask(rep, 'p_rep', 'REPRESENTATIVE', 'POSITION', '2024-02-28')).toMatchObject({ refused: 'NOT_APPOINTED' });
    expect(ask(rep, 'p_x', 'REPRESENTATIVE', 'POSITION')).toMatchObject({
      refused: 'NOT_APPOINTED',
      params: { held: 'none' },
    });
    expect(ask(rep, 'p_rep', 'CLERK', 'NOTE')).toMatchObject({
      refused: 'NOT_APPOINTED',
      params: { held: 'REPRESENTATIVE' },
    });
  });
  it('reaches consent only under a mandate that names it, for the process it names, while it runs', () => {
    const cp1 = { process: 'CP-001' };
    expect(ask(rep, 'p_rep', 'REPRESENTATIVE', 'ACCEPT', '2024-06-01', cp1)).toMatchObject({
      refused: 'MANDATE_NEEDED',
    });
    expect(ask(mandated, 'p_rep', 'REPRESENTATIVE', 'ACCEPT', '2024-06-01', cp1)).toEqual({
      mandate: idsOf(mandated).grant,
      capacity: 'REPRESENTATIVE',
    });
    expect(ask(mandated, 'p_rep', 'MANDATE_HOLDER', 'ACCEPT', '2024-12-31', cp1)).toEqual({
      mandate: idsOf(mandated).grant,
      capacity: 'MANDATE_HOLDER',
    });
    expect(ask(mandated, 'p_rep', 'REPRESENTATIVE', 'ACCEPT', '2025-01-01', cp1)).toMatchObject({
      refused: 'MANDATE_NEEDED',
    });
    expect(ask(mandated, 'p_rep', 'MANDATE_HOLDER', 'ACCEPT', '2025-01-01', cp1)).toMatchObject({
      refused: 'MANDATE_ENDED',
    });
    expect(ask(mandated, 'p_rep', 'REPRESENTATIVE', 'ACCEPT', '2024-06-01', { process: 'CP-002' })).toMatchObject({
      refused: 'MANDATE_NEEDED',
    });
    expect(ask(mandated, 'p_rep', 'REPRESENTATIVE', 'ACCEPT')).toMatchObject({ refused: 'MANDATE_NEEDED' });
  });
  it('follows from the founding mandate until the authority revokes it', () => {
    const revoked: History = [
      [
        MandateRevoked({ authority: 'bdc', mandate: FOUNDING.event, person: 'p_chief', reason: 'Left.' }),
        told('2024-05-01'),
      ],
    ];
    expect(ask([], 'p_chief', 'MANDATE_HOLDER', 'ACCEPT')).toEqual({
      mandate: FOUNDING.event,
      capacity: 'MANDATE_HOLDER',
    });
    expect(ask([], 'p_chief', 'MANDATE_HOLDER', 'ACCEPT', '2024-01-31')).toMatchObject({ refused: 'MANDATE_ENDED' });
    expect(ask(revoked, 'p_chief', 'MANDATE_HOLDER', 'ACCEPT', '2024-04-30')).toMatchObject({
      mandate: FOUNDING.event,
    });
    expect(ask(revoked, 'p_chief', 'MANDATE_HOLDER', 'ACCEPT', '2024-05-01')).toMatchObject({
      refused: 'MANDATE_ENDED',
    });
    expect(ask([], 'p_x', 'MANDATE_HOLDER', 'ACCEPT')).toMatchObject({ refused: 'NOT_APPOINTED' });
    expect(
      mandateFor(given(authorityDecider).state, undefined, {
        person: 'p_chief',
        capacity: 'MANDATE_HOLDER',
        act: 'ACCEPT',
        at: 0,
      }),
    ).toMatchObject({ refused: 'NOT_APPOINTED' });
  });
  it('lets only mandate holders give mandates', () => {
    expect(CAPACITIES.filter((capacity) => DOES[capacity].includes('MANDATE'))).toEqual([
      'MANDATE_HOLDER',
      'DECIDING_BODY',
    ]);
    expect(ask(office('PROPER_OFFICER'), 'p_o', 'PROPER_OFFICER', 'MANDATE')).toMatchObject({
      refused: 'MANDATE_NEEDED',
    });
    expect(ask(office('PROPER_OFFICER'), 'p_o', 'PROPER_OFFICER', 'APPOINT')).toMatchObject({
      capacity: 'PROPER_OFFICER',
    });
  });
  it('never lets a clerk, an observer or an auditor act beyond the office, mandate or not', () => {
    const both = (name: 'CLERK' | 'AUDITOR'): History => [
      ...office(name, name === 'AUDITOR' ? 'JOINT' : undefined),
      [
        MandateGranted({ authority: 'bdc', person: 'p_o', acts: ['ACCEPT'], document: 'Minute 31' }),
        told('2024-04-01'),
      ],
    ];
    expect(ask(both('CLERK'), 'p_o', 'CLERK', 'ACCEPT')).toMatchObject({ refused: 'MANDATE_NEEDED' });
    expect(ask(both('AUDITOR'), 'p_o', 'AUDITOR', 'ACCEPT')).toMatchObject({ refused: 'MANDATE_NEEDED' });
  });
  it('given that it refuses, then it names the offices that give the act, and a mandate where one can', () => {
    expect(ask(office('CLERK'), 'p_o', 'CLERK', 'PUBLISH')).toMatchObject({ params: { accepted: 'PROPER_OFFICER' } });
    expect(ask(office('CLERK'), 'p_o', 'CLERK', 'ADOPT', '2024-06-01')).toMatchObject({
      params: {
        accepted:
          'MANDATE_HOLDER, or SERVICE_LEAD, or p_o under a mandate that names ADOPT for any process and runs on 2024-06-01',
      },
    });
  });
  it('keeps an auditor within the own authority, unless appointed jointly', () => {
    expect(
      ask(office('AUDITOR', 'OWN_AUTHORITY'), 'p_o', 'AUDITOR', 'ASSURE', '2024-06-01', { about: 'bdc' }),
    ).toMatchObject({ capacity: 'AUDITOR' });
    expect(
      ask(office('AUDITOR', 'OWN_AUTHORITY'), 'p_o', 'AUDITOR', 'FLAG', '2024-06-01', { about: 'acc' }),
    ).toMatchObject({ refused: 'AUDIT_OUT_OF_SCOPE' });
    expect(ask(office('AUDITOR', 'JOINT'), 'p_o', 'AUDITOR', 'ASSURE', '2024-06-01', { about: 'acc' })).toMatchObject({
      capacity: 'AUDITOR',
    });
  });
  it('lists the capacities to choose from, one where a mandate reaches into the appointment', () => {
    const clerk: History = [
      ...office('CLERK'),
      [
        MandateGranted({ authority: 'bdc', person: 'p_o', acts: ['ACCEPT'], document: 'Minute 31' }),
        told('2024-04-01'),
      ],
    ];
    const choices = (history: History, person: string) =>
      capacitiesOf(given(authorityDecider, history).state, FOUNDING, person, on('2024-06-01'));
    expect(choices(mandated, 'p_rep')).toEqual(['REPRESENTATIVE']);
    expect(choices(clerk, 'p_o')).toEqual(['MANDATE_HOLDER', 'CLERK']);
    expect(choices(rep, 'p_chief')).toEqual(['MANDATE_HOLDER']);
    const both: History = [[RepresentativeAppointed({ authority: 'bdc', person: 'p_chief' }), told('2024-03-01')]];
    expect(choices(both, 'p_chief')).toEqual(['MANDATE_HOLDER', 'REPRESENTATIVE']);
  });
});

describe('always', () => {
  const START = '2024-03-01';
  const days = fc.integer({ min: 0, max: 400 });
  const capacity = fc.constantFrom(...CAPACITIES);
  const act = fc.constantFrom<Act>(...GRANTABLE, 'FLAG', 'NOTE', 'ASSURE', 'CERTIFY', 'FOUND');
  const person = fc.constantFrom('p_1', 'p_2');
  const gives = fc.oneof(
    fc
      .record({ person, office: fc.constantFrom(...OFFICES) })
      .map(({ person: who, office: name }): NewEvent =>
        OfficerAppointed({ authority: 'bdc', person: who, office: name }),
      ),
    person.map((who): NewEvent => RepresentativeAppointed({ authority: 'bdc', person: who })),
    fc
      .record({ person, acts: fc.uniqueArray(fc.constantFrom(...GRANTABLE), { minLength: 1 }) })
      .map(({ person: who, acts }): NewEvent =>
        MandateGranted({ authority: 'bdc', person: who, acts, document: 'Minute 1' }),
      ),
  );

  /** Everything that was given ends on the day so many days later. */
  function ended(given1: readonly NewEvent[], after: number): History {
    const history: History = given1.map((event) => [event, told(START)] as const);
    const { appointments, mandates } = given(authorityDecider, history).state;
    const end = told(addDays(START, after));
    return [
      ...history,
      ...appointments.made.map(
        (a) =>
          [AppointmentEnded({ authority: 'bdc', appointment: a.id, person: a.person, ground: 'OTHER' }), end] as const,
      ),
      ...mandates.granted.map(
        (g) => [MandateRevoked({ authority: 'bdc', mandate: g.id, person: g.person, reason: 'Over.' }), end] as const,
      ),
    ];
  }

  it('an act after the end of appointment and mandate is refused, on the state of then and on all facts', () => {
    fc.assert(
      fc.property(
        fc.array(gives, { maxLength: 5 }),
        days,
        days,
        person,
        capacity,
        act,
        (given1, after, later, who, as, does) => {
          const history = ended(given1, after);
          const moment = on(addDays(START, after + later));
          const { state } = given(authorityDecider, history);
          expect(isRefusal(mandateFor(state, undefined, { person: who, capacity: as, act: does, at: moment }))).toBe(
            true,
          );
          expect(isRefusal(mayRecord(state, who, moment))).toBe(true);
          expect(capacitiesHeld(state, undefined, who, moment)).toEqual([]);
        },
      ),
    );
  });
  it('an act that is allowed names an event that gave it to that very person, and a capacity they hold', () => {
    fc.assert(
      fc.property(fc.array(gives, { maxLength: 5 }), days, person, capacity, act, (given1, later, who, as, does) => {
        const { state } = given(
          authorityDecider,
          given1.map((event) => [event, told(START)] as const),
        );
        const moment = on(addDays(START, later));
        const answer = mandateFor(state, FOUNDING, { person: who, capacity: as, act: does, at: moment });
        if (isRefusal(answer)) return;
        const source = [...state.appointments.made, ...state.mandates.granted].find(
          (given2) => given2.id === answer.mandate,
        );
        expect(source?.person).toBe(who);
        expect(capacitiesHeld(state, FOUNDING, who, moment)).toContain(answer.capacity);
        expect(['FOUND', ...(as === 'AUDITOR' ? [] : ['ASSURE'])]).not.toContain(does);
      }),
    );
  });
  it('nobody acts for another authority, whatever their own gives them', () => {
    const theirs = given(authorityDecider, [
      [RepresentativeAppointed({ authority: 'bdc', person: 'p_3' }), told(START)],
    ]).state;
    fc.assert(
      fc.property(
        fc.array(gives, { minLength: 1, maxLength: 5 }),
        person,
        capacity,
        act,
        days,
        (given1, who, as, does, later) => {
          const own = given(
            authorityDecider,
            given1.map((event) => [event, at(START, 'acc')] as const),
          ).state;
          const moment = on(addDays(START, later));
          fc.pre(capacitiesHeld(own, undefined, who, moment).length > 0);
          expect(isRefusal(mandateFor(theirs, FOUNDING, { person: who, capacity: as, act: does, at: moment }))).toBe(
            true,
          );
        },
      ),
    );
  });
});
