import { instantOf } from '#kernel';
import { decisionRecord } from '../decision/decision.fold.js';
import type { Decider } from '../language/decider.js';
import { taken } from '../decision/testing/d-1.js';
import { NORTHERN_IRELAND_CALL_IN } from '../rules/call-in/index.js';
import { at, boardOf, given, succeeded } from '../testing/given.js';
import { callInDecider } from './call-in.decider.js';
import { CallInConsidered, DecisionCalledIn } from './call-in.events.js';
import { callInOf } from './standing.policy.js';
import type { Step } from './testing/call-ins.js';
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
const closes = london('2024-10-24', '17:00');
const bdc = at('2024-10-08', 'bdc').by;

describe('a call-in', () => {
  it('in time, on grounds and by enough members is accepted, and stops the decision', () => {
    after(opened)
      .when('CallInDecision', requisition, { on: ON_22, by: at(ON_22, 'acc').by })
      .then(DecisionCalledIn({ ...requisition, authority: 'acc', meetsBy: '2024-11-12', lapses: true }));
    expect(standsAfter([opened, calledIn(ON_22)]).status).toBe('CALLED_IN');
  });
  const rejected = (steps: readonly Step[], data: object, on: string, reason: string, by = at(on, 'acc').by) => {
    const { decision } = after(...steps).when('CallInDecision', { ...requisition, ...data }, { on, by });
    expect(decision).toMatchObject([{ type: 'CallInRejected', body: { reason } }]);
    return decision;
  };
  it('given that its decision is not published, then it is recorded as rejected; given no such decision, it is refused', () => {
    const known = {
      [`decision/${DECISION}`]: {
        decider: decisionRecord as unknown as Decider<never>,
        history: [taken({ decision: DECISION })],
      },
    };
    const told = { on: ON_22, by: at(ON_22, 'acc').by };
    const { decision } = given(callInDecider, [], { others: known }).when('CallInDecision', requisition, told);
    expect(decision).toMatchObject([{ type: 'CallInRejected', body: { reason: 'NOT_PUBLISHED' } }]);
    after().when('CallInDecision', requisition, told).thenRefused('DECISION_UNKNOWN');
  });
  it('is recorded as rejected with its reason, whatever is wrong with it', () => {
    rejected([opened], { requisitioners: members(4) }, ON_22, 'TOO_FEW');
    rejected([opened], { requisitioners: [...members(4), ...members(3, 'bdc')] }, ON_22, 'TOO_FEW');
    rejected([opened], { requisitioners: [...members(4), ...members(1)] }, ON_22, 'TOO_FEW');
    rejected([opened], { grounds: undefined }, ON_22, 'NO_GROUNDS');
    rejected([opened], { authority: 'bdc' }, ON_22, 'NOT_AFFECTED', bdc);
    rejected([opened], { authority: 'acc' }, ON_22, 'ANOTHER_AUTHORITY', bdc);
    rejected([opened, calledIn(ON_22)], {}, london('2024-10-23', '09:00'), 'ALREADY_CALLED_IN');
  });
  it('at the cut-off is outside the window, a moment before it is in; the time and the window stand in the record', () => {
    expect(rejected([opened], {}, closes, 'OUTSIDE_WINDOW')).toMatchObject([
      { body: { opens: opening.published, closes } },
    ]);
    rejected([opened, passed('window:acc')], {}, closes, 'OUTSIDE_WINDOW');
    rejected([opened], {}, london('2024-10-17', '09:59'), 'NOT_PUBLISHED');
    const before = instantOf(Date.parse(closes) - 1);
    after(opened).when('CallInDecision', requisition, at(before, 'acc')).thenTypes('DecisionCalledIn');
  });
  it('of which only the day is known counts on the day of publication and on the last day', () => {
    for (const day of ['2024-10-17', '2024-10-24']) {
      const known = after(opened);
      known.when('CallInDecision', requisition, at(day, 'acc')).thenTypes('DecisionCalledIn');
      expect(standsAfter([opened, calledIn(day)])).toMatchObject({ status: 'CALLED_IN', window: { closes } });
    }
  });
  it('is not made by an auditor, and names the authority whose members ask', () => {
    after(opened)
      .when('CallInDecision', requisition, at(ON_22, 'acc', 'AUDITOR'))
      .thenRefused('NOT_YOURS_TO_CALL_IN');
    after(opened)
      .when('CallInDecision', requisition, { on: ON_22, by: { outside: 'Residents' } })
      .thenRefused('CALL_IN_OF_WHICH_AUTHORITY');
  });
  it('typed by another authority’s clerk stops the decision all the same; what would end it does not', () => {
    const clerk = { person: 'p_clerk', authority: 'bdc', capacity: 'CLERK', mandate: 'm' };
    const stands = given(callInDecider, [
      ...played([opened, calledIn(ON_22)]),
      [
        CallInConsidered({ decision: DECISION, authority: 'acc', outcome: 'DECISION_STANDS' }),
        { ...at('2024-11-06', 'acc'), recordedBy: clerk },
      ],
    ]);
    expect(callInOf(stands.state, 'acc')).toMatchObject({
      status: 'CALLED_IN',
      unconfirmed: expect.any(String) as string,
    });
  });
  it('needs a share of all members in Northern Ireland: 15 per cent, rounded up', () => {
    const board = {
      ...boardOf('acc'),
      signatories: boardOf('acc').signatories.map((s) => ({ ...s, nation: 'NORTHERN_IRELAND' as const })),
    };
    const ni = { ...opening, jurisdiction: 'NORTHERN_IRELAND', config: NORTHERN_IRELAND_CALL_IN, members: 41 };
    const history = played([['OpenCallInWindow', ni, opening.published, manager]], board);
    const ask = (n: number) =>
      given(callInDecider, history, { board }).when(
        'CallInDecision',
        { ...requisition, requisitioners: members(n) },
        at(ON_22, 'acc'),
      );
    ask(6).thenTypes('CallInRejected');
    ask(7).thenTypes('DecisionCalledIn');
  });
});

describe('a call-in after the council was succeeded', () => {
  const nar = succeeded(boardOf('acc', 'bdc', 'nar'), 'acc', 'nar');
  const byNar = at(ON_22, 'nar');
  const its = (command: string, data: object, steps: readonly Step[] = [opened], told = byNar) =>
    given(callInDecider, played(steps), { board: nar }).when(command, { decision: DECISION, ...data }, told);
  const asked = { requisitioners: members(5, 'nar'), grounds: 'Budget' };

  it('is made by members of the council that took its place, in the window that was opened under the old name', () => {
    for (const named of [{}, { authority: 'nar' }, { authority: 'acc' }])
      its('CallInDecision', { ...asked, ...named }).then(
        DecisionCalledIn({ ...asked, decision: DECISION, authority: 'acc', meetsBy: '2024-11-12', lapses: true }),
      );
  });
  it('counts no member of a council that is no more, nor of another', () => {
    for (const requisitioners of [members(5), [...members(4, 'nar'), ...members(3, 'bdc')]])
      expect(its('CallInDecision', { ...asked, requisitioners }).decision).toMatchObject([
        { type: 'CallInRejected', body: { reason: 'TOO_FEW' } },
      ]);
    expect(its('CallInDecision', asked, [opened], at(ON_22, 'bdc')).decision).toMatchObject([
      { type: 'CallInRejected', body: { reason: 'NOT_AFFECTED' } },
    ]);
  });
  it('is considered, withdrawn and answered by that council, under either name', () => {
    const on = london('2024-11-05', '10:00');
    for (const authority of ['acc', 'nar']) {
      its('ConsiderCallIn', { authority, outcome: 'DECISION_STANDS' }, [opened, calledIn(ON_22)], at(on, 'nar')).then(
        CallInConsidered({ decision: DECISION, authority: 'acc', outcome: 'DECISION_STANDS' }),
      );
      its('WithdrawCallIn', { authority }, [opened, calledIn(ON_22)], at(on, 'nar')).thenTypes('CallInWithdrawn');
      const consider: Step = ['ConsiderCallIn', { decision: DECISION, authority: 'acc', outcome: 'REFERRED_BACK' }, on];
      its('ReconfirmDecision', { authority }, [opened, calledIn(ON_22), consider], at(on, 'nar')).thenTypes(
        'DecisionReconfirmed',
      );
    }
  });
  it('opens no second window when the decision is published again', () => {
    const told = { on: ON_22, by: manager };
    its('OpenCallInWindow', { ...opening, authority: 'nar' }, [opened], told).thenRefused('CALL_IN_OPENED_BEFORE');
    its('OpenCallInWindow', { ...opening, authority: 'nar' }, [], told).thenTypes('CallInWindowOpened');
  });
  it('of one that took the place of several is made in the window that is still open', () => {
    const both = succeeded(succeeded(boardOf('acc', 'bdc', 'nar'), 'acc', 'nar'), 'bdc', 'nar');
    const later = { ...opening, authority: 'bdc', published: london('2024-10-23', '10:00') };
    const history = played([opened, ['OpenCallInWindow', later, later.published, manager], passed('window:acc')]);
    const on = london('2024-10-25', '10:00');
    given(callInDecider, history, { board: both })
      .when('CallInDecision', { decision: DECISION, ...asked }, at(on, 'nar'))
      .thenTypes('DecisionCalledIn');
  });
});
