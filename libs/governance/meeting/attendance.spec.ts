import { startOf } from '#kernel';
import type { Decider } from '../language/decider.js';
import { authorityDecider } from '../people/people.decider.js';
import { attendanceAt } from './attendance.js';
import { eligibleFor, quorumFor } from './quorum.js';
import { agenda, ALL, arrive, by, clerk, convene, entered, meetingAfter, open, play } from './testing/vale.js';

const DAY = '2025-03-12';
const T = (time: string): string => `${DAY}T${time}:00.000Z`;
const met = play([convene(DAY, '2025-02-20'), agenda('2025-02-27', '6')]);
const notice = { meeting: 'B', person: 'p_bdc_sub', for: 'p_bdc_2', authority: 'bdc' };
const persons = (history: ReturnType<typeof play>, on: string): string[] =>
  attendanceAt(meetingAfter(history).state, startOf(on)).map((p) => p.person);

describe('attendance', () => {
  const some = play(
    [
      ...arrive(T('14:00'), 'p_acc_1', 'p_bdc_1', 'p_wic_1', 'p_pcc'),
      ['RecordArrival', { member: 'p_cc' }, entered(T('14:20'), 'p_cc')],
      ['RecordDeparture', {}, by(T('15:00'), 'p_wic_1')],
    ],
    met,
  );
  it('is who is there at a moment', () => {
    expect(persons(some, T('14:10'))).toEqual(['p_acc_1', 'p_bdc_1', 'p_wic_1', 'p_pcc']);
    expect(persons(some, T('14:30'))).toHaveLength(5);
    expect(persons(some, T('15:00'))).not.toContain('p_wic_1');
  });
  it('establishes a quorum and loses it, each stored with its steps', () => {
    const quorum = some.filter(([e]) => e.type.startsWith('Quorum')).map(([e, told]) => [e.type, told.on]);
    expect(quorum).toEqual([
      ['QuorumEstablished', T('14:20')],
      ['QuorumLost', T('15:00')],
    ]);
    expect(some.at(-1)![0].body['found']).toMatchObject({ quorate: false, lacking: ['TOTAL', 'PARTNER'] });
  });
  it('is told once, by the member or the clerk', () => {
    const arrival = { meeting: 'B', member: 'p_acc_1' };
    meetingAfter(some)
      .when('RecordArrival', arrival, clerk(T('16:00')))
      .thenRefused('ALREADY_PRESENT');
    meetingAfter(met)
      .when('RecordArrival', arrival, by(T('14:00'), 'p_bdc_1'))
      .thenRefused('NOT_YOURS_TO_SAY');
    meetingAfter(met)
      .when('RecordDeparture', arrival, clerk(T('14:00')))
      .thenRefused('NOT_PRESENT');
    meetingAfter(met)
      .when('RecordArrival', { meeting: 'B' }, { on: T('14:00'), by: { process: 'import' } })
      .thenRefused('NAME_THE_MEMBER');
  });
  it('is of the body only; an entry that says otherwise is kept and does not count', () => {
    const stranger = { meeting: 'B', member: 'p_stranger' };
    meetingAfter(met)
      .when('RecordArrival', stranger, clerk(T('14:00')))
      .thenRefused('NOT_OF_THE_BODY');
    const kept = play([['RecordArrival', stranger, entered(T('14:00'), 'p_acc_1')]], met);
    expect(kept.at(-2)![0].body['notCounted']).toBe('NOT_OF_THE_BODY');
    expect(persons(kept, T('14:00'))).toEqual([]);
  });
  it('is not remote where the meeting is in person', () => {
    meetingAfter(met)
      .when('RecordArrival', { meeting: 'B', member: 'p_cc', remote: true }, clerk(T('14:00')))
      .thenRefused('NOT_HELD_REMOTELY');
  });
  it('records apologies once', () => {
    const sent = play([['RecordApologies', { member: 'p_cc', reason: 'On duty' }, clerk('2025-03-10')]], met);
    expect(meetingAfter(sent).state.attendance.apologies).toEqual(['p_cc']);
    meetingAfter(sent)
      .when('RecordApologies', { meeting: 'B', member: 'p_cc' }, clerk(DAY))
      .thenRefused('APOLOGIES_RECEIVED');
  });
  it('of a written procedure is every member', () => {
    const written = play([convene(DAY, '2025-02-20', { held: 'WRITTEN' })]);
    expect(persons(written, DAY)).toEqual(ALL);
  });
});

describe('remote attendance', () => {
  const hybrid = (jurisdiction: string) =>
    play([
      convene(DAY, '2025-02-20', { held: 'HYBRID', law: 'LOCAL_GOVERNMENT', jurisdiction }),
      agenda('2025-02-27', '6'),
      ...arrive(DAY, 'p_acc_1', 'p_bdc_1', 'p_wic_1', 'p_pcc'),
      ['RecordArrival', { member: 'p_cc', remote: true }, clerk(DAY)],
      open(DAY, '6'),
    ]);
  it.each([
    ['ENGLAND', false],
    ['WALES', true],
  ])('in %s on that day counts: %s', (jurisdiction, counts) => {
    const { state } = meetingAfter(hybrid(jurisdiction));
    expect(quorumFor(state, '6', startOf(DAY)).quorate).toBe(counts);
    expect(eligibleFor(state, '6', startOf(DAY)).some((p) => p.person === 'p_cc')).toBe(counts);
  });
});

describe('a substitute', () => {
  const told = clerk(T('13:00'));
  it('sits in the member’s place, for that member’s authority, while the member is away', () => {
    const sits = play([['NotifySubstitution', notice, told], ...arrive(T('14:00'), 'p_bdc_sub')], met);
    expect(attendanceAt(meetingAfter(sits).state, startOf(T('14:00')))).toMatchObject([
      { person: 'p_bdc_sub', for: 'p_bdc_2', authority: 'bdc', voting: true },
    ]);
    expect(persons(play(arrive(T('14:30'), 'p_bdc_2'), sits), T('14:30'))).toEqual(['p_bdc_2']);
  });
  it.each([
    ['of another authority', { authority: 'wic' }],
    ['of nobody on the body', { for: 'p_other' }],
    ['who has a seat already', { person: 'p_bdc_1' }],
  ])('%s is refused; recorded, it is kept and does not sit', (_, more) => {
    const others = { 'authority/wic': { decider: authorityDecider as unknown as Decider<never>, history: [] } };
    meetingAfter(met, { others })
      .when('NotifySubstitution', { ...notice, ...more }, told)
      .thenRefused('SUBSTITUTE_INELIGIBLE');
    const kept = play([['NotifySubstitution', { ...notice, ...more }, entered(T('13:00'), 'p_bdc_1')]], met, {
      others,
    });
    expect(kept.at(-1)![0].body).toMatchObject({ rule: 'SUBSTITUTE_INELIGIBLE' });
    expect(meetingAfter(kept).state.attendance.substitutions).toEqual([]);
  });
  it('whom the authority has not nominated sits all the same, with an exception', () => {
    meetingAfter(met)
      .when('NotifySubstitution', { ...notice, person: 'p_bdc_x' }, told)
      .thenTypes('SubstitutionNotified', 'ComplianceExceptionRaised');
  });
  it('is one for each member, and notified once', () => {
    const sits = play([['NotifySubstitution', notice, told]], met);
    meetingAfter(sits).when('NotifySubstitution', notice, told).thenRefused('SUBSTITUTION_NOTIFIED');
    meetingAfter(sits)
      .when('NotifySubstitution', { ...notice, person: 'p_bdc_y' }, told)
      .thenRefused('SUBSTITUTE_INELIGIBLE');
  });
});
