import { callInRecord } from '../call-in/call-in.fold.js';
import { approvalsRecord } from '../approvals/approvals.fold.js';
import { ALL_OTHERS, granted, inEffect, sought } from '../approvals/testing/approvals.js';
import { boardOf, given, succeeded } from '../testing/given.js';
import { decisionDecider } from './decision.decider.js';
import { approvalsSeen, callInsSeen } from './seen.js';
import { sixRegions } from './six-regions.js';
import { closed, decision, hold, opened, produced, published, recommended, taken, window } from './testing/d-1.js';

const own = [taken(), produced(), published('2024-10-17')];

describe('what the gate sees', () => {
  it('of a call-in: until when it waits, and since when it is clear', () => {
    const callIns = (...history: (typeof opened)[]) => given(callInRecord, history).state;
    const acc = boardOf('acc');
    expect(callInsSeen(callIns(opened), acc)).toEqual([
      { authority: 'acc', status: 'WINDOW_OPEN', until: window.closes },
    ]);
    expect(callInsSeen(callIns(opened, closed), acc)).toEqual([
      {
        authority: 'acc',
        status: 'EXPIRED',
        until: window.closes,
        clear: { from: window.effectiveAt, day: '2024-10-25' },
      },
    ]);
  });
  it('of a call-in that was opened for a successor: whose members no longer ask', () => {
    const board = succeeded(boardOf('old', 'acc'), 'old', 'acc');
    const callIns = given(callInRecord, [opened]).state;
    expect(callInsSeen(callIns, board)).toMatchObject([{ authority: 'acc', before: ['old'] }]);
  });
  it('of approvals: how each authority stands, and for what it waits', () => {
    const board = boardOf('acc', 'bdc');
    const history = [
      sought('2024-10-04', undefined, { authorities: ['acc', 'bdc'] }),
      granted('acc', '2024-10-15', [ALL_OTHERS]),
      inEffect('acc', '2024-10-25'),
    ];
    const { state } = given(approvalsRecord, history, { board });
    expect(approvalsSeen(state, board)?.rows).toEqual([
      { authority: 'acc', place: 'acc', before: [], status: 'GRANTED', waitsFor: ['OTHERS bdc'] },
      { authority: 'bdc', place: 'bdc', before: [], status: 'AWAITED', waitsFor: ['APPROVAL'] },
    ]);
    expect(approvalsSeen(approvalsRecord.initial, board)).toBeUndefined();
  });
  it('of approvals after a succession: each place, and who holds it now', () => {
    const board = succeeded(boardOf('acc', 'bdc', 'unitary'), 'bdc', 'unitary');
    const history = [
      sought('2024-10-04', undefined, { authorities: ['acc', 'bdc'] }),
      granted('bdc', '2024-10-15'),
      inEffect('bdc', '2024-10-25'),
    ];
    const { state } = given(approvalsRecord, history, { board });
    const found = approvalsSeen(state, board);
    expect(found?.rows.map(({ authority, place, status }) => [authority, place, status])).toEqual([
      ['acc', 'acc', 'AWAITED'],
      ['unitary', 'bdc', 'SATISFIED'],
    ]);
    const joint = decision([recommended({ affected: ['acc', 'bdc'], approvalsOf: ['acc', 'bdc'] })]).state;
    expect(sixRegions(joint, found).approval).toEqual([
      { authority: 'acc', status: 'AWAITED' },
      { authority: 'unitary', place: 'bdc', status: 'SATISFIED' },
    ]);
  });
});

describe('the regions of a decision', () => {
  it('show the call-in of a place once, under the name of whoever is asked', () => {
    const state = decision([recommended({ kind: 'RESOLVED', approvalsOf: [], affected: ['acc', 'bdc'] })]).state;
    const unitary = { authority: 'unitary', before: ['bdc'], status: 'WINDOW_OPEN' as const };
    expect(sixRegions(state, undefined, [unitary]).callIn).toEqual([
      { authority: 'acc', status: 'WINDOW_NOT_OPEN' },
      { authority: 'unitary', status: 'WINDOW_OPEN' },
    ]);
  });
  it('each has a status of its own', () => {
    const { state } = decision([...own, hold()]);
    expect(
      sixRegions(state, undefined, [{ authority: 'acc', status: 'WINDOW_OPEN', until: window.closes }], 'DRAFT'),
    ).toEqual({
      outcome: {
        status: 'CARRIED',
        kind: 'RESOLVED',
        recordedKind: 'RESOLVED',
        validityQuestioned: false,
        unconfirmed: false,
      },
      statement: { status: 'PRODUCED', missing: [] },
      minutes: { status: 'DRAFT' },
      publication: { status: 'PUBLISHED', incomplete: false, publishedAt: '2024-10-17' },
      approval: [{ authority: 'acc', status: 'NOT_REQUIRED' }],
      callIn: [{ authority: 'acc', status: 'WINDOW_OPEN', until: window.closes }],
      implementation: { status: 'GATED', premature: false },
    });
  });
  it('before anything is known, and of a recommendation that nobody was asked about yet', () => {
    expect(sixRegions(decisionDecider.initial)).toMatchObject({
      outcome: { status: 'NONE' },
      approval: [],
      callIn: [],
    });
    expect(sixRegions(decision([recommended({ affected: ['acc'], approvalsOf: ['acc'] })]).state)).toMatchObject({
      approval: [{ authority: 'acc', status: 'AWAITED' }],
      callIn: [{ authority: 'acc', status: 'NOT_CALLABLE' }],
    });
  });
  it('an officer’s decision has no minutes', () => {
    expect(sixRegions(decision([taken({ capacity: 'OFFICER' })]).state).minutes.status).toBe('NOT_APPLICABLE');
  });
});
