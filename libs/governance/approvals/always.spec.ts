import fc from 'fast-check';
import type { History } from '../testing/given.js';
import { fact } from '../testing/given.js';
import { ApprovalConditionFailed, ApprovalsLapsed, MatterApproved } from './approvals.events.js';
import { approvalsRecord } from './approvals.fold.js';
import type { ApprovalsState } from './approvals.state.js';
import { completionOf } from './completion.policy.js';
import { conditionsDue, longStopDue } from './due.policy.js';
import { awaited, standings } from './standing.policy.js';
import * as t from './testing/approvals.js';

const DAY = '2024-10-10';
const EDITED = t.hashOf('edited');
const two = { authorities: ['acc', 'bdc'] };
const saidBy = (authority: string): History => [
  t.granted(authority, DAY),
  t.granted(authority, DAY, [t.ALL_OTHERS, t.condition('CONTRACT')]),
  t.granted(authority, DAY, [], t.OTHER, 'D-other'),
  t.typed(t.granted(authority, DAY, [], t.V2, 'D-typed'), 'wic'),
  t.refused(authority, DAY),
  t.withdrawn(authority, DAY),
  t.inEffect(authority, DAY),
  t.inEffect(authority, DAY, 'D-typed'),
  t.met(authority, DAY),
];
const ordinary: History = [...saidBy('acc'), ...saidBy('bdc')];
const anything: History = [
  ...ordinary,
  ...saidBy('wic'),
  t.sought(DAY),
  t.sought(DAY, t.OTHER),
  t.sought(DAY, t.V2, { ...two, longStop: DAY }),
  t.certified(t.V2, EDITED, DAY),
  t.certified(EDITED, t.V2, DAY),
  t.certified(t.OTHER, t.OTHER, DAY),
  [
    ApprovalConditionFailed({ matter: 'M-1', authority: 'bdc', condition: 'contract', kind: 'CONTRACT' }),
    t.told(DAY, 'bdc'),
  ],
  [ApprovalsLapsed({ matter: 'M-1', longStop: DAY }), t.told(DAY)],
  [MatterApproved({ matter: 'M-1', contentHash: t.V2, authorities: ['acc'] }), t.told(DAY)],
];
const some = (lines: History, least = 0) => fc.array(fc.constantFrom(...lines), { minLength: least, maxLength: 30 });
const stateOf = (history: History): ApprovalsState =>
  history.map(([e, by], i) => fact(e, by, i)).reduce((s, f) => approvalsRecord.evolve(s, f), approvalsRecord.initial);

describe('any history of approvals, in any order', () => {
  it('is folded without throwing, and every approval that is missing says what it waits for', () => {
    fc.assert(
      fc.property(some(anything), (history) => {
        const state = stateOf(history);
        for (const { status, waitsFor } of standings(state, t.vale))
          expect(waitsFor.length === 0).toBe(status === 'SATISFIED');
        expect(awaited(state, t.vale).length === 0).toBe(state.approved !== undefined);
        if (state.approved) expect([...longStopDue(state), ...conditionsDue(state, t.vale)]).toEqual([]);
      }),
    );
  });

  it('is complete only when each asked has, as its last word that counts, approved this text by a decision in effect', () => {
    let complete = 0;
    fc.assert(
      fc.property(some(ordinary, 15), (history) => {
        const state = stateOf([t.sought(DAY, t.V2, two), ...history]);
        if (!completionOf(state, t.vale)) return;
        complete++;
        for (const authority of two.authorities) {
          const own = history.filter(([{ body }, { recordedBy }]) => body['authority'] === authority && !recordedBy);
          const stance = own.filter(
            ([{ type, body }]) => /Granted|Refused|Withdrawn/.test(type) && body['contentHash'] === t.V2,
          );
          expect(stance.at(-1)?.[0].type).toBe('ApprovalGranted');
          expect(
            history.some(([{ type, body }]) => type === 'ApprovalTookEffect' && body['decision'] === `D-${authority}`),
          ).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
    expect(complete).toBeGreaterThan(50);
  });
});
