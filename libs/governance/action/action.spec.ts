import fc from 'fast-check';
import { omit } from '../arrangement/omit.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import { at, fact } from '../testing/given.js';
import { actionDecider } from './action.decider.js';
import * as e from './action.events.js';
import { actionAge, isOpenAction, isOverdue, owersOf, slippedDays } from './action.state.js';
import type { Entry } from './testing/a-014.js';
import {
  accepted,
  action,
  assigned,
  claimed,
  command,
  decision,
  of,
  overdue,
  person,
  reorganised,
  typedBy,
} from './testing/a-014.js';

const lead = (on: string) => person(on, 'bdc', 'p_lead');

describe('an action', () => {
  it('is assigned once, to a party, for a day that is still to come, by a decision that was taken', () => {
    const now = at('2025-03-12', 'acc');
    action([]).when('AssignAction', command, now).then(e.ActionAssigned(command));
    action([assigned]).when('AssignAction', command, now).thenRefused('ACTION_EXISTS');
    action([])
      .when('AssignAction', { ...command, authority: 'zzz' }, now)
      .thenRefused('ACTION_OWED_BY_NO_PARTY');
    action([])
      .when('AssignAction', { ...command, due: '2025-03-11' }, now)
      .thenRefused('DUE_DAY_HAS_PASSED');
    action([])
      .when('AssignAction', { ...command, decision: { ...decision, date: '2025-03-13' } }, now)
      .thenRefused('DECISION_NOT_YET_TAKEN');
  });
  it('is recorded with an exception where its form was not kept', () => {
    action([], { recording: true })
      .when('AssignAction', { ...command, due: '2025-03-11' }, at('2025-03-12', 'acc'))
      .thenTypes('ActionAssigned', 'ComplianceExceptionRaised');
  });
  it('is reported on by its owner’s authority only', () => {
    action([assigned])
      .when('ProgressAction', { action: 'A-014', progress: 'March is done' }, at('2025-04-07', 'bdc'))
      .then(e.ActionProgressed({ ...of, progress: 'March is done' }));
    action([assigned])
      .when('ProgressAction', { action: 'A-014', progress: 'Nothing' }, at('2025-04-07', 'wic'))
      .thenRefused('NOT_YOUR_ACTION');
    action([])
      .when('ProgressAction', { action: 'A-014', progress: 'March is done' }, at('2025-04-07', 'bdc'))
      .thenRefused('ACTION_UNKNOWN');
  });
  it('is claimed with evidence, and accepted by somebody else', () => {
    const claim = { action: 'A-014', evidence: 'Reconciliation for March' };
    action([assigned]).when('ClaimActionCompleted', claim, lead('2025-04-14')).then(claimed[0]);
    action([assigned, claimed])
      .when('ClaimActionCompleted', claim, lead('2025-04-15'))
      .thenRefused('ACTION_CLAIMED_BEFORE');
    action([assigned, claimed])
      .when('AcceptActionClosure', { action: 'A-014' }, at('2025-04-16', 'acc'))
      .then(accepted[0]);
    expect(action([assigned, claimed, accepted]).state).toMatchObject({ status: 'CLOSED', closedOn: '2025-04-16' });
  });
  it('is never closed by its own owner, under whichever hat', () => {
    const accept = { action: 'A-014' };
    action([assigned, claimed])
      .when('AcceptActionClosure', accept, lead('2025-04-16'))
      .thenRefused('CLOSES_OWN_ACTION');
    action([assigned, claimed])
      .when('AcceptActionClosure', accept, person('2025-04-16', 'acc', 'p_lead'))
      .thenRefused('CLOSES_OWN_ACTION');
    action([assigned, claimed])
      .when('AcceptActionClosure', accept, {
        on: '2025-04-16',
        by: { authority: 'bdc', organ: 'cabinet', capacity: 'DECIDING_BODY' },
      })
      .thenRefused('CLOSES_OWN_ACTION');
    action([assigned, claimed])
      .when('AcceptActionClosure', accept, person('2025-04-16', 'bdc', 'p_clerk'))
      .then(accepted[0]);
    action([assigned, claimed])
      .when('AcceptActionClosure', accept, { on: '2025-04-16', by: { body: 'board', meeting: 'M-9' } })
      .then(accepted[0]);
  });
  it('keeps a closure by its owner that was recorded, and does not count it', () => {
    action([assigned, claimed], { recording: true })
      .when('AcceptActionClosure', { action: 'A-014' }, lead('2025-04-16'))
      .then(
        e.ActionClosureAccepted({ ...of, notCounted: 'CLOSES_OWN_ACTION' }),
        ComplianceExceptionRaised({ rule: 'CLOSES_OWN_ACTION', severity: 'HIGH', authority: 'bdc' }),
      );
    const kept: Entry = [e.ActionClosureAccepted({ ...of, notCounted: 'CLOSES_OWN_ACTION' }), lead('2025-04-16')];
    expect(isOpenAction(action([assigned, claimed, kept]).state)).toBe(true);
  });
  it('is not closed before it is claimed to be done', () => {
    action([assigned])
      .when('AcceptActionClosure', { action: 'A-014' }, at('2025-04-16', 'acc'))
      .thenRefused('COMPLETION_NOT_CLAIMED');
  });
  it('is not done on the word of another authority’s clerk', () => {
    const entered: Entry = [claimed[0], typedBy('acc', claimed[1])];
    expect(action([assigned, entered]).state).toMatchObject({ status: 'OPEN', unconfirmedClaim: true });
  });
  it('is reopened with a day anew', () => {
    const again = { action: 'A-014', due: '2025-05-31', reason: 'One month was left out' };
    action([assigned, claimed, accepted])
      .when('ReopenAction', again, at('2025-05-02', 'acc'))
      .then(e.ActionReopened({ ...of, due: '2025-05-31', reason: 'One month was left out' }));
    action([assigned]).when('ReopenAction', again, at('2025-05-02', 'acc')).thenRefused('ACTION_NOT_DONE');
    action([assigned, claimed])
      .when('ReopenAction', { ...again, due: '2025-05-01' }, at('2025-05-02', 'acc'))
      .thenRefused('DUE_DAY_HAS_PASSED');
    const reopened: Entry = [e.ActionReopened({ ...of, due: '2025-05-31', reason: 'x' }), at('2025-05-02', 'acc')];
    const { state } = action([assigned, claimed, accepted, reopened]);
    expect(state).toMatchObject({ status: 'OPEN', due: '2025-05-31', reopened: 1 });
    expect(state.closedOn).toBeUndefined();
  });
  it('is cancelled by the body that decided on it, and by no other', () => {
    const cancel = { action: 'A-014', reason: 'Version 3 does it', decision: { ...decision, date: '2025-04-02' } };
    action([assigned])
      .when('CancelAction', cancel, at('2025-04-02', 'acc'))
      .then(e.ActionCancelled({ ...of, reason: 'Version 3 does it', decision: cancel.decision }));
    action([assigned])
      .when('CancelAction', { ...cancel, decision: { ...cancel.decision, body: 'officers' } }, at('2025-04-02', 'acc'))
      .thenRefused('ANOTHER_BODY_DECIDED');
    const undecided = omit(command, 'decision');
    const given: Entry = [e.ActionAssigned(undecided), at('2025-03-12', 'acc')];
    action([given]).when('CancelAction', cancel, at('2025-04-02', 'wic')).thenRefused('ANOTHER_AUTHORITY_ASSIGNED');
    action([given]).when('CancelAction', cancel, at('2025-04-02', 'acc')).thenTypes('ActionCancelled');
    const cancelled: Entry = [e.ActionCancelled({ ...of, reason: 'x', decision }), at('2025-04-02', 'acc')];
    action([assigned, cancelled])
      .when('ProgressAction', { action: 'A-014', progress: 'x' }, at('2025-04-03', 'bdc'))
      .thenRefused('ACTION_NOT_OPEN');
  });
});

describe('the day on which an action is due', () => {
  const moved: Entry = [
    e.ActionDueDateChanged({ ...of, from: '2025-04-30', to: '2025-06-30', reason: 'Leave' }),
    at('2025-04-20', 'acc'),
  ];
  it('is moved with a reason, and the old day stays beside the new', () => {
    const change = { action: 'A-014', due: '2025-06-30', reason: 'Leave' };
    action([assigned]).when('ChangeActionDueDate', change, at('2025-04-20', 'acc')).then(moved[0]);
    action([assigned, moved])
      .when('ChangeActionDueDate', change, at('2025-04-21', 'acc'))
      .thenRefused('DUE_ALREADY_THEN');
    action([assigned])
      .when('ChangeActionDueDate', { ...change, due: '2025-04-01' }, at('2025-04-20', 'acc'))
      .thenRefused('DUE_DAY_HAS_PASSED');
    const { state } = action([assigned, moved]);
    expect(state.slippage).toMatchObject([{ from: '2025-04-30', to: '2025-06-30', on: '2025-04-20' }]);
    expect(slippedDays(state)).toBe(61);
  });
  it('passes: the action becomes overdue, with an exception for its authority, once', () => {
    expect(action([assigned]).deadlines()).toEqual([{ id: 'action-due:2025-04-30', due: '2025-04-30' }]);
    expect(action([assigned]).passed('action-due:2025-04-30')).toEqual([
      overdue[0],
      ComplianceExceptionRaised({ rule: 'ACTION_OVERDUE', severity: 'MEDIUM', authority: 'bdc' }),
    ]);
    expect(action([assigned, overdue]).deadlines()).toEqual([]);
    expect(isOverdue(action([assigned, overdue]).state)).toBe(true);
  });
  it('runs for nobody while completion is claimed, nor after the action is closed', () => {
    expect(action([assigned, claimed]).deadlines()).toEqual([]);
    expect(action([assigned, claimed, accepted]).deadlines()).toEqual([]);
  });
  it('is no longer missed once it is moved or the work is claimed to be done', () => {
    const later: Entry = [moved[0], at('2025-05-02', 'acc')];
    expect(isOverdue(action([assigned, overdue, later]).state)).toBe(false);
    const late: Entry = [claimed[0], lead('2025-05-02')];
    expect(isOverdue(action([assigned, overdue, late]).state)).toBe(false);
  });
});

describe('an action that changes hands', () => {
  const passedOn: Entry = [
    e.ActionReassigned({
      action: 'A-014',
      authority: 'wic',
      owner: 'p_wic',
      fromAuthority: 'bdc',
      fromOwner: 'p_lead',
    }),
    at('2025-04-01', 'acc'),
  ];
  it('is owed by another from then on, and is as old as before', () => {
    action([assigned])
      .when('ReassignAction', { action: 'A-014', authority: 'wic', owner: 'p_wic' }, at('2025-04-01', 'acc'))
      .then(passedOn[0]);
    action([assigned])
      .when('ReassignAction', { action: 'A-014', authority: 'zzz', owner: 'p_z' }, at('2025-04-01', 'acc'))
      .thenRefused('ACTION_OWED_BY_NO_PARTY');
    const { state } = action([assigned, passedOn]);
    expect(state).toMatchObject({ owner: { authority: 'wic', person: 'p_wic' }, reassigned: 1 });
    expect(actionAge(state, '2025-04-11')).toBe(30);
  });
  it('is inherited by the authority that took its owner’s place, its age and its names unbroken', () => {
    const board = reorganised();
    const after = action([assigned], { board });
    expect(owersOf(after.state, board)).toEqual(['vua']);
    expect(after.state.owner.authority).toBe('bdc');
    expect(actionAge(after.state, '2025-04-11')).toBe(30);
    after
      .when('ClaimActionCompleted', { action: 'A-014', evidence: 'Reconciliation for March' }, at('2025-04-14', 'vua'))
      .thenTypes('ActionCompletionClaimed');
    after
      .when('ClaimActionCompleted', { action: 'A-014', evidence: 'Reconciliation' }, at('2025-04-14', 'wic'))
      .thenRefused('NOT_YOUR_ACTION');
  });
});

describe('the fold of an action', () => {
  it('meets any subset of facts, in any order', () => {
    const facts = [assigned, claimed, accepted, overdue].map(([event, told], i) => fact(event, told, i));
    fc.assert(
      fc.property(fc.shuffledSubarray(facts), (some) => {
        const state = some.reduce((folded, f) => actionDecider.evolve(folded, f), actionDecider.initial);
        for (const deadline of actionDecider.deadlines(state, reorganised()))
          expect(actionDecider.passed(deadline, state, reorganised())).not.toEqual([]);
        expect(actionAge(state, '2025-06-01')).toBeGreaterThanOrEqual(0);
      }),
    );
  });
  it('knows every event of an action', () => {
    expect(e.actionEvents.map((x) => x.type).filter((type) => !actionDecider.folds.has(type))).toEqual([]);
  });
});
