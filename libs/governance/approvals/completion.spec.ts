import type { History } from '../testing/given.js';
import { at } from '../testing/given.js';
import { ApprovalConditionMet, ApprovalTookEffect, MatterApproved } from './approvals.events.js';
import { completionOf } from './completion.policy.js';
import { approvalOf, awaited } from './standing.policy.js';
import {
  ALL_OTHERS,
  approvals,
  condition,
  granted,
  inEffect,
  met,
  OTHER,
  sought,
  told,
  typed,
  V2,
  vale,
  VALE,
  withdrawn,
} from './testing/approvals.js';

const ABC = ['acc', 'bdc', 'wic'];
const asked = sought('2024-10-04', V2, { authorities: ABC });
const mutual = (authority: string, on: string, contentHash = V2) => granted(authority, on, [ALL_OTHERS], contentHash);
const complete = (history: History): boolean => completionOf(approvals(history).state, vale) !== undefined;
const effects = (on = '2024-11-20') => ABC.map((a) => inEffect(a, on));

describe('each conditional on all others, on the same text (vectors, approval by each)', () => {
  const third = [asked, mutual('acc', '2024-10-15'), mutual('bdc', '2024-10-23'), mutual('wic', '2024-11-18')];

  it('is approved on the third: the conditions resolve together', () => {
    expect(complete([...third.slice(0, 3), ...effects()])).toBe(false);
    expect(complete([...third, ...effects()])).toBe(true);
  });
  it('never, while one has approved another text; and once it approves this one', () => {
    const other = [
      asked,
      mutual('acc', '2024-10-15'),
      mutual('bdc', '2024-10-23', OTHER),
      mutual('wic', '2024-11-18'),
      ...effects(),
    ];
    expect(complete(other)).toBe(false);
    expect(complete([...other, mutual('bdc', '2024-11-22')])).toBe(true);
  });
  it('awaited again, when one withdraws before the third', () => {
    const history = [...third.slice(0, 3), withdrawn('bdc', '2024-11-01'), ...third.slice(3), ...effects()];
    expect(complete(history)).toBe(false);
    expect(awaited(approvals(history).state, vale)).toContainEqual({ code: 'OTHERS', authority: 'acc', ref: 'bdc' });
    expect(awaited(approvals(history).state, vale)).toContainEqual({ code: 'WITHDRAWN', authority: 'bdc' });
  });
  it('the last decision to be in effect completes the set in the same step', () => {
    approvals([...third, inEffect('acc', '2024-11-14'), inEffect('bdc', '2024-11-01')])
      .when('SatisfyApproval', { matter: 'M-1', decision: 'D-wic' }, told('2024-11-21'))
      .then(
        ApprovalTookEffect({ matter: 'M-1', contentHash: V2, authority: 'wic', decision: 'D-wic' }),
        MatterApproved({ matter: 'M-1', contentHash: V2, authorities: ABC }),
      );
  });
  it('an approval confirmed late completes it on the day when the last thing it rests on happened', () => {
    const known = [...third, ...effects('2024-11-20')];
    approvals(known)
      .when('CompleteApprovals', { matter: 'M-1' }, told('2024-12-03'))
      .then(MatterApproved({ matter: 'M-1', contentHash: V2, authorities: ABC }, '2024-11-20'));
    approvals([asked, mutual('acc', '2024-10-15')])
      .when('CompleteApprovals', { matter: 'M-1' }, told('2024-12-03'))
      .thenRefused('APPROVALS_NOT_COMPLETE');
  });
  it('loses its ground when a withdrawal before it becomes known', () => {
    const approved = [
      MatterApproved({ matter: 'M-1', contentHash: V2, authorities: ABC }),
      told('2024-11-20'),
    ] as const;
    expect(complete([...third, ...effects(), approved])).toBe(true);
    expect(complete([...third, ...effects(), approved, withdrawn('acc', '2024-11-19')])).toBe(false);
  });
});

describe('Vale C26 to C34', () => {
  const contract = condition('CONTRACT');
  const C: History = [
    sought('2024-10-04'),
    typed(granted('acc', '2024-10-15', [ALL_OTHERS]), 'acc'),
    granted('bdc', '2024-10-23', [ALL_OTHERS, contract]),
    granted('pcc', '2024-10-28'),
    granted('cc', '2024-10-28'),
    inEffect('pcc', '2024-10-29'),
    inEffect('cc', '2024-10-29'),
    inEffect('bdc', '2024-11-01'),
    inEffect('acc', '2024-11-14'),
    granted('wic', '2024-11-21'),
    inEffect('wic', '2024-11-21'),
  ];

  it('on 25 October Aldermere’s approval is granted and not satisfied', () => {
    expect(approvalOf(approvals(C).stateAt('2024-10-25'), vale, 'acc')).toBe('GRANTED');
    expect(awaited(approvals(C).stateAt('2024-10-25'), vale)).toContainEqual({
      code: 'IN_EFFECT',
      authority: 'acc',
      ref: 'D-acc',
    });
  });
  it('on 21 November all have granted, and only Brackwater’s contract is waited for', () => {
    const then = approvals(C).stateAt('2024-11-21');
    expect(VALE.map((a) => approvalOf(then, vale, a))).toEqual([
      'SATISFIED',
      'GRANTED',
      'SATISFIED',
      'SATISFIED',
      'SATISFIED',
    ]);
    expect(awaited(then, vale)).toEqual([{ code: 'CONDITION', authority: 'bdc', ref: 'contract' }]);
  });
  it('on 29 November the contract is executed, and the matter is approved by all five', () => {
    const of = { matter: 'M-1', authority: 'bdc', condition: 'contract' };
    approvals(C)
      .when('MeetCondition', of, at('2024-11-29', 'bdc', 'LEGALITY_OFFICER'))
      .then(
        ApprovalConditionMet({ ...of, kind: 'CONTRACT', verified: true }),
        MatterApproved({ matter: 'M-1', contentHash: V2, authorities: VALE }),
      );
    expect(completionOf(approvals([...C, met('bdc', '2024-11-29')]).state, vale)?.last.occurredAt).toBe('2024-11-29');
  });
});

describe('Vale C53 to C57', () => {
  it('is approved by the fifth of five, Brackwater approving while under notice', () => {
    const board = {
      ...vale,
      signatories: vale.signatories.map((s) =>
        s.authority === 'bdc' ? { ...s, membership: 'NOTICE_GIVEN' as const } : s,
      ),
    };
    const asked5 = sought('2025-09-10');
    approvals([asked5], board)
      .when('GrantApproval', { matter: 'M-1', decision: 'D-bdc', contentHash: V2 }, at('2025-10-15', 'bdc'))
      .thenTypes('ApprovalGranted');
    const days = { acc: '2025-10-24', bdc: '2025-10-25', pcc: '2025-10-21', cc: '2025-10-21' };
    const four = Object.entries(days).flatMap(([a, on]) => [granted(a, '2025-10-14'), inEffect(a, on)]);
    approvals([asked5, ...four, granted('wic', '2025-10-30')], board)
      .when('SatisfyApproval', { matter: 'M-1', decision: 'D-wic' }, told('2025-10-30'))
      .thenTypes('ApprovalTookEffect', 'MatterApproved');
  });
});
