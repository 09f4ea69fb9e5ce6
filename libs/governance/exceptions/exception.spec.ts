import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { History, Told } from '../testing/given.js';
import { at, fact, given } from '../testing/given.js';
import { exceptionDecider } from './exception.decider.js';
import * as e from './exception.events.js';
import { isOpenException } from './exception.state.js';

const raised = ComplianceExceptionRaised({ rule: 'LATE_PUBLICATION', severity: 'MEDIUM', authority: 'bdc' });
const history: History = [[raised, at('2024-10-24', 'bdc')]];
const target = fact(raised, at('2024-10-24', 'bdc'), 0);
const of = { target: target.id, rule: 'LATE_PUBLICATION', authority: 'bdc' };
const about = (past: History, on = target) => given(exceptionDecider, past, { context: { target: on } });
const now = (authority: string): Told => at('2024-11-01', authority);
const entry = (past: History) => about(past).state.get(target.id)!;
const acknowledged: History = [...history, [e.ExceptionAcknowledged(of), now('bdc')]];
const mitigated: History = [...acknowledged, [e.ExceptionMitigated({ ...of, measures: 'A deputy' }), now('bdc')]];
const waived: History = [...history, [e.ExceptionWaived({ ...of, reason: 'Easter' }), now('acc')]];

describe('an exception', () => {
  it('is acknowledged by whom it names, once', () => {
    about(history).when('AcknowledgeException', {}, now('bdc')).then(e.ExceptionAcknowledged(of));
    about(history).when('AcknowledgeException', {}, now('acc')).thenRefused('NOT_YOUR_EXCEPTION');
    about(acknowledged).when('AcknowledgeException', {}, now('bdc')).thenRefused('EXCEPTION_ACKNOWLEDGED_BEFORE');
    about(waived).when('AcknowledgeException', {}, now('bdc')).thenRefused('EXCEPTION_WAIVED_BEFORE');
    expect(entry(acknowledged)).toMatchObject({ status: 'ACKNOWLEDGED', acknowledgedOn: '2024-11-01' });
  });
  it('is mitigated by whom it names, as often as something is done', () => {
    const measure = { measures: 'A deputy' };
    about(history)
      .when('MitigateException', measure, now('bdc'))
      .then(e.ExceptionMitigated({ ...of, ...measure }));
    about(mitigated).when('MitigateException', measure, now('bdc')).thenTypes('ExceptionMitigated');
    about(history).when('MitigateException', measure, now('wic')).thenRefused('NOT_YOUR_EXCEPTION');
    expect([entry(history), entry(acknowledged), entry(mitigated)].map(isOpenException)).toEqual([true, true, false]);
  });
  it('is waived by whom the duty is owed to, and not by who owes it', () => {
    const reason = { reason: 'Easter' };
    about(history)
      .when('WaiveException', reason, now('acc'))
      .then(e.ExceptionWaived({ ...of, ...reason }));
    about(history).when('WaiveException', reason, now('bdc')).thenRefused('WAIVES_OWN_EXCEPTION');
    const decision = { kind: 'RECORDED_DECISION', ref: 'Board 4', date: '2024-10-30', body: 'board' } as const;
    about(history)
      .when('WaiveException', { ...reason, decision }, now('bdc'))
      .thenTypes('ExceptionWaived');
    about(history)
      .when('WaiveException', { ...reason, decision: { ...decision, date: '2024-11-02' } }, now('bdc'))
      .thenRefused('DECISION_NOT_YET_TAKEN');
    about(waived).when('WaiveException', reason, now('acc')).thenRefused('EXCEPTION_WAIVED_BEFORE');
    expect(entry(waived)).toMatchObject({ status: 'WAIVED', waivedOn: '2024-11-01' });
  });
  it('of the arrangement as a whole is waived by a body', () => {
    const whole = ComplianceExceptionRaised({ rule: 'CONSTITUTION_MISSING', severity: 'HIGH' });
    const past: History = [[whole, at('2024-10-24', 'acc')]];
    const its = fact(whole, at('2024-10-24', 'acc'), 0);
    about(past, its).when('WaiveException', { reason: 'x' }, now('acc')).thenRefused('WAIVER_NEEDS_A_BODY');
    about(past, its)
      .when('WaiveException', { reason: 'x' }, { on: '2024-11-01', by: { body: 'board', meeting: 'M-2' } })
      .thenTypes('ExceptionWaived');
    about(past, its).when('AcknowledgeException', {}, now('wic')).thenTypes('ExceptionAcknowledged');
  });
  it('is an event that raised one', () => {
    const other = { ...target, id: 'e-other', type: 'DecisionPublished' };
    for (const command of ['AcknowledgeException', 'MitigateException', 'WaiveException'])
      about(history, other).when(command, { reason: 'x', measures: 'x' }, now('bdc')).thenRefused('NOT_AN_EXCEPTION');
  });
  it('is not acknowledged on the word of another authority’s clerk', () => {
    const entered: History = [
      ...history,
      [
        e.ExceptionAcknowledged(of),
        { ...now('bdc'), recordedBy: { person: 'p', authority: 'acc', capacity: 'CLERK', mandate: 'm' } },
      ],
    ];
    expect(entry(entered).status).toBe('RAISED');
  });
  it('that is not there leaves what was said of it without effect', () => {
    expect(about(mitigated.slice(1)).state.size).toBe(0);
  });
});
