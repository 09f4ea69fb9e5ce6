import fc from 'fast-check';
import type { NewEvent } from '../language/event.js';
import { at, fact } from '../testing/given.js';
import { DEFAULT_CALL_IN, windowOf } from '../rules/call-in/index.js';
import { calendarOf } from '../rules/calendar/index.js';
import * as e from './call-in.events.js';
import { callInRecord } from './call-in.fold.js';
import { callInDues } from './due.policy.js';
import { callInOf, clearSince, stopping } from './standing.policy.js';

const OF = { decision: 'D-1', authority: 'acc' };
const window = windowOf('2024-10-17', DEFAULT_CALL_IN, calendarOf('ENGLAND_WALES'));
const opened = e.CallInWindowOpened({
  ...OF,
  published: '2024-10-17',
  ...window,
  body: 'COUNCIL',
  config: DEFAULT_CALL_IN,
  citation: 'LGA 2000',
});
const lines: readonly NewEvent[] = [
  opened,
  e.DecisionNotCallable({
    ...OF,
    published: '2024-10-17',
    reason: 'NOT_KEY',
    citation: 'LGA 2000',
    notCounted: 'CALL_IN_IS_NOT_TICKED',
  }),
  e.DecisionCalledIn({ ...OF, requisitioners: [], meetsBy: '2024-11-12', lapses: true }),
  e.CallInRejected({ ...OF, reason: 'TOO_FEW', requisitioners: [] }),
  e.CallInWithdrawn({ ...OF, ...window }),
  ...(['DECISION_STANDS', 'REFERRED_BACK', 'REFERRED_TO_COUNCIL'] as const).map((outcome) =>
    e.CallInConsidered({ ...OF, outcome }),
  ),
  e.DecisionReconfirmed(OF),
  e.DecisionChanged({ ...OF, replacedBy: 'D-2' }),
  e.CallInWindowClosed({ ...OF, closes: window.closes }),
  e.CallInLapsed({ ...OF, meetsBy: '2024-11-12' }),
  e.CallInPeriodEnded({ ...OF, effectiveFrom: window.effectiveFrom }),
];
const histories = fc.array(fc.constantFrom(...lines), { maxLength: 20 });
const stateOf = (history: readonly NewEvent[]) =>
  history
    .map((event, i) => fact(event, at('2024-10-20', 'acc'), i))
    .reduce((s, f) => callInRecord.evolve(s, f), callInRecord.initial);

describe('any history of a call-in, in any order', () => {
  it('is folded without throwing, and stops the decision or says since when it does not', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const state = stateOf(history);
        const clear = clearSince(callInOf(state, 'acc'));
        expect(stopping(state, ['acc'], Infinity).length === 0).toBe(clear !== undefined);
        expect(callInDues(state).length).toBeLessThanOrEqual(1);
      }),
    );
  });
  it('never lets a decision go that was called in and not answered since', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const last = history.findLastIndex(({ type }) => type === 'DecisionCalledIn');
        const answers = ['CallInWithdrawn', 'CallInConsidered', 'CallInLapsed'];
        const answered = history.slice(last + 1).some(({ type }) => answers.includes(type));
        if (last >= 0 && !answered) expect(clearSince(callInOf(stateOf(history), 'acc'))).toBeUndefined();
      }),
    );
  });
});
