import { startOfDay } from '#kernel';
import { COMBINED_AUTHORITY_CALL_IN, DEFAULT_CALL_IN } from '../rules/call-in/index.js';
import { ComplianceExceptionRaised, DeadlinePassed } from '../record/record.events.js';
import { at, given } from '../testing/given.js';
import { callInDecider } from './call-in.decider.js';
import { CallInLapsed } from './call-in.events.js';
import { callInOf, clearSince, stopping } from './standing.policy.js';
import {
  after,
  calledIn,
  DECISION,
  london,
  manager,
  members,
  opened,
  opening,
  passed,
  played,
  requisition,
  standsAfter,
} from './testing/call-ins.js';

const ON_22 = london('2024-10-22', '11:00');
const consider = (outcome: string) =>
  ['ConsiderCallIn', { decision: DECISION, authority: 'acc', outcome }, '2024-11-06'] as const;
const ms = (day: string): number => startOfDay(day);

describe('what becomes of a call-in', () => {
  const called = [opened, calledIn(ON_22)] as const;
  const back = [...called, consider('REFERRED_BACK')] as const;
  const reconfirm = ['ReconfirmDecision', { decision: DECISION, reconfirmedBy: 'D-acc-2' }, '2024-11-13'] as const;

  it('the decision stands: from that day the call-in no longer stops it', () => {
    const its = standsAfter([...called, consider('DECISION_STANDS')]);
    expect(clearSince(its)).toMatchObject({ day: '2024-11-06' });
  });
  it('referred back, it is reconsidered by a day, and confirmed: then it goes on', () => {
    expect(standsAfter(back)).toMatchObject({ status: 'REFERRED_BACK', reconsiderBy: '2024-11-15' });
    expect(clearSince(standsAfter(back))).toBeUndefined();
    expect(clearSince(standsAfter([...back, reconfirm]))).toMatchObject({ day: '2024-11-13' });
  });
  it('not reconsidered in time, it is flagged once, waits on, and can still be reconsidered', () => {
    const id = 'reconsider:acc:2024-11-15';
    expect(after(...back).deadlines()).toEqual([{ id, due: '2024-11-15' }]);
    expect(after(...back).passed(id)).toEqual([
      ComplianceExceptionRaised({
        rule: 'RECONSIDERATION_MISSED',
        severity: 'MEDIUM',
        authority: 'acc',
        detail: `Decision ${DECISION}, referred back, was to be reconsidered by 2024-11-15`,
      }),
    ]);
    const missed = [
      ...played(back),
      [DeadlinePassed({ deadline: id, due: '2024-11-15' }), { on: '2024-11-15', by: manager }],
    ] as const;
    const late = given(callInDecider, missed);
    expect(late.deadlines()).toEqual([]);
    expect(stopping(late.state, ['acc'], ms('2024-12-01'))).toMatchObject([{ status: 'REFERRED_BACK' }]);
    late.when('ReconfirmDecision', { decision: DECISION }, at('2024-12-02', 'acc')).thenTypes('DecisionReconfirmed');
    expect(after(...back, reconfirm).deadlines()).toEqual([]);
  });
  it('or changed: then this decision waits for ever, naming the one that replaces it', () => {
    const changed = after(...back, ['ChangeDecision', { decision: DECISION, replacedBy: 'D-acc-3' }, '2024-11-13']);
    expect(stopping(changed.state, ['acc'], ms('2030-01-01'))).toEqual([
      { authority: 'acc', status: 'CHANGED', replacedBy: 'D-acc-3' },
    ]);
    after(...back)
      .when('ChangeDecision', { decision: DECISION, replacedBy: DECISION }, at('2024-11-13', 'acc'))
      .thenRefused('CHANGED_INTO_ITSELF');
  });
  it('referred to the council, it waits for the council’s own decision', () => {
    const council = [...called, consider('REFERRED_TO_COUNCIL')] as const;
    expect(clearSince(standsAfter(council))).toBeUndefined();
    expect(standsAfter([...council, reconfirm]).status).toBe('RECONFIRMED');
  });
  it('lapses when scrutiny does not meet in time, where the rules say so', () => {
    expect(after(...called).passed('scrutiny:acc')).toEqual([
      CallInLapsed({ decision: DECISION, authority: 'acc', meetsBy: '2024-11-12' }),
    ]);
    expect(standsAfter([...called, passed('scrutiny:acc')]).status).toBe('LAPSED');
    const patient = [
      'OpenCallInWindow',
      { ...opening, config: { ...DEFAULT_CALL_IN, lapseIfNotMet: false } },
      opening.published,
      manager,
    ] as const;
    expect(after(patient, calledIn(ON_22)).deadlines()).toEqual([]);
  });
  it('withdrawn, reopens what was left of the window; others may call it in then, or it closes', () => {
    const withdraw = [
      'WithdrawCallIn',
      { decision: DECISION, authority: 'acc' },
      london('2024-10-30', '12:00'),
    ] as const;
    const its = standsAfter([...called, withdraw]);
    expect(its).toMatchObject({
      status: 'WINDOW_OPEN',
      reopened: true,
      window: { lastDay: '2024-11-01', closes: london('2024-11-01', '17:00') },
    });
    after(...called, withdraw)
      .when('CallInDecision', requisition, at('2024-10-31', 'acc'))
      .thenTypes('DecisionCalledIn');
    expect(standsAfter([...called, withdraw, passed('window:acc')]).status).toBe('WITHDRAWN');
    after(opened)
      .when('WithdrawCallIn', { decision: DECISION, authority: 'acc' }, at(ON_22, 'acc'))
      .thenRefused('NOT_CALLED_IN');
  });
  it('is said only of a call-in that stands, and by the authority concerned', () => {
    const then = after(...called);
    then.when(...of(consider('DECISION_STANDS')), at('2024-11-06', 'bdc')).thenRefused('NOT_YOUR_CALL_IN');
    then
      .when('ReconfirmDecision', { decision: DECISION }, at('2024-11-06', 'acc'))
      .thenRefused('NOTHING_REFERRED_BACK');
    after(opened)
      .when(...of(consider('DECISION_STANDS')), at('2024-11-06', 'acc'))
      .thenRefused('NOT_CALLED_IN');
    after(...back)
      .when('ReconfirmDecision', { decision: DECISION }, at('2024-11-13', 'bdc'))
      .thenRefused('NOT_YOURS_TO_RECONSIDER');
    after(...back)
      .when('ReconfirmDecision', { decision: DECISION }, { on: '2024-11-13', by: { body: 'board', meeting: 'B-1' } })
      .thenTypes('DecisionReconfirmed');
    const clerk = { person: 'p', authority: 'acc', capacity: 'CLERK', mandate: 'm' };
    after(opened)
      .when(...of(consider('DECISION_STANDS')), { ...at('2024-11-06', 'acc'), recordedBy: clerk })
      .thenTypes('CallInConsidered', 'ComplianceExceptionRaised');
  });
  const of = ([command, data]: readonly [string, object, ...unknown[]]) => [command, data] as const;

  it('is not repeated by default; where the rules allow it, a confirmed decision is published and opened again', () => {
    const again = [...back, reconfirm] as const;
    const { decision } = after(...again).when('CallInDecision', requisition, at('2024-11-14', 'acc'));
    expect(decision).toMatchObject([{ type: 'CallInRejected', body: { reason: 'CALLED_IN_BEFORE' } }]);
    const reopen = { ...opening, published: '2024-11-14' };
    after(...again)
      .when('OpenCallInWindow', reopen, { on: '2024-11-14', by: manager })
      .thenRefused('CALL_IN_OPENED_BEFORE');
    const allowed = { ...reopen, config: { ...DEFAULT_CALL_IN, again: true } };
    after(...again)
      .when('OpenCallInWindow', allowed, { on: '2024-11-14', by: manager })
      .thenTypes('CallInWindowOpened');
    expect(standsAfter([...again, ['OpenCallInWindow', allowed, '2024-11-14', manager]]).status).toBe('WINDOW_OPEN');
  });
  it('of a joint decision, each authority’s is its own, and one reconsideration by the joint body answers all', () => {
    const joint = (authority: string) =>
      ['OpenCallInWindow', { ...opening, authority }, opening.published, manager] as const;
    const ask = (authority: string) =>
      [
        'CallInDecision',
        { ...requisition, authority, requisitioners: members(5, authority) },
        ON_22,
        at(ON_22, authority).by,
      ] as const;
    const refer = (authority: string) =>
      [
        'ConsiderCallIn',
        { decision: DECISION, authority, outcome: 'REFERRED_BACK' },
        '2024-11-06',
        at('2024-11-06', authority).by,
      ] as const;
    const both = [
      joint('acc'),
      joint('bdc'),
      joint('wic'),
      ask('acc'),
      ask('bdc'),
      refer('acc'),
      refer('bdc'),
      passed('window:wic'),
    ] as const;
    const { state } = after(...both);
    expect(stopping(state, [], ms('2024-11-07')).map((s) => s.authority)).toEqual(['acc', 'bdc']);
    after(...both)
      .when('ReconfirmDecision', { decision: DECISION }, { on: '2024-11-13', by: { body: 'board', meeting: 'B-3' } })
      .thenTypes('DecisionReconfirmed', 'DecisionReconfirmed');
  });
  it('in a combined authority ends with the direction, 14 days after it was issued', () => {
    const ca = ['OpenCallInWindow', { ...opening, body: 'COMBINED_AUTHORITY' }, opening.published, manager] as const;
    expect(COMBINED_AUTHORITY_CALL_IN.directionDays).toBe(14);
    expect(after(ca, calledIn(ON_22), consider('REFERRED_BACK')).deadlines()).toEqual([
      { id: 'scrutiny:acc', due: '2024-11-05' },
      { id: 'reconsider:acc:2024-11-16', due: '2024-11-16' },
    ]);
  });
});

describe('Vale C24 to C34, and C53 to C57', () => {
  it('C25: the board’s recommendation is not called in: recorded as rejected', () => {
    const c24 = [
      'OpenCallInWindow',
      { ...opening, decision: 'D-board', authority: 'bdc', kind: 'RECOMMENDED', published: '2024-10-04' },
      '2024-10-04',
      manager,
    ] as const;
    const { decision } = after(c24).when(
      'CallInDecision',
      { decision: 'D-board', requisitioners: members(3, 'bdc'), grounds: 'Cost' },
      at('2024-10-08', 'bdc'),
    );
    expect(decision).toMatchObject([
      { type: 'CallInRejected', body: { authority: 'bdc', reason: 'RECOMMENDATION_NOT_CALLABLE' } },
    ]);
  });
  it('C27 to C32: Aldermere’s cabinet decision is open until 24 October, 17:00, called in, referred back and reconfirmed', () => {
    const c32 = [
      opened,
      calledIn('2024-10-22'),
      consider('REFERRED_BACK'),
      ['ReconfirmDecision', { decision: DECISION }, '2024-11-13'],
    ] as const;
    const { stateAt } = after(...c32);
    expect(callInOf(stateAt('2024-10-18'), 'acc')).toMatchObject({
      status: 'WINDOW_OPEN',
      window: { closes: '2024-10-24T16:00:00.000Z' },
    });
    expect(callInOf(stateAt('2024-10-25'), 'acc').status).toBe('CALLED_IN');
    expect(callInOf(stateAt('2024-11-12'), 'acc').status).toBe('REFERRED_BACK');
    expect(callInOf(stateAt('2024-11-13'), 'acc').status).toBe('RECONFIRMED');
  });
  it.each([
    ['C29', '2024-10-24', '2024-10-31'],
    ['C53', '2025-10-16', '2025-10-23'],
    ['C54', '2025-10-17', '2025-10-24'],
  ])('%s: published on %s, the window runs to %s', (_row, published, lastDay) => {
    expect(standsAfter([['OpenCallInWindow', { ...opening, published }, published, manager]]).window?.lastDay).toBe(
      lastDay,
    );
  });
});
