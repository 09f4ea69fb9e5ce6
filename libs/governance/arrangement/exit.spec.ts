import { startOfDay } from '#kernel';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { History } from '../testing/given.js';
import { at } from '../testing/given.js';
import { ExternalDirectionLifted, ExternalDirectionRecorded } from './direction.events.js';
import { DissolutionAverted, DissolutionTriggered } from './ending.events.js';
import * as e from './exit.events.js';
import { takesPartIn } from './places.js';
import { signatoriesAt } from './signatories.js';
import { activeUnder, arrangement, decided, idAt, passed, served, serving, then } from './testing/leaving.js';
import { byClerkOf } from './testing/vale.js';

const vale = activeUnder();
const on = startOfDay;
const C52: History = [...vale, [served('bdc', '2025-10-06', '2027-03-31'), at('2025-10-06', 'bdc')]];
const membershipOn = (history: History, day: string) =>
  Object.fromEntries(signatoriesAt(arrangement(history).stateAt(day), on(day)).map((s) => [s.authority, s.membership]));

describe('a leaver', () => {
  const ends = `notice-ends:${idAt(C52)}:2027-03-31`;
  const planned: History = [
    ...C52,
    [
      e.ExitPlanAgreed({ authority: 'bdc', notice: idAt(C52), document: 'Plan', decision: decided('2026-06-01') }),
      at('2026-06-01', 'acc'),
    ],
  ];
  it('agrees its exit plan and its compensation while its notice runs', () => {
    const plan = { leaver: 'bdc', document: 'Plan', decision: decided('2026-06-01') };
    arrangement(C52).when('AgreeExitPlan', plan, at('2026-06-01', 'acc')).then(planned.at(-1)![0]);
    arrangement(vale).when('AgreeExitPlan', plan, at('2026-06-01', 'acc')).thenRefused('NO_NOTICE_RUNS');
    const sum = { leaver: 'bdc', amount: 590_000_00, decision: decided('2026-06-01') };
    arrangement(C52).when('AgreeCompensation', sum, at('2026-06-01', 'acc')).thenTypes('ExitCompensationAgreed');
    arrangement(C52)
      .when('AgreeCompensation', { ...sum, decision: decided('2026-06-02') }, at('2026-06-01', 'acc'))
      .thenRefused('DECISION_NOT_YET_TAKEN');
    expect(membershipOn(planned, '2026-06-01')).toMatchObject({ bdc: 'EXITING' });
  });
  it('leaves when its notice has run out; without an exit plan that is flagged', () => {
    const effective = e.WithdrawalEffective({
      authority: 'bdc',
      notice: idAt(C52),
      scope: 'WHOLE',
      on: '2027-03-31',
    });
    expect(arrangement(C52).deadlines()).toContainEqual({ id: ends, due: '2027-03-31' });
    expect(arrangement(planned).passed(ends)).toEqual([effective]);
    expect(arrangement(C52).passed(ends)).toEqual([
      effective,
      ComplianceExceptionRaised({ rule: 'EXIT_PLAN_MISSING', severity: 'HIGH', authority: 'bdc' }),
    ]);
    const gone = passed(planned, ends, '2027-04-01');
    expect(membershipOn(gone, '2027-03-31')).toMatchObject({ bdc: 'EXITING' });
    expect(membershipOn(gone, '2027-04-01')).toEqual({ acc: 'MEMBER', bdc: 'WITHDRAWN', wic: 'MEMBER' });
  });
  it('does not leave before that by hand', () => {
    arrangement(C52)
      .when('CompleteWithdrawal', { leaver: 'bdc' }, at('2027-03-30', 'acc'))
      .thenRefused('NOTICE_STILL_RUNS');
    arrangement(planned)
      .when('CompleteWithdrawal', { leaver: 'bdc' }, at('2027-03-31', 'acc'))
      .thenTypes('WithdrawalEffective');
    arrangement(C52, true)
      .when('CompleteWithdrawal', { leaver: 'bdc' }, at('2026-12-01', 'acc'))
      .thenTypes('WithdrawalEffective', 'ComplianceExceptionRaised');
  });
  it('is held by a direction from outside, and leaves when that ends or is lifted', () => {
    const direct = (more: object) =>
      ExternalDirectionRecorded({
        direction: 'DIR-1',
        issuer: 'Home Secretary',
        power: 'Police Act 1996 s.23G',
        effect: 'EXTEND',
        source: 'Letter',
        ...more,
      });
    const dues = (history: History) =>
      arrangement(history)
        .deadlines()
        .filter(({ id }) => id.startsWith('notice'));
    const until: History = [...planned, [direct({ until: '2027-09-30' }), at('2027-02-03', 'acc')]];
    expect(dues(until)).toMatchObject([{ due: '2027-09-30' }]);
    const open: History = [...planned, [direct({}), at('2027-02-03', 'acc')]];
    expect(dues(open)).toEqual([]);
    arrangement(open)
      .when('CompleteWithdrawal', { leaver: 'bdc' }, at('2027-04-01', 'acc'))
      .thenRefused('HELD_BY_DIRECTION');
    const lifted: History = [
      ...open,
      [ExternalDirectionLifted({ direction: 'DIR-1', source: 'Letter' }), at('2027-06-01', 'acc')],
    ];
    expect(dues(lifted)).toMatchObject([{ due: '2027-06-01' }]);
    const others: History = [...planned, [direct({ authorities: ['wic'] }), at('2027-02-03', 'acc')]];
    expect(dues(others)).toMatchObject([{ due: '2027-03-31' }]);
  });
  it('of some schedules stays a member', () => {
    const partly: History = [
      ...vale,
      [served('bdc', '2025-10-06', '2027-03-31', { scope: 'SCHEDULES', schedules: ['HR'] }), at('2025-10-06', 'bdc')],
    ];
    const id = `notice-ends:${idAt(partly)}:2027-03-31`;
    const gone = passed(partly, id, '2027-04-01');
    expect(gone.slice(partly.length).map(([event]) => event.type)).toEqual([
      'WithdrawalEffective',
      'MembershipScopeChanged',
      'ComplianceExceptionRaised',
    ]);
    expect(membershipOn(gone, '2027-04-01')).toMatchObject({ bdc: 'MEMBER' });
    const { state } = arrangement(gone);
    expect([
      takesPartIn(state, 'bdc', 'HR', on('2027-03-31')),
      takesPartIn(state, 'bdc', 'HR', on('2027-04-01')),
    ]).toEqual([true, false]);
    expect(takesPartIn(state, 'bdc', 'Finance', on('2027-04-01'))).toBe(true);
  });
  it('leaves its assets to somebody, or to nobody known, which is flagged', () => {
    const asset = { asset: 'AS-1', title: 'Scanning licence', leaver: 'bdc' };
    arrangement(C52)
      .when('RecordAssetDisposition', { ...asset, how: 'TRANSFERRED', to: 'ACC' }, at('2027-02-06', 'acc'))
      .thenTypes('AssetDispositionRecorded');
    arrangement(C52)
      .when('RecordAssetDisposition', { ...asset, how: 'UNCLEAR' }, at('2027-02-06', 'acc'))
      .thenTypes('AssetDispositionRecorded', 'ComplianceExceptionRaised');
  });
});

describe('where fewer than two stay', () => {
  const serve = (history: History, authority: string) =>
    then(history, 'ServeWithdrawalNotice', serving('2025-10-06'), at('2025-10-06', authority));
  const both = serve(serve(vale, 'bdc'), 'wic');
  it('the arrangement winds up, also when two give notice on the same day', () => {
    expect(both.at(-1)![0]).toEqual(DissolutionTriggered({ ground: 'TOO_FEW_STAY', staying: ['acc'] }));
    expect(arrangement(both).state.formation.status).toBe('TRANSITION');
  });
  it('and goes on when a notice is taken back by all', () => {
    const back = ['acc', 'bdc', 'wic'].reduce(
      (history, authority) => then(history, 'RescindNotice', { leaver: 'wic' }, at('2025-12-03', authority)),
      both,
    );
    expect(back.at(-1)![0]).toEqual(DissolutionAverted({ staying: ['acc', 'wic'] }));
    expect(arrangement(back).state.formation.status).toBe('ACTIVE');
  });
  it('winds up by the process manager where the last notice was entered for its authority', () => {
    const one = serve(vale, 'bdc');
    const entered: History = [
      ...one,
      [
        served('wic', '2025-10-06', '2027-03-31'),
        { ...at('2025-10-06', 'wic'), recordedBy: byClerkOf('wic', '2025-10-06', 'wic').recordedBy },
      ],
    ];
    expect(arrangement(entered).passed(`too-few:${idAt(entered)}`)).toEqual([
      DissolutionTriggered({ ground: 'TOO_FEW_STAY', staying: ['acc'] }),
    ]);
  });
});
