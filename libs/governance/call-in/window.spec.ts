import { startOfDay } from '#kernel';
import { DEFAULT_CALL_IN } from '../rules/call-in/index.js';
import { at, given } from '../testing/given.js';
import { callInDecider } from './call-in.decider.js';
import { CallInPeriodEnded, CallInWindowClosed, DecisionNotCallable } from './call-in.events.js';
import { callInOf, clearOfAll, stopping } from './standing.policy.js';
import { after, DECISION, london, manager, opened, opening, passed, standsAfter, vale } from './testing/call-ins.js';

const ON_22 = london('2024-10-22', '11:00');
const closes = london('2024-10-24', '17:00');
const ms = (day: string): number => startOfDay(day);

describe('the window (vectors, Working-day call-in)', () => {
  it.each([
    ['2014-10-28', '2014-11-04', '2014-11-05'],
    ['2024-10-17', '2024-10-24', '2024-10-25'],
    ['2023-04-05', '2023-04-14', '2023-04-15'],
    ['2024-12-20', '2024-12-31', '2025-01-01'],
    ['2024-08-23', '2024-09-02', '2024-09-03'],
  ])(
    'published on %s it closes on %s at 17:00, and the decision is free of it from %s',
    (published, lastDay, effectiveFrom) => {
      const state = after(['OpenCallInWindow', { ...opening, published }, published, manager]);
      expect(callInOf(state.state, 'acc').window).toMatchObject({
        closes: london(lastDay, '17:00'),
        lastDay,
        effectiveFrom,
      });
      expect(state.deadlines()).toEqual([{ id: 'window:acc', due: london(lastDay, '17:00') }]);
    },
  );
  it('closes, and only on the next day does it no longer stop the decision', () => {
    expect(after(opened).passed('window:acc')).toEqual([
      CallInWindowClosed({ decision: DECISION, authority: 'acc', closes }),
    ]);
    const closed = [opened, passed('window:acc')] as const;
    expect(standsAfter(closed)).toMatchObject({ status: 'EXPIRED', over: false });
    const { state } = after(...closed);
    expect(stopping(state, ['acc'], ms('2024-10-25') - 1)).toEqual([
      { authority: 'acc', status: 'EXPIRED', until: london('2024-10-25', '00:00') },
    ]);
    expect(stopping(state, ['acc'], ms('2024-10-25'))).toEqual([]);
    expect(after(...closed).passed('call-in-over:acc')).toEqual([
      CallInPeriodEnded({ decision: DECISION, authority: 'acc', effectiveFrom: '2024-10-25' }),
    ]);
    expect(standsAfter([...closed, passed('call-in-over:acc')])).toMatchObject({ status: 'EXPIRED', over: true });
  });
  it('is derived: not of a recommendation, another body, no executive, a decision that is not key, or an urgent one', () => {
    const open = (more: object) =>
      given(callInDecider, [], { board: vale }).when(
        'OpenCallInWindow',
        { ...opening, ...more },
        { on: opening.published, by: manager },
      );
    const because = (reason: string, more: object) =>
      open(more).then(
        DecisionNotCallable({
          decision: DECISION,
          authority: 'acc',
          published: opening.published,
          reason: reason as 'URGENT',
          citation: expect.any(String) as string,
        }),
      );
    because('RECOMMENDATION_NOT_CALLABLE', { kind: 'RECOMMENDED' });
    because('NO_CALL_IN_FOR_BODY', { body: 'NHS' });
    because('NO_EXECUTIVE', { model: 'COMMITTEE_SYSTEM' });
    because('NOT_EXECUTIVE', { executive: false });
    because('NOT_KEY', { config: { ...DEFAULT_CALL_IN, scope: 'KEY_ONLY' } });
    because('URGENT', { urgent: true });
    open({ urgent: true, config: { ...DEFAULT_CALL_IN, urgencyExemption: false } }).thenTypes('CallInWindowOpened');
    open({ config: undefined }).thenRefused('CALL_IN_RULES_MISSING');
  });
  it('opens once, follows from the publication, and is never ticked', () => {
    after(opened).when('OpenCallInWindow', opening, { on: ON_22, by: manager }).thenRefused('CALL_IN_OPENED_BEFORE');
    const ticked = given(callInDecider, [], { board: vale });
    ticked.when('OpenCallInWindow', opening, at('2024-10-17', 'acc')).thenRefused('CALL_IN_IS_NOT_TICKED');
    const clerk = { person: 'p_clerk', authority: 'acc', capacity: 'CLERK', mandate: 'm' };
    const { decision } = ticked.when(
      'OpenCallInWindow',
      { ...opening, kind: 'RECOMMENDED' },
      { ...at('2024-10-17', 'acc'), recordedBy: clerk },
    );
    expect(decision).toMatchObject([
      { type: 'DecisionNotCallable', body: { notCounted: 'CALL_IN_IS_NOT_TICKED' } },
      { type: 'ComplianceExceptionRaised' },
    ]);
    ticked
      .when('OpenCallInWindow', opening, { ...at('2024-10-17', 'acc'), recordedBy: clerk })
      .thenRefused('CALL_IN_IS_NOT_TICKED');
  });
  it('is waited for where nothing is known of an authority affected', () => {
    const { state } = after(opened, passed('window:acc'));
    expect(stopping(state, ['acc', 'bdc'], ms('2024-12-01'))).toEqual([
      { authority: 'bdc', status: 'WINDOW_NOT_OPEN' },
    ]);
    expect(clearOfAll(state, ['acc', 'bdc'])).toBeUndefined();
    expect(clearOfAll(state, ['acc'])).toMatchObject({ day: '2024-10-25' });
  });
});
