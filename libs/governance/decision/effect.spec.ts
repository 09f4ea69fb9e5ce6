import { CallInPeriodEnded } from '../call-in/call-in.events.js';
import { at } from '../testing/given.js';
import { effectStatus } from './decision.state.js';
import * as e from './effect.events.js';
import type { Entry } from './testing/d-1.js';
import {
  around,
  closed,
  decision,
  effective,
  gate,
  hold,
  officer,
  opened,
  produced,
  published,
  recommended,
  rules,
  taken,
  window,
} from './testing/d-1.js';

const own = [taken(), produced(), published('2024-10-17')];
const ended: Entry = [
  CallInPeriodEnded({ decision: 'D-1', authority: 'acc', effectiveFrom: '2024-10-25' }),
  gate('2024-10-25'),
];
const record = { decision: 'D-1' };

describe('recording that a decision has effect', () => {
  const undisturbed = around({ callIns: [opened, closed, ended] });
  it('from the day that the gate computes, once, by nobody but the system', () => {
    decision(own, undisturbed)
      .when('RecordEffect', record, gate('2024-10-25'))
      .then(
        e.DecisionBecameEffective({ decision: 'D-1', effectiveFrom: '2024-10-25', matter: 'M-1', authority: 'acc' }),
      );
    decision(own, undisturbed).when('RecordEffect', record, officer('2024-10-25')).thenRefused('EFFECT_IS_COMPUTED');
    decision([...own, effective()], undisturbed)
      .when('RecordEffect', record, gate('2024-10-26'))
      .thenRefused('ALREADY_EFFECTIVE');
  });
  it('through a shut gate it is refused, naming what it waits for', () => {
    const { decision: shut } = decision([...own, hold()], around({ callIns: [opened] })).when(
      'RecordEffect',
      record,
      gate('2024-10-20'),
    );
    expect(shut).toMatchObject({
      refused: 'GATE_SHUT',
      params: { waitsFor: `CALL_IN acc WINDOW_OPEN ${window.closes}; HOLD H-1 LEGALITY_REPORT` },
    });
    decision(own, undisturbed).when('RecordEffect', record, gate('2024-10-24')).thenRefused('GATE_SHUT');
  });
  it('a recommendation waits for the approvals of its own matter', () => {
    const joint = [
      recommended({ affected: ['acc', 'bdc'], approvalsOf: ['acc', 'bdc'] }),
      produced([], '2024-10-03'),
      published('2024-10-04'),
    ];
    decision(joint).when('RecordEffect', record, gate('2024-11-01')).thenRefused('MATTER_OF_DECISION');
    decision(joint)
      .when('RecordEffect', { ...record, matter: 'M-1' }, gate('2024-11-01'))
      .thenRefused('GATE_SHUT');
  });
});

describe('holds', () => {
  const legality = at('2024-10-18', 'acc', 'LEGALITY_OFFICER');
  const place = {
    decision: 'D-1',
    hold: 'H-1',
    ground: 'LEGALITY_REPORT',
    placedBy: 'Monitoring officer',
    reason: 'x',
  };
  const lift = { decision: 'D-1', hold: 'H-1', reason: 'Considered' };
  it('are placed and lifted by the officer whose report it is', () => {
    decision(own).when('PlaceHold', place, legality).thenTypes('HoldPlaced');
    decision(own)
      .when('PlaceHold', place, at('2024-10-18', 'acc', 'FINANCE_OFFICER'))
      .thenRefused('HOLD_NOT_YOURS');
    decision(own)
      .when('PlaceHold', { ...place, ground: 'FINANCE_REPORT' }, at('2024-10-18', 'acc', 'FINANCE_OFFICER'))
      .thenTypes('HoldPlaced');
    decision(own)
      .when('PlaceHold', { ...place, ground: 'COURT_ORDER' }, officer('2024-10-18'))
      .thenTypes('HoldPlaced');
    decision(own)
      .when('PlaceHold', { ...place, ground: 'COURT_ORDER' }, at('2024-10-18', 'acc'))
      .thenRefused('HOLD_NOT_YOURS');
    decision(own, around(), true)
      .when('PlaceHold', place, { on: '2024-10-18', by: { outside: 'High Court' } })
      .thenTypes('HoldPlaced');
    decision([...own, hold()])
      .when('LiftHold', lift, at('2024-10-20', 'acc', 'LEGALITY_OFFICER'))
      .thenTypes('HoldLifted');
    decision([...own, hold()])
      .when('LiftHold', lift, at('2024-10-20', 'acc', 'FINANCE_OFFICER'))
      .thenRefused('HOLD_NOT_YOURS');
  });
  it('each once, and ending on a day that is still to come', () => {
    decision([...own, hold()])
      .when('PlaceHold', place, legality)
      .thenRefused('HOLD_EXISTS');
    decision(own)
      .when('PlaceHold', { ...place, until: '2024-10-17' }, legality)
      .thenRefused('HOLD_ENDS_BEFORE_IT_BEGINS');
    decision(own).when('LiftHold', lift, legality).thenRefused('HOLD_UNKNOWN');
    const lifted = [e.HoldLifted(lift), legality] as const;
    decision([...own, hold(), lifted])
      .when('LiftHold', lift, at('2024-10-20', 'acc', 'LEGALITY_OFFICER'))
      .thenRefused('HOLD_OVER');
  });
  it('with a last day end when it has passed', () => {
    const held = decision([...own, hold('2024-10-18', '2024-11-12')]);
    expect(held.deadlines()).toEqual([{ id: 'hold-ends:H-1:2024-11-12', due: '2024-11-12' }]);
    expect(held.passed('hold-ends:H-1:2024-11-12')).toEqual([
      e.HoldEnded({ decision: 'D-1', hold: 'H-1', until: '2024-11-12' }),
    ]);
    expect(decision([...own, hold()]).deadlines()).toEqual([]);
  });
});

describe('conditions of a decision', () => {
  const conditional = [taken({ conditions: [{ condition: 'c', kind: 'CONTRACT' }] }), produced(), published()];
  const on = officer('2024-11-28');
  it('are met, waived by the decider, or failed; each once', () => {
    const meet = { decision: 'D-1', condition: 'c', evidence: 'Executed' };
    decision(conditional).when('MeetDecisionCondition', meet, on).then(e.DecisionConditionMet(meet));
    decision(conditional)
      .when('MeetDecisionCondition', { ...meet, condition: 'd' }, on)
      .thenRefused('DECISION_CONDITION_UNKNOWN');
    const waive = { decision: 'D-1', condition: 'c', reasons: 'x' };
    decision(conditional).when('WaiveDecisionCondition', waive, on).then(e.DecisionConditionWaived(waive));
    decision(conditional)
      .when('WaiveDecisionCondition', waive, officer('2024-11-28', 'bdc'))
      .thenRefused('ANOTHER_AUTHORITYS_DECISION');
    decision(conditional).when('FailDecisionCondition', waive, on).then(e.DecisionConditionFailed(waive));
    decision([...conditional, [e.DecisionConditionMet(meet), on]])
      .when('MeetDecisionCondition', meet, on)
      .thenRefused('DECISION_CONDITION_SETTLED');
  });
});

describe('carrying a decision out', () => {
  const acc = (on: string) => at(on, 'acc');
  it('once it has effect: started, completed, and accepted by somebody else', () => {
    const history = [...own, effective()];
    decision(history)
      .when('StartImplementation', record, acc('2024-11-01'))
      .then(e.ImplementationStarted({ decision: 'D-1', authority: 'acc', premature: false }));
    const started = [
      e.ImplementationStarted({ decision: 'D-1', authority: 'acc', premature: false }),
      acc('2024-11-01'),
    ] as const;
    decision([...history, started])
      .when('StartImplementation', record, acc('2024-11-02'))
      .thenRefused('IMPLEMENTATION_STARTED');
    const complete = { decision: 'D-1', evidence: 'Go-live report' };
    decision([...history, started])
      .when('CompleteImplementation', complete, acc('2025-01-06'))
      .then(
        e.ImplementationCompleted({ decision: 'D-1', authority: 'acc', premature: false, evidence: 'Go-live report' }),
      );
    const completed = [
      e.ImplementationCompleted({ ...complete, authority: 'acc', premature: false }),
      acc('2025-01-06'),
    ] as const;
    const close = { decision: 'D-1', outcome: 'Accepted' };
    const all = [...history, started, completed];
    decision(all).when('CompleteImplementation', complete, acc('2025-01-07')).thenRefused('IMPLEMENTATION_COMPLETED');
    decision(all).when('CloseImplementation', close, acc('2025-01-10')).thenRefused('CLOSED_BY_WHO_DID_IT');
    decision(all).when('CloseImplementation', close, at('2025-01-10', 'bdc')).then(e.ImplementationClosed(close));
    decision([...history, started])
      .when('CloseImplementation', close, at('2025-01-10', 'bdc'))
      .thenRefused('NOT_IMPLEMENTED');
    expect([own, history, [...history, started], all].map((h) => effectStatus(decision(h).state))).toEqual([
      'GATED',
      'EFFECTIVE',
      'IN_PROGRESS',
      'IMPLEMENTED',
    ]);
  });
  it('before it has effect it is recorded, flagged, and opens nothing', () => {
    const { decision: found } = decision(own).when('StartImplementation', record, acc('2024-10-18'));
    expect(found).toMatchObject([{ body: { premature: true } }, {}]);
    expect(rules(found)).toEqual(['PREMATURE_IMPLEMENTATION']);
    const started = [
      e.ImplementationStarted({ decision: 'D-1', authority: 'acc', premature: true }),
      acc('2024-10-18'),
    ] as const;
    const { state } = decision([...own, started]);
    expect([effectStatus(state), state.effect.premature]).toEqual(['GATED', true]);
  });
  it('anybody reports that; of a decision that has effect there is nothing to report', () => {
    const report = { decision: 'D-1', authority: 'acc', description: 'Orders were placed' };
    const { decision: found } = decision(own).when(
      'ReportPrematureImplementation',
      report,
      at('2024-10-18', 'bdc', 'AUDITOR'),
    );
    expect(rules(found)).toEqual(['PREMATURE_IMPLEMENTATION']);
    decision([...own, effective()])
      .when('ReportPrematureImplementation', report, acc('2024-10-25'))
      .thenRefused('IN_EFFECT');
    decision([...own, effective()])
      .when('ReportPrematureImplementation', report, acc('2024-10-24'))
      .thenTypes('PrematureImplementationReported', 'ComplianceExceptionRaised');
  });
  it('is for those whom it affects', () => {
    decision([...own, effective()])
      .when('StartImplementation', record, at('2024-11-01', 'bdc'))
      .thenRefused('NOT_AFFECTED_BY_DECISION');
  });
});

describe('a date that a decision states', () => {
  it('comes at the start of its day: then the gate is asked again', () => {
    const stated = [taken({ statedDate: '2024-11-29' }), produced(), published()];
    expect(decision(stated).deadlines()).toEqual([{ id: 'stated-date:2024-11-29', due: '2024-11-28' }]);
    expect(decision(stated).passed('stated-date:2024-11-29')).toEqual([]);
    expect(decision([...stated, effective('2024-11-29')]).deadlines()).toEqual([]);
  });
});
