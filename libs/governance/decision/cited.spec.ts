import type { RecordedDecision } from '../record/recorded-decision.js';
import { readsOfDecision } from '../record/recorded-decision.js';
import { at, given } from '../testing/given.js';
import { decidedByThen, decisionCited } from './cited.policy.js';
import { decisionRecord } from './decision.fold.js';
import * as e from './effect.events.js';
import * as o from './outcome.events.js';
import type { Entry } from './testing/d-1.js';
import { effective, gate, officer, produced, published, recommended, recordedBy, taken } from './testing/d-1.js';

const cited: RecordedDecision = { kind: 'DECISION', ref: 'D-1', date: '2024-10-15' };
const own = [taken(), produced(), published()];

/** What stands against resting on D-1 on a day, after a history of it. */
const asked = (
  history: readonly Entry[],
  {
    on = '2024-11-01',
    effect = false,
    anyKind = false,
    decision = cited,
  }: { on?: string; effect?: boolean; anyKind?: boolean; decision?: RecordedDecision } = {},
): string | undefined => {
  const found = decisionCited(
    decision,
    {
      day: on,
      look: (decider, stream) =>
        (stream === 'decision/D-1' ? given(decisionRecord, history).stateAt(on) : decider.initial) as never,
    },
    { mustHaveEffect: effect, ofAnyKind: anyKind },
  );
  return found?.refused;
};

describe('what rests on a decision of this record', () => {
  it('rests on one that is there, on its own day, and of its own body', () => {
    expect(asked(own)).toBeUndefined();
    expect(asked([])).toBe('DECISION_UNKNOWN');
    expect(asked(own, { decision: { ...cited, ref: 'item 5, not an id' } })).toBe('DECISION_UNKNOWN');
    expect(asked(own, { decision: { ...cited, date: '2024-10-16' } })).toBe('DECISION_OF_ANOTHER_DAY');
    expect(asked(own, { decision: { ...cited, body: 'board' } })).toBe('DECISION_OF_ANOTHER_BODY');
    expect(asked(own, { on: '2024-10-14' })).toBe('DECISION_NOT_YET_TAKEN');
  });
  it('that resolves: noting, deferring and recommending decide nothing', () => {
    for (const kind of ['NOTED', 'DEFERRED', 'REFERRED', 'RECOMMENDED'] as const)
      expect(asked([taken({ kind })])).toBe('DECISION_DOES_NOT_DECIDE');
    expect(asked([taken({ kind: 'RESCINDED' })])).toBeUndefined();
    expect(asked([taken({ kind: 'DEFERRED' })], { anyKind: true })).toBeUndefined();
  });
  it('or a recommendation that all have approved, once it has effect', () => {
    const board = { ...cited, date: '2024-10-02', body: 'board' };
    expect(asked([recommended()], { decision: board })).toBe('DECISION_DOES_NOT_DECIDE');
    const inEffect: Entry = [
      e.DecisionBecameEffective({ decision: 'D-1', effectiveFrom: '2024-10-31' }),
      gate('2024-10-31'),
    ];
    expect(asked([recommended(), inEffect], { decision: board, effect: true })).toBeUndefined();
  });
  it('that stands: neither unconfirmed, nor ended by another decision or a court', () => {
    const typed = taken({ authority: 'bdc' }, undefined, { ...at('2024-10-15', 'bdc', 'DECIDING_BODY'), recordedBy });
    expect(asked([typed])).toBe('DECISION_UNCONFIRMED');
    const ended = { decision: 'D-1', replacement: 'D-9', from: '2024-10-20' };
    for (const make of [o.DecisionRescinded, o.DecisionSuperseded])
      expect(asked([...own, [make(ended), officer('2024-10-20')]])).toBe('DECISION_NO_LONGER_STANDS');
    const inPart = o.DecisionRescinded({ ...ended, clauses: ['4.2'] });
    expect(asked([...own, [inPart, officer('2024-10-20')]])).toBeUndefined();
  });
  it('a doubt does not end it; that a court quashed it does', () => {
    const [doubt, told] = [
      o.DecisionValidityQuestioned({ decision: 'D-1', ground: 'PROCEDURE', questionedBy: 'x' }),
      officer('2024-10-20'),
    ];
    expect(asked([...own, [doubt, told]])).toBeUndefined();
    const history: Entry[] = [...own, [doubt, told]];
    const question = given(decisionRecord, history).state.outcome.questions[0]!.event;
    const quashed = o.DecisionValiditySettled({ decision: 'D-1', question, how: 'QUASHED', source: 'Order' });
    expect(asked([...history, [quashed, officer('2024-10-25')]])).toBe('DECISION_NO_LONGER_STANDS');
  });
  it('waits for its gate where that is asked, and only there', () => {
    expect(asked(own, { effect: true })).toBe('DECISION_NOT_IN_EFFECT');
    expect(asked([...own, effective('2024-10-25')], { on: '2024-10-24', effect: true })).toBe('DECISION_NOT_IN_EFFECT');
    expect(asked([...own, effective('2024-10-25')], { on: '2024-10-25', effect: true })).toBeUndefined();
  });
  it('of one taken elsewhere only the day can be known', () => {
    const elsewhere: RecordedDecision = { ...cited, kind: 'RECORDED_DECISION', ref: 'Board, item 6' };
    expect(asked([], { decision: elsewhere, effect: true })).toBeUndefined();
    expect(decidedByThen(elsewhere, { day: '2024-10-14' })?.refused).toBe('DECISION_NOT_YET_TAKEN');
    expect(decidedByThen(elsewhere, { day: '2024-10-15' })).toBeUndefined();
  });
  it('names the stream that it rests on', () => {
    expect(readsOfDecision({ decision: cited })).toEqual(['decision/D-1']);
    expect(readsOfDecision({ decision: { ...cited, ref: 'item 5, not an id' } })).toEqual([]);
    expect(readsOfDecision({ decision: { ...cited, kind: 'RECORDED_DECISION' } })).toEqual([]);
    expect(readsOfDecision({})).toEqual([]);
  });
});
