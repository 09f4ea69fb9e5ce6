import fc from 'fast-check';
import { addDays, instantOf, startOfDay } from '#kernel';
import type { Told } from '../testing/given.js';
import { at, fact } from '../testing/given.js';
import * as e from './effect.events.js';
import type { ApprovalsSeen, CallInSeen } from './gate.policy.js';
import * as o from './outcome.events.js';
import * as p from './publication.events.js';
import type { Entry } from './testing/d-1.js';
import { gate, hold, officer, produced, published, recommended, recordedBy, taken } from './testing/d-1.js';
import { gateOn } from './testing/gates.js';
import type { Case } from './testing/naive-gate.js';
import { DONE, mayHaveEffect } from './testing/naive-gate.js';

const START = '2024-10-01';
const day = fc.nat(60).map((n) => addDays(START, n));
const authorities = ['acc', 'bdc', 'wic'] as const;
const V2 = '2'.repeat(64);
const V3 = '3'.repeat(64);

const conditions = [{ condition: 'c', kind: 'CONTRACT' as const }];
const kinds = ['RESOLVED', 'RESOLVED', 'RESOLVED', 'RECOMMENDED', 'NOTED', 'DEFERRED', 'RESCINDED'] as const;
const typed = (told: Told): Told => ({ ...told, recordedBy: { ...recordedBy, authority: 'bdc' } });

/** How a decision begins: an authority's own or the board's, of some kind, with or without a date and a condition. */
const opening: fc.Arbitrary<Entry> = fc
  .record({
    own: fc.boolean(),
    kind: fc.constantFrom(...kinds),
    stated: fc.option(day, { nil: undefined }),
    conditional: fc.nat(3).map((n) => n === 0),
    reserved: fc.subarray([...authorities]),
    byAnother: fc.nat(9).map((n) => n === 0),
  })
  .map(({ own, kind, stated, conditional, reserved, byAnother }) => {
    const more = { kind, conditions: conditional ? conditions : [], ...(stated && { statedDate: stated }) };
    if (!own) return recommended({ ...more, approvalsOf: kind === 'RECOMMENDED' ? authorities : reserved });
    const told = at('2024-10-02', 'acc', 'DECIDING_BODY');
    return taken(more, '2024-10-02', byAnother ? typed(told) : told);
  });

const of = { decision: 'D-1' } as const;
/** Stands for the question that was entered last before a settlement, whose id is known once the history is. */
const LAST = '00000000-0000-8000-8000-000000000000';
const settlingTheLast = (history: readonly Entry[]): readonly Entry[] =>
  history.map(([event, told], n) => {
    const asked = history.slice(0, n).findLastIndex(([{ type }]) => type === 'DecisionValidityQuestioned');
    const question = history[asked];
    return event.body['question'] === LAST && question
      ? [{ ...event, body: { ...event.body, question: fact(...question, asked).id } }, told]
      : [event, told];
  });
const makers: readonly ((on: string) => Entry)[] = [
  (on) => produced([], on),
  (on) => produced(['REASONS'], on),
  (on) => published(on),
  (on) => published(on),
  (on) => published(on, typed(officer(on))),
  (on) => [p.PublicationWithdrawn({ ...of, reasons: 'x' }), officer(on)],
  (on) => hold(on),
  (on) => hold(on, addDays(on, 3)),
  (on) => [e.HoldLifted({ ...of, hold: 'H-1', reason: 'x' }), officer(on)],
  (on) => [e.HoldLifted({ ...of, hold: 'H-1', reason: 'x' }), typed(officer(on))],
  (on) => [e.HoldEnded({ ...of, hold: 'H-1', until: addDays(on, -1) }), gate(on)],
  (on) => [e.DecisionConditionMet({ ...of, condition: 'c', evidence: 'x' }), officer(on)],
  (on) => [e.DecisionConditionFailed({ ...of, condition: 'c', reasons: 'x' }), officer(on)],
  (on) => [o.DecisionValidityQuestioned({ ...of, ground: 'INQUORATE', questionedBy: 'x' }), officer(on)],
  (on) => [o.DecisionValidityQuestioned({ ...of, ground: 'PROCEDURE', questionedBy: 'x' }), officer(on)],
  (on) => [o.DecisionValiditySettled({ ...of, question: LAST, how: 'STANDS', source: 'x' }), officer(on)],
  (on) => [o.DecisionValiditySettled({ ...of, question: LAST, how: 'STANDS', source: 'x' }), typed(officer(on))],
  (on) => [o.DecisionValiditySettled({ ...of, question: LAST, how: 'DECIDED_AFRESH', source: 'x' }), officer(on)],
  (on) => [o.DecisionRescinded({ ...of, replacement: 'D-9', from: on }), officer(on)],
  (on) => [o.DecisionVaried({ ...of, replacement: 'D-9', from: on, clauses: ['1'] }), officer(on)],
  (on) => [e.ImplementationStarted({ ...of, authority: 'acc', premature: true }), officer(on)],
];
/** What is needed comes often, what stops seldom: otherwise hardly any gate would ever open. */
const step = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 2, 8, 11) },
  { weight: 1, arbitrary: fc.nat(makers.length - 1) },
);
const later = fc
  .array(fc.tuple(step, fc.integer({ min: 1, max: 59 })), { maxLength: 8 })
  .map((steps) => steps.map(([n, after]) => makers[n]!(addDays(START, after))));

const approvalStatus = fc.constantFrom(
  'SATISFIED',
  'SATISFIED',
  'SATISFIED',
  'AWAITED',
  'GRANTED',
  'REFUSED',
  'WITHDRAWN',
  'LAPSED',
  'NOT_REQUIRED',
);
const approvals: fc.Arbitrary<ApprovalsSeen | undefined> = fc.option(
  fc
    .record({
      statuses: fc.tuple(approvalStatus, approvalStatus, approvalStatus),
      asked: fc.subarray([...authorities], { minLength: 1 }),
      approved: fc.boolean(),
      text: fc.constantFrom(V2, V2, V2, V3),
    })
    .map(({ statuses, asked, approved, text }) => ({
      rows: authorities.flatMap((authority, i) =>
        asked.includes(authority) ? [{ authority, place: authority, status: statuses[i]! }] : [],
      ),
      texts: new Set([text]),
      ...(approved && { approved: { on: '2024-10-20' } }),
    })),
  { nil: undefined, freq: 8 },
);
const callInStatus = fc.constantFrom<CallInSeen['status']>(
  'NOT_CALLABLE',
  'EXPIRED',
  'EXPIRED',
  'EXPIRED',
  'DECISION_STANDS',
  'RECONFIRMED',
  'LAPSED',
  'WITHDRAWN',
  'WINDOW_OPEN',
  'CALLED_IN',
  'REFERRED_BACK',
  'REFERRED_TO_COUNCIL',
  'CHANGED',
  'WINDOW_NOT_OPEN',
);
const callIns = fc
  .tuple(
    ...authorities.map((authority) =>
      fc.record({
        authority: fc.constant(authority),
        status: callInStatus,
        clearOn: day,
        known: fc.nat(9).map((n) => n > 0),
      }),
    ),
  )
  .map((rows) =>
    rows.flatMap(({ authority, status, clearOn, known }): readonly CallInSeen[] =>
      !known
        ? []
        : [
            {
              authority,
              status,
              ...(DONE.includes(status) && { clear: { from: instantOf(startOfDay(clearOn)), day: clearOn } }),
            },
          ],
    ),
  );

const wild: fc.Arbitrary<Case> = fc.record({
  history: fc
    .tuple(fc.option(opening, { nil: undefined, freq: 20 }), later)
    .map(([first, rest]) => settlingTheLast(first ? [first, ...rest] : rest)),
  on: day,
  approvals,
  callIns,
});
/** Where all went as it should, but for a few things: otherwise hardly any gate would ever be open. */
const tame: fc.Arbitrary<Case> = fc
  .record({
    opening,
    later: later.map((steps) => steps.slice(0, 3)),
    on: day,
    clearOn: fc.tuple(day, day, day),
    approvals: fc.option(approvals, { nil: 'ALL' as const, freq: 1 }),
    callIns: fc.option(callIns, { nil: 'ALL' as const, freq: 1 }),
  })
  .map(({ opening: first, later: rest, on, clearOn, approvals: asked, callIns: called }) => ({
    history: settlingTheLast([first, published('2024-10-04'), ...rest]),
    on,
    approvals:
      asked === 'ALL'
        ? {
            rows: authorities.map((authority) => ({ authority, place: authority, status: 'SATISFIED' as const })),
            texts: new Set([V2]),
            approved: { on: '2024-10-20' },
          }
        : asked,
    callIns:
      called === 'ALL'
        ? authorities.map((authority, i) => ({
            authority,
            status: 'EXPIRED' as const,
            clear: { from: instantOf(startOfDay(clearOn[i]!)), day: clearOn[i]! },
          }))
        : called,
  }));
const anyCase = fc.oneof(wild, tame);

describe('in any history', () => {
  it('the gate never opens early, and never stays shut without naming what it waits for', () => {
    let opened = 0;
    fc.assert(
      fc.property(anyCase, (one) => {
        const found = gateOn(one.history, one.on, {
          callIns: one.callIns,
          ...(one.approvals && { approvals: one.approvals }),
        });
        expect(found.open).toBe(mayHaveEffect(one));
        expect(found.waitsFor.length > 0).toBe(!found.open);
        expect(found.waitsFor.every(({ met, status }) => !met && status !== '')).toBe(true);
        if (found.open) expect(found.effectiveFrom! <= one.on).toBe(true);
        opened += found.open ? 1 : 0;
      }),
      { numRuns: 10_000, seed: 20241025 },
    );
    // The histories would prove nothing if no gate ever opened in them.
    expect(opened).toBeGreaterThan(500);
  }, 120_000);
  it('the day from which a decision has effect is never before the gate was open for good', () => {
    let opened = 0;
    fc.assert(
      fc.property(anyCase, (one) => {
        const { approvals: asked } = one;
        const found = gateOn(one.history, one.on, { callIns: one.callIns, ...(asked && { approvals: asked }) });
        if (!found.open) return;
        opened += 1;
        let first = one.on;
        while (first > START && mayHaveEffect({ ...one, on: addDays(first, -1) })) first = addDays(first, -1);
        expect(found.effectiveFrom! >= first).toBe(true);
      }),
      { numRuns: 5_000, seed: 7 },
    );
    expect(opened).toBeGreaterThan(200);
  }, 120_000);
});
