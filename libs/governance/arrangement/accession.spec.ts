import { startOfDay } from '#kernel';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { History } from '../testing/given.js';
import { at } from '../testing/given.js';
import * as e from './accession.events.js';
import { MembershipScopeChanged } from './exit.events.js';
import { takesPartIn } from './places.js';
import { foundingMandateOf, signatoriesAt } from './signatories.js';
import { activeUnder, arrangement, decided, idAt, passed, served, then } from './testing/leaving.js';
import { entry } from './testing/vale.js';

const vale = activeUnder();
const on = startOfDay;
const DEED = 'a'.repeat(64);
const deed = { ...entry('ndc'), deedHash: DEED, effective: '2026-04-01', adoptsDecisions: ['D-12'] };
const tabled: History = [...vale, [e.AccessionProposed(deed), at('2025-11-03', 'acc')]];
const approve = { joiner: 'ndc', deedHash: DEED };
const approvedBy = (history: History, ...authorities: string[]) =>
  authorities.reduce(
    (soFar, authority) => then(soFar, 'ApproveAccession', approve, at('2026-01-12', authority)),
    history,
  );
const membershipOn = (history: History, day: string) =>
  Object.fromEntries(signatoriesAt(arrangement(history).stateAt(day), on(day)).map((s) => [s.authority, s.membership]));

describe('an accession', () => {
  it('is put on the table for an authority that is no member', () => {
    arrangement(vale).when('ProposeAccession', deed, at('2025-11-03', 'acc')).then(e.AccessionProposed(deed));
    arrangement(vale)
      .when('ProposeAccession', { ...deed, authority: 'bdc' }, at('2025-11-03', 'acc'))
      .thenRefused('MEMBER_ALREADY');
    arrangement(tabled).when('ProposeAccession', deed, at('2025-11-04', 'acc')).thenRefused('DEED_PROPOSED_BEFORE');
    arrangement(vale)
      .when('ProposeAccession', { ...deed, identifiers: [{ scheme: 'XX', id: '1' }] }, at('2025-11-03', 'acc'))
      .thenRefused('IDENTIFIER_SCHEME_UNKNOWN');
    expect(foundingMandateOf(arrangement(tabled).state, 'ndc')).toMatchObject({ person: 'p_ndc' });
  });
  it('takes every member and the joiner, on one deed', () => {
    const three = approvedBy(tabled, 'acc', 'bdc', 'wic');
    expect(membershipOn(three, '2026-04-01')).toMatchObject({ ndc: 'PROSPECTIVE' });
    const all = approvedBy(three, 'ndc');
    expect(all.at(-1)![0]).toEqual(
      e.AccessionEffective({ authority: 'ndc', deedHash: DEED, effective: '2026-04-01', adoptsDecisions: ['D-12'] }),
    );
    expect(membershipOn(all, '2026-03-31')).toMatchObject({ ndc: 'PROSPECTIVE' });
    expect(membershipOn(all, '2026-04-01')).toEqual({ acc: 'MEMBER', bdc: 'MEMBER', wic: 'MEMBER', ndc: 'MEMBER' });
  });
  it('never takes effect before the last approval', () => {
    const late = then(approvedBy(tabled, 'acc', 'bdc', 'wic'), 'ApproveAccession', approve, at('2026-05-04', 'ndc'));
    expect(late.at(-1)![0].body).toMatchObject({ effective: '2026-05-04' });
  });
  it('is approved by those who must, once, by the hash of that deed', () => {
    arrangement(vale).when('ApproveAccession', approve, at('2026-01-12', 'acc')).thenRefused('NO_DEED_OF_ACCESSION');
    arrangement(tabled).when('ApproveAccession', approve, at('2026-01-12', 'zzz')).thenRefused('NOT_YOURS_TO_ADMIT');
    const other = { ...approve, deedHash: 'b'.repeat(64) };
    arrangement(tabled)
      .when('ApproveAccession', other, at('2026-01-12', 'acc'))
      .thenRefused('APPROVAL_OF_ANOTHER_DEED');
    arrangement(approvedBy(tabled, 'acc'))
      .when('ApproveAccession', approve, at('2026-01-13', 'acc'))
      .thenRefused('ADMITTED_BEFORE');
    arrangement(approvedBy(tabled, 'acc', 'bdc', 'wic', 'ndc'))
      .when('ApproveAccession', approve, at('2026-01-13', 'acc'))
      .thenRefused('ACCESSION_SETTLED');
    const kept: History = [
      ...approvedBy(tabled, 'acc', 'bdc', 'ndc'),
      [
        e.AccessionApproved({ ...other, authority: 'wic', notCounted: 'APPROVAL_OF_ANOTHER_DEED' }),
        at('2026-01-12', 'wic'),
      ],
    ];
    expect(arrangement(kept).deadlines()).toEqual([]);
  });
  it('is completed by the process manager where the last approval was entered by a clerk', () => {
    const three = approvedBy(tabled, 'acc', 'bdc', 'wic');
    arrangement(three, true).when('ApproveAccession', approve, at('2026-01-12', 'ndc')).thenTypes('AccessionApproved');
    const entered: History = [
      ...three,
      [e.AccessionApproved({ ...approve, authority: 'ndc' }), at('2026-01-12', 'ndc')],
    ];
    expect(arrangement(entered).passed('acceded:ndc')).toMatchObject([{ type: 'AccessionEffective' }]);
  });
  it('lets one that left come back', () => {
    const notice: History = [...vale, [served('bdc', '2020-10-06', '2022-03-31'), at('2020-10-06', 'bdc')]];
    const gone = passed(notice, `notice-ends:${idAt(notice)}:2022-03-31`, '2022-04-01');
    const back = { ...deed, ...entry('bdc'), effective: '2024-04-01' };
    const again = ['acc', 'wic', 'bdc'].reduce(
      (soFar, authority) =>
        then(soFar, 'ApproveAccession', { joiner: 'bdc', deedHash: DEED }, at('2024-01-15', authority)),
      then(gone, 'ProposeAccession', back, at('2023-11-06', 'acc')),
    );
    expect(membershipOn(again, '2024-03-31')).toMatchObject({ bdc: 'WITHDRAWN' });
    expect(membershipOn(again, '2024-04-01')).toMatchObject({ bdc: 'MEMBER' });
  });
});

describe('schedules', () => {
  const decision = decided('2026-01-12');
  const finance = { ...deed, schedules: ['Finance'] };
  it('are joined by deed: the joiner takes part in those only', () => {
    const joined = approvedBy(
      [...vale, [e.AccessionProposed(finance), at('2025-11-03', 'acc')]],
      'acc',
      'bdc',
      'wic',
      'ndc',
    );
    const { state } = arrangement(joined);
    expect(['Finance', 'HR'].map((s) => takesPartIn(state, 'ndc', s, on('2026-04-01')))).toEqual([true, false]);
    expect(takesPartIn(state, 'acc', 'HR', on('2026-04-01'))).toBe(true);
  });
  it('of an s.102 joint committee are flagged: the same authorities arrange for all its functions', () => {
    const s102 = activeUnder({ vehicle: 'S102_JOINT_COMMITTEE' });
    arrangement(s102)
      .when('ProposeAccession', finance, at('2025-11-03', 'acc'))
      .then(
        e.AccessionProposed(finance),
        ComplianceExceptionRaised({
          rule: 'S102_SAME_AUTHORITIES',
          severity: 'HIGH',
          authority: 'ndc',
          detail: 'Local Government Act 1972 s.102(1)(b).',
        }),
      );
  });
  it('are added for a member and removed by a variation that was approved', () => {
    const change = { authority: 'bdc', schedules: ['HR'], decision };
    arrangement(vale)
      .when('AddSchedule', change, at('2026-01-12', 'acc'))
      .then(MembershipScopeChanged({ authority: 'bdc', change: 'ADDED', schedules: ['HR'], decision }));
    arrangement(vale)
      .when('RemoveSchedule', change, at('2026-01-12', 'acc'))
      .then(MembershipScopeChanged({ authority: 'bdc', change: 'REMOVED', schedules: ['HR'], decision }));
    arrangement(vale)
      .when('AddSchedule', { ...change, authority: 'zzz' }, at('2026-01-12', 'acc'))
      .thenRefused('SCOPE_OF_NO_MEMBER');
    arrangement(vale)
      .when('AddSchedule', { ...change, schedules: ['HR', 'HR'] }, at('2026-01-12', 'acc'))
      .thenRefused('SCHEDULE_NAMED_TWICE');
    arrangement(vale).when('AddSchedule', change, at('2026-01-11', 'acc')).thenRefused('DECISION_NOT_YET_TAKEN');
  });
});
