import { startOfDay } from '#kernel';
import { ACTION, owed } from './testing/inherited.js';
import type { History } from '../testing/given.js';
import { at } from '../testing/given.js';
import { boardOf } from './board-of.js';
import { ConstitutionApproved, ConstitutionProposed } from './constitution.events.js';
import { AuthoritySucceeded, ShadowAuthorityRecorded } from './membership.events.js';
import { inheritorsOf } from './places.js';
import { signatoriesAt } from './signatories.js';
import { activeUnder, arrangement, idAt, passed, served, then } from './testing/leaving.js';
import { entry, hashOf, proposedText, text } from './testing/vale.js';
import { placeOf } from '../process/party.policy.js';
import { actsFor } from '../record/acts-for.js';
import { ageDays } from '../workaround/carrying-cost.js';
import { flagged, workaround } from '../workaround/testing/wa-001.js';

const vale = activeUnder();
const on = startOfDay;
const VESTING = '2027-04-01';
const succession = (from: string[], to: string[], more: object = {}) => ({
  from,
  to: to.map((id) => entry(id, { kind: 'UNITARY' })),
  on: VESTING,
  instrument: 'The Vale Order 2026',
  ...more,
});
const after = (history: History, ...successions: ReturnType<typeof succession>[]): History => [
  ...history,
  ...successions.map((s): History[number] => [AuthoritySucceeded(s), at('2026-11-01', s.from[0]!)]),
];
const membershipOn = (history: History, day: string) =>
  Object.fromEntries(signatoriesAt(arrangement(history).stateAt(day), on(day)).map((s) => [s.authority, s.membership]));

describe('a split by function', () => {
  const functions = [
    { authority: 'north', functions: ['Procurement', 'Payroll'] },
    { authority: 'south', functions: ['Highways'] },
  ];
  const split = succession(['acc'], ['north', 'south'], { functions });
  it('gives each function to one of the successors', () => {
    arrangement(vale).when('RecordSuccession', split, at('2026-11-01', 'acc')).then(AuthoritySucceeded(split));
    arrangement(vale)
      .when(
        'RecordSuccession',
        { ...split, functions: [{ authority: 'west', functions: ['Payroll'] }] },
        at('2026-11-01', 'acc'),
      )
      .thenRefused('FUNCTIONS_OF_NO_SUCCESSOR');
    const twice = [...functions, { authority: 'south', functions: ['Payroll'] }];
    arrangement(vale)
      .when('RecordSuccession', { ...split, functions: twice }, at('2026-11-01', 'acc'))
      .thenRefused('FUNCTION_INHERITED_TWICE');
  });
  it('says who inherits what, from the vesting day on; what was named for nobody is for all of them', () => {
    const { state } = arrangement(after(vale, split));
    expect(inheritorsOf(state, 'acc', 'Payroll', on('2027-03-31'))).toEqual(['acc']);
    expect(inheritorsOf(state, 'acc', 'Payroll', on(VESTING))).toEqual(['north']);
    expect(inheritorsOf(state, 'acc', 'Highways', on(VESTING))).toEqual(['south']);
    expect(inheritorsOf(state, 'acc', 'Libraries', on(VESTING))).toEqual(['north', 'south']);
  });
});

describe('many authorities that become one', () => {
  const merged = after(vale, succession(['acc', 'bdc'], ['vua']));
  const board = boardOf(arrangement(merged).state, on(VESTING), 'test');
  it('leave what was owed and said under their old names, and the successor in both places', () => {
    expect(placeOf(board, 'vua', ['acc', 'wic'])).toBe('acc');
    expect(['acc', 'bdc'].map((place) => actsFor(board, 'vua', place))).toEqual([true, true]);
    expect(board.signatories.find((s) => s.authority === 'bdc')).toMatchObject({
      name: 'BDC Council',
      succeededBy: ['vua'],
    });
  });
  it('leave their actions as old as they were', () => {
    const before = owed(boardOf(arrangement(merged).state, on('2027-03-31'), 'test'), '2027-03-31');
    expect(before).toEqual({ by: ['bdc'], named: 'bdc', age: 90 });
    expect(owed(board, '2027-04-01')).toEqual({ by: ['vua'], named: 'bdc', age: 91 });
    expect(ACTION.assignedOn).toBe('2026-12-31');
  });
  it('leave their workarounds to the successor, as old as they were and under the name of the time', () => {
    const inherited = workaround([flagged], { board });
    inherited
      .when('AcknowledgeWorkaround', { workaround: 'WA-001', owner: 'p_lead' }, at(VESTING, 'vua'))
      .thenTypes('WorkaroundAcknowledged');
    inherited
      .when('AcknowledgeWorkaround', { workaround: 'WA-001', owner: 'p_lead' }, at(VESTING, 'wic'))
      .thenRefused('NOT_YOUR_WORKAROUND');
    expect(inherited.state.raised).toMatchObject({ authority: 'bdc', flaggedOn: '2025-02-17' });
    expect(ageDays(inherited.state.raised.flaggedOn!, VESTING)).toBe(773);
  });
  it('leave a notice that all of them gave, and none that only one gave', () => {
    const notice: History = [...vale, [served('bdc', '2026-10-06', '2028-03-31'), at('2026-10-06', 'bdc')]];
    expect(membershipOn(after(notice, succession(['bdc'], ['vua'])), VESTING)).toMatchObject({ vua: 'NOTICE_GIVEN' });
    expect(membershipOn(after(notice, succession(['acc', 'bdc'], ['vua'])), VESTING)).toMatchObject({ vua: 'MEMBER' });
  });
  it('leave the successor to go when the notice it inherited has run out', () => {
    const notice: History = [...vale, [served('bdc', '2026-10-06', '2028-03-31'), at('2026-10-06', 'bdc')]];
    const inherited = after(notice, succession(['bdc'], ['vua']));
    const gone = passed(inherited, `notice-ends:${idAt(notice)}:2028-03-31`, '2028-04-01');
    expect(membershipOn(gone, '2028-04-01')).toEqual({
      acc: 'MEMBER',
      bdc: 'SUCCEEDED',
      wic: 'MEMBER',
      vua: 'WITHDRAWN',
    });
    const stays = after(notice, succession(['acc', 'bdc'], ['vua']));
    expect(arrangement(stays).passed(`notice-ends:${idAt(notice)}:2028-03-31`)).toEqual([]);
    arrangement(stays)
      .when('CompleteWithdrawal', { leaver: 'bdc' }, at('2028-04-01', 'wic'))
      .thenRefused('NOTICE_FELL_WITH_ITS_PLACE');
  });
  it('leave nothing to a successor of one that had left before', () => {
    const notice: History = [...vale, [served('bdc', '2020-10-06', '2022-03-31'), at('2020-10-06', 'bdc')]];
    const gone = passed(notice, `notice-ends:${idAt(notice)}:2022-03-31`, '2022-04-01');
    expect(membershipOn(after(gone, succession(['bdc'], ['vua'])), VESTING)).toMatchObject({ vua: 'PROSPECTIVE' });
  });
});

describe('a shadow authority', () => {
  const shadow = {
    ...entry('vua', { kind: 'UNITARY' }),
    predecessors: ['acc', 'bdc'],
    on: VESTING,
    instrument: 'The Vale Order 2026',
  };
  const recorded: History = [...vale, [ShadowAuthorityRecorded(shadow), at('2026-05-20', 'acc')]];
  it('is recorded by one of those whose place it is to take, before its vesting day', () => {
    arrangement(vale)
      .when('RecordShadowAuthority', shadow, at('2026-05-20', 'acc'))
      .then(ShadowAuthorityRecorded(shadow));
    arrangement(vale)
      .when('RecordShadowAuthority', shadow, at('2026-05-20', 'wic'))
      .thenRefused('ANOTHER_AUTHORITYS_AFFAIR');
    arrangement(recorded)
      .when('RecordShadowAuthority', shadow, at('2026-05-21', 'acc'))
      .thenRefused('AUTHORITY_AT_THE_TABLE');
    arrangement(vale)
      .when('RecordShadowAuthority', shadow, at('2027-04-02', 'acc'))
      .thenRefused('SHADOW_AFTER_VESTING');
  });
  it('is at the table before it is a member, and what it does then stands as the successor’s own', () => {
    expect(membershipOn(recorded, '2026-06-01')).toMatchObject({ vua: 'PROSPECTIVE', acc: 'MEMBER' });
    const next = text(2, { parties: ['vua', 'wic'], from: VESTING });
    const decision = { kind: 'RECORDED_DECISION', ref: 'Board 4', date: '2026-06-01' } as const;
    const tabled: History = [
      ...recorded,
      [ConstitutionProposed({ ...proposedText(next).body, decision } as never), at('2026-06-02', 'acc')],
    ];
    const approve = { version: 2, contentHash: hashOf(next) };
    const one = then(tabled, 'AdoptConstitution', approve, at('2026-09-01', 'vua'));
    expect(one.at(-1)![0]).toEqual(ConstitutionApproved({ authority: 'vua', ...approve }));
    const adopted = after(
      then(one, 'AdoptConstitution', approve, at('2026-09-08', 'wic')),
      succession(['acc', 'bdc'], ['vua']),
    );
    expect(membershipOn(adopted, '2027-03-31')).toMatchObject({ acc: 'MEMBER', bdc: 'MEMBER', vua: 'PROSPECTIVE' });
    expect(membershipOn(adopted, VESTING)).toEqual({
      acc: 'SUCCEEDED',
      bdc: 'SUCCEEDED',
      wic: 'MEMBER',
      vua: 'MEMBER',
    });
  });
  it('keeps its place when it vests: it is not seated twice', () => {
    const vested = after(recorded, succession(['acc', 'bdc'], ['vua']));
    const { state } = arrangement(vested);
    expect(state.membership.parties.get('vua')?.mandate).toMatchObject({ from: on('2026-05-20') });
    expect(boardOf(state, on(VESTING), 'test').signatories.filter((s) => s.authority === 'vua')).toHaveLength(1);
  });
  it('of another name is succeeded itself, and what it said is found under the place that it had', () => {
    const joint: History = [
      ...vale,
      [ShadowAuthorityRecorded({ ...shadow, authority: 'shadow-vua' }), at('2026-05-20', 'acc')],
    ];
    const vested = after(joint, succession(['acc', 'bdc', 'shadow-vua'], ['vua']));
    const board = boardOf(arrangement(vested).state, on(VESTING), 'test');
    expect(placeOf(board, 'vua', ['shadow-vua'])).toBe('shadow-vua');
    expect(membershipOn(vested, VESTING)).toMatchObject({ 'shadow-vua': 'SUCCEEDED', vua: 'MEMBER' });
  });
});
