import { at, fact } from '../testing/given.js';
import { effectStatus, outcomeStatus } from './decision.state.js';
import type { Settlement } from './decision.words.js';
import * as e from './effect.events.js';
import * as o from './outcome.events.js';
import type { Entry } from './testing/d-1.js';
import { decision, hold, officer, produced, published, recommended, recordedBy, taken } from './testing/d-1.js';
import type { ApprovalsSeen } from './gate.policy.js';
import { done, expired, gateOn, seen, waits } from './testing/gates.js';
import * as p from './publication.events.js';

const own = [taken(), produced(), published('2024-10-17')];
const passedCallIn = { callIns: [expired('acc', '2024-10-24')] };

describe('the gate of an authority’s own decision', () => {
  it('opens on the day after its window, and says since when', () => {
    const gate = gateOn(own, '2024-10-25', passedCallIn);
    expect([gate.open, gate.effectiveFrom, gate.waitsFor]).toEqual([true, '2024-10-25', []]);
    expect(gate.conjuncts.map(({ code }) => code)).toEqual(['OUTCOME', 'PUBLICATION', 'CALL_IN']);
  });
  it('asked much later it still says that day', () => {
    expect(gateOn(own, '2025-06-01', passedCallIn).effectiveFrom).toBe('2024-10-25');
  });
  it('on the last day of the window it is shut, and says when time alone will open it', () => {
    const gate = gateOn(own, '2024-10-24', passedCallIn);
    expect([gate.open, gate.opensOn, waits(gate)]).toEqual([false, '2024-10-25', ['CALL_IN acc EXPIRED']]);
  });
  it('waits for publication, and for a window that is not yet known', () => {
    const gate = gateOn([taken()], '2024-10-16');
    expect(waits(gate)).toEqual(['PUBLICATION UNPUBLISHED', 'CALL_IN acc WINDOW_NOT_OPEN']);
    expect(gate.opensOn).toBeUndefined();
  });
  it.each(['WINDOW_OPEN', 'CALLED_IN', 'REFERRED_BACK', 'REFERRED_TO_COUNCIL', 'CHANGED'] as const)(
    'is shut while it is %s',
    (status) => {
      expect(waits(gateOn(own, '2024-12-01', { callIns: [{ authority: 'acc', status }] }))).toEqual([
        `CALL_IN acc ${status}`,
      ]);
    },
  );
  it('opens at once when scrutiny lets it stand, it is confirmed, or the call-in lapses', () => {
    for (const status of ['DECISION_STANDS', 'RECONFIRMED', 'LAPSED', 'NOT_CALLABLE'] as const)
      expect(gateOn(own, '2024-11-13', { callIns: [done('acc', status, '2024-11-13')] })).toMatchObject({
        open: true,
        effectiveFrom: '2024-11-13',
      });
  });
  it('waits for every authority whose call-in is known, until the last is done', () => {
    const callIns = [expired('acc', '2024-10-24'), { authority: 'bdc', status: 'CALLED_IN' as const }];
    expect(waits(gateOn(own, '2024-10-25', { callIns }))).toEqual(['CALL_IN bdc CALLED_IN']);
  });
  it('a joint decision of a board with powers waits for each council that it affects', () => {
    const joint = [
      recommended({ kind: 'RESOLVED', approvalsOf: [], affected: ['acc', 'bdc'] }),
      produced(),
      published('2024-10-04'),
    ];
    expect(waits(gateOn(joint, '2024-11-01', { callIns: [expired('acc', '2024-10-24')] }))).toEqual([
      'CALL_IN bdc WINDOW_NOT_OPEN',
    ]);
    expect(
      gateOn(joint, '2024-11-01', { callIns: [expired('acc', '2024-10-24'), expired('bdc', '2024-10-28')] }),
    ).toMatchObject({ open: true, effectiveFrom: '2024-10-29' });
  });
  describe('that affects a council which was succeeded', () => {
    const joint = [
      recommended({ kind: 'RESOLVED', approvalsOf: [], affected: ['acc', 'bdc'] }),
      produced(),
      published('2024-10-04'),
    ];
    const acc = expired('acc', '2024-10-24');
    const before = ['bdc'];
    it('while its window was open: waits for the window under the old name, once', () => {
      const open = { authority: 'bdc', status: 'WINDOW_OPEN' as const };
      expect(waits(gateOn(joint, '2024-10-28', { callIns: [acc, open] }))).toEqual(['CALL_IN bdc WINDOW_OPEN']);
      const gate = gateOn(joint, '2024-10-29', { callIns: [acc, expired('bdc', '2024-10-28')] });
      expect([gate.open, gate.conjuncts.filter(({ code }) => code === 'CALL_IN')]).toMatchObject([true, [{}, {}]]);
    });
    it('before it was published: waits for those who have taken its place, and not for it', () => {
      const open = { authority: 'unitary', before, status: 'WINDOW_OPEN' as const };
      expect(waits(gateOn(joint, '2024-10-28', { callIns: [acc, open] }))).toEqual(['CALL_IN unitary WINDOW_OPEN']);
      const past = { ...expired('unitary', '2024-10-28'), before };
      expect(gateOn(joint, '2024-10-29', { callIns: [acc, past] })).toMatchObject({
        open: true,
        effectiveFrom: '2024-10-29',
      });
      const split = { authority: 'south', before, status: 'WINDOW_OPEN' as const };
      expect(waits(gateOn(joint, '2024-10-29', { callIns: [acc, past, split] }))).toEqual([
        'CALL_IN south WINDOW_OPEN',
      ]);
    });
    it('before it was published, by another that it affects: that one is asked once for both', () => {
      const callIns = [{ ...acc, before }];
      expect(gateOn(joint, '2024-10-25', { callIns })).toMatchObject({ open: true, effectiveFrom: '2024-10-25' });
    });
  });
  it('never before the date that it states', () => {
    const stated = [taken({ statedDate: '2024-11-29' }), produced(), published()];
    expect(gateOn(stated, '2024-11-28', passedCallIn)).toMatchObject({ open: false, opensOn: '2024-11-29' });
    expect(gateOn(stated, '2024-11-29', passedCallIn)).toMatchObject({ open: true, effectiveFrom: '2024-11-29' });
  });
  it('a live hold stops it; lifted or ended, it counts from that day', () => {
    expect(waits(gateOn([...own, hold()], '2024-11-01', passedCallIn))).toEqual(['HOLD H-1 LEGALITY_REPORT']);
    const legality = at('2024-11-04', 'acc', 'LEGALITY_OFFICER');
    const lifted = [e.HoldLifted({ decision: 'D-1', hold: 'H-1', reason: 'x' }), legality] as const;
    expect(gateOn([...own, hold(), lifted], '2024-11-05', passedCallIn)).toMatchObject({
      open: true,
      effectiveFrom: '2024-11-04',
    });
    const ended = [
      e.HoldEnded({ decision: 'D-1', hold: 'H-1', until: '2024-11-05' }),
      at('2024-11-06', 'acc'),
    ] as const;
    expect(gateOn([...own, hold('2024-10-18', '2024-11-05'), ended], '2024-11-06', passedCallIn)).toMatchObject({
      open: true,
      effectiveFrom: '2024-11-06',
    });
  });
  it('a condition is met or waived first; one that failed keeps it shut', () => {
    const conditions = [{ condition: 'c', kind: 'CONTRACT' as const }];
    const history = [taken({ conditions }), produced(), published()];
    const on = at('2024-11-28', 'acc');
    const met = [e.DecisionConditionMet({ decision: 'D-1', condition: 'c', evidence: 'x' }), on] as const;
    const failed = [e.DecisionConditionFailed({ decision: 'D-1', condition: 'c', reasons: 'x' }), on] as const;
    expect(waits(gateOn(history, '2024-11-29', passedCallIn))).toEqual(['CONDITION c UNMET']);
    expect(waits(gateOn([...history, failed], '2024-11-29', passedCallIn))).toEqual(['CONDITION c FAILED']);
    expect(gateOn([...history, met], '2024-11-29', passedCallIn)).toMatchObject({
      open: true,
      effectiveFrom: '2024-11-28',
    });
  });
  it('a doubt about the quorum withholds effect until it is settled; another doubt does not', () => {
    const doubt = (ground: 'INQUORATE' | 'PROCEDURE') =>
      [o.DecisionValidityQuestioned({ decision: 'D-1', ground, questionedBy: 'x' }), at('2024-10-16', 'acc')] as const;
    expect(gateOn([...own, doubt('PROCEDURE')], '2024-11-01', passedCallIn).open).toBe(true);
    const shut = gateOn([...own, doubt('INQUORATE')], '2024-11-01', passedCallIn);
    expect(shut.waitsFor).toMatchObject([{ code: 'VALIDITY', status: 'INQUORATE' }]);
  });
  describe('once the doubt about its quorum is settled', () => {
    const doubt: Entry = [
      o.DecisionValidityQuestioned({ decision: 'D-1', ground: 'INQUORATE', questionedBy: 'x' }),
      at('2024-10-16', 'acc'),
    ];
    const question = fact(...doubt, own.length).id;
    const settled = (how: Settlement): readonly Entry[] => [
      ...own,
      doubt,
      [o.DecisionValiditySettled({ decision: 'D-1', question, how, source: 'x' }), at('2024-11-04', 'acc')],
    ];
    it('opens from that day where the decision stands', () => {
      expect(gateOn(settled('STANDS'), '2024-11-05', passedCallIn)).toMatchObject({
        open: true,
        effectiveFrom: '2024-11-04',
      });
      expect(outcomeStatus(decision(settled('STANDS')).state)).toBe('CARRIED');
    });
    it.each([
      ['QUASHED', 'QUASHED'],
      ['RESCINDED', 'RESCINDED'],
      ['DECIDED_AFRESH', 'SUPERSEDED'],
    ] as const)('is shut for good where it was %s: the old decision does not come to life by that', (how, status) => {
      const gate = gateOn(settled(how), '2030-01-01', passedCallIn);
      expect([gate.open, gate.opensOn]).toEqual([false, undefined]);
      expect(gate.waitsFor).toMatchObject([
        { code: 'OUTCOME', status },
        { code: 'VALIDITY', status: how },
      ]);
      const state = decision(settled(how)).state;
      expect([outcomeStatus(state), effectStatus(state)]).toEqual([status, 'GATED']);
    });
  });
  it('noting decides nothing, and what was deferred or rescinded has no effect', () => {
    expect(waits(gateOn([taken({ kind: 'NOTED' }), produced(), published()], '2024-11-01', passedCallIn))).toEqual([
      'OUTCOME NOTED',
    ]);
    expect(waits(gateOn([taken({ kind: 'DEFERRED' }), produced(), published()], '2024-11-01', passedCallIn))).toEqual([
      'OUTCOME DEFERRED',
    ]);
    const rescinded = [
      o.DecisionRescinded({ decision: 'D-1', replacement: 'D-9', from: '2024-10-20' }),
      at('2024-10-20', 'acc'),
    ] as const;
    expect(waits(gateOn([...own, rescinded], '2024-11-01', passedCallIn))).toEqual(['OUTCOME RESCINDED']);
  });
  it('while its publication is withdrawn it is shut', () => {
    const withdrawn = [p.PublicationWithdrawn({ decision: 'D-1', reasons: 'x' }), officer('2024-10-18')] as const;
    expect(waits(gateOn([...own, withdrawn], '2024-11-01', passedCallIn))).toEqual(['PUBLICATION WITHDRAWN']);
    expect(gateOn([...own, withdrawn, published('2024-11-04')], '2024-11-04', passedCallIn)).toMatchObject({
      open: true,
      effectiveFrom: '2024-11-04',
    });
  });
  it('what another authority’s clerk entered waits for the decider’s word', () => {
    const told = { ...at('2024-10-15', 'bdc', 'DECIDING_BODY'), recordedBy };
    const typed = taken({ authority: 'bdc', affected: ['bdc'] }, undefined, told);
    expect(
      waits(gateOn([typed, produced(), published()], '2024-11-01', { callIns: [expired('bdc', '2024-10-24')] })),
    ).toEqual(['CONFIRMATION bdc UNCONFIRMED']);
  });
});

describe('the gate of a recommendation', () => {
  const history = [recommended(), produced([], '2024-10-03'), published('2024-10-04')];
  const all = { acc: 'SATISFIED', bdc: 'SATISFIED', wic: 'SATISFIED' } as const;
  it('opens when all have approved this very text, and is not called in', () => {
    expect(gateOn(history, '2024-11-29', { approvals: seen(all, '2024-11-29') })).toMatchObject({
      open: true,
      effectiveFrom: '2024-11-29',
    });
    expect(waits(gateOn(history, '2024-11-29'))).toEqual([
      'APPROVAL acc NOT_SOUGHT',
      'APPROVAL bdc NOT_SOUGHT',
      'APPROVAL wic NOT_SOUGHT',
    ]);
  });
  it('granted is not satisfied; satisfied by each is not yet approved by all', () => {
    const approvals = seen({ ...all, bdc: 'GRANTED' });
    expect(waits(gateOn(history, '2024-11-21', { approvals }))).toContain('APPROVAL bdc GRANTED');
    expect(gateOn(history, '2024-11-21', { approvals: seen(all) }).open).toBe(false);
  });
  it('approvals of another text open nothing', () => {
    expect(waits(gateOn(history, '2024-11-29', { approvals: seen(all, '2024-11-29', '3'.repeat(64)) }))).toContain(
      'APPROVAL acc OF_ANOTHER_TEXT',
    );
  });
  it('whoever else was asked must have approved too', () => {
    const approvals = seen({ ...all, pcc: 'REFUSED' }, '2024-11-29');
    expect(waits(gateOn(history, '2024-11-29', { approvals }))).toEqual(['APPROVAL pcc REFUSED']);
  });
  it('a successor approves in the place that it took; each place by itself, and no votes are pooled', () => {
    const row = (place: string, status: ApprovalsSeen['rows'][number]['status']) => ({
      authority: 'unitary',
      place,
      status,
    });
    const acc = { authority: 'acc', place: 'acc', status: 'SATISFIED' as const };
    const approvals = (...rows: ApprovalsSeen['rows']): ApprovalsSeen => ({
      ...seen({}, '2024-11-29'),
      rows: [acc, ...rows],
    });
    const both = approvals(row('bdc', 'SATISFIED'), row('wic', 'SATISFIED'));
    expect(gateOn(history, '2024-11-29', { approvals: both })).toMatchObject({
      open: true,
      conjuncts: expect.arrayContaining([
        { code: 'APPROVAL', met: true, status: 'SATISFIED', authority: 'unitary', place: 'bdc', from: '2024-11-29' },
      ]) as never,
    });
    const one = approvals(row('bdc', 'SATISFIED'), row('wic', 'GRANTED'));
    expect(waits(gateOn(history, '2024-11-29', { approvals: one }))).toEqual(['APPROVAL unitary GRANTED']);
    const missing = approvals(row('bdc', 'SATISFIED'));
    expect(waits(gateOn(history, '2024-11-29', { approvals: missing }))).toEqual(['APPROVAL wic NOT_SOUGHT']);
  });
  it('approval sought of a successor itself answers for those whose place it took', () => {
    const rows = [
      { authority: 'acc', place: 'acc', status: 'SATISFIED' as const },
      { authority: 'unitary', place: 'unitary', before: ['bdc', 'wic'], status: 'SATISFIED' as const },
    ];
    expect(gateOn(history, '2024-11-29', { approvals: { ...seen({}, '2024-11-29'), rows } }).open).toBe(true);
  });
});
