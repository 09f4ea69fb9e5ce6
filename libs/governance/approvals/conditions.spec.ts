import { at, boardOf } from '../testing/given.js';
import {
  ApprovalConditionFailed,
  ApprovalConditionMet,
  ApprovalsLapsed,
  ApprovalTookEffect,
  ApprovalWithdrawn,
  ApprovedTextCertified,
} from './approvals.events.js';
import {
  ALL_OTHERS,
  approvals,
  certified,
  condition,
  decided,
  granted,
  hashOf,
  inEffect,
  met,
  OTHER,
  recorded,
  sought,
  told,
  V2,
  vale,
  withdrawn,
} from './testing/approvals.js';
import { approvalOf, awaited } from './standing.policy.js';

const three = { authorities: ['acc', 'bdc', 'wic'] };
const asked = sought('2024-10-04', V2, three);
const grant = { matter: 'M-1', decision: 'D-bdc', contentHash: V2 };
const status = (history: Parameters<typeof approvals>[0], authority: string) =>
  approvalOf(approvals(history).state, vale, authority);

describe('conditions', () => {
  const contract = [condition('CONTRACT')];
  const one = [asked, granted('bdc', '2024-10-23', contract)];
  const named = { matter: 'M-1', authority: 'bdc', condition: 'contract' };

  it('counts as met when its own authority says so; said by another it is a claim', () => {
    const of = { matter: 'M-1', authority: 'bdc', condition: 'contract', kind: 'CONTRACT' as const };
    approvals(one)
      .when('MeetCondition', named, at('2024-11-29', 'bdc'))
      .then(ApprovalConditionMet({ ...of, verified: true }));
    approvals(one)
      .when('MeetCondition', named, at('2024-11-29', 'acc'))
      .then(ApprovalConditionMet({ ...of, verified: false }));
    const claimed = [ApprovalConditionMet({ ...of, verified: false }), at('2024-11-29', 'acc')] as const;
    expect(status([...one, inEffect('bdc', '2024-11-01'), claimed], 'bdc')).toBe('GRANTED');
    expect(status([...one, inEffect('bdc', '2024-11-01'), met('bdc', '2024-11-29')], 'bdc')).toBe('SATISFIED');
  });
  it('is settled once, is known by its id, and the one on all others meets itself', () => {
    approvals([...one, met('bdc', '2024-11-28')])
      .when('MeetCondition', named, at('2024-11-29', 'bdc'))
      .thenRefused('CONDITION_SETTLED');
    approvals(one)
      .when('MeetCondition', { ...named, condition: 'x' }, at('2024-11-29', 'bdc'))
      .thenRefused('CONDITION_NOT_FOUND');
    const mutual = [asked, granted('bdc', '2024-10-23', [ALL_OTHERS])];
    approvals(mutual)
      .when('MeetCondition', { ...named, condition: 'all-others' }, at('2024-11-29', 'bdc'))
      .thenRefused('CONDITION_MEETS_ITSELF');
  });
  it('is waived and failed only by the authority that it protects', () => {
    const why = { ...named, reasons: 'Framework contract' };
    approvals(one).when('WaiveCondition', why, at('2024-11-29', 'bdc')).thenTypes('ApprovalConditionWaived');
    approvals(one).when('WaiveCondition', why, at('2024-11-29', 'acc')).thenRefused('NOT_YOUR_CONDITION');
    approvals(one).when('FailCondition', why, at('2024-11-29', 'acc')).thenRefused('NOT_YOUR_CONDITION');
    approvals(one).when('FailCondition', why, at('2024-11-29', 'bdc')).thenTypes('ApprovalConditionFailed');
  });
  it('when it fails, the approval lapses with it, and may be given anew', () => {
    const failed = [
      ApprovalConditionFailed({ matter: 'M-1', authority: 'bdc', condition: 'contract', kind: 'CONTRACT' }),
      at('2024-11-29', 'bdc'),
    ] as const;
    expect(status([...one, failed], 'bdc')).toBe('LAPSED');
    approvals([...one, failed])
      .when('GrantApproval', grant, at('2024-12-01', 'bdc'))
      .thenTypes('ApprovalGranted');
    expect(
      status(
        [...one, failed, granted('bdc', '2024-12-01', contract, V2, 'D-b2'), inEffect('bdc', '2024-12-10', 'D-b2')],
        'bdc',
      ),
    ).toBe('GRANTED');
  });
  it('with a date, fails when the date passes, and not once it is met', () => {
    const dated = [asked, granted('bdc', '2024-10-23', [condition('FUNDING', 'money', '2024-12-01')])];
    expect(approvals(dated).deadlines()).toEqual([{ id: 'conditions:2024-12-01', due: '2024-12-01' }]);
    expect(approvals(dated).passed('conditions:2024-12-01')).toEqual([
      ApprovalConditionFailed({ matter: 'M-1', authority: 'bdc', condition: 'money', kind: 'FUNDING' }),
    ]);
    expect(approvals([...dated, met('bdc', '2024-11-01', 'FUNDING', 'money')]).deadlines()).toEqual([]);
  });
});

describe('a certificate', () => {
  const edited = hashOf('v2, a comma');
  const certify = { matter: 'M-1', edits: V2, contentHash: edited, reason: 'A comma' };

  it('carries approvals to the edited text, and each authority may withdraw its own', () => {
    const history = [asked, granted('bdc', '2024-10-23'), certified(V2, edited, '2024-10-25')];
    approvals([asked])
      .when('CertifyApprovedText', certify, at('2024-10-25', 'acc'))
      .then(ApprovedTextCertified(certify));
    expect(status(history, 'bdc')).toBe('GRANTED');
    approvals(history)
      .when('WithdrawApproval', { matter: 'M-1', reasons: 'It is material' }, at('2024-10-26', 'bdc'))
      .then(ApprovalWithdrawn({ matter: 'M-1', contentHash: V2, authority: 'bdc', reasons: 'It is material' }));
  });
  it('withdrawn after it was carried over, an approval is gone for the first text as well', () => {
    const history = [
      asked,
      granted('bdc', '2024-10-23'),
      certified(V2, edited, '2024-10-25'),
      withdrawn('bdc', '2024-10-26'),
    ];
    expect(status([...history, sought('2024-10-27', V2, three)], 'bdc')).toBe('WITHDRAWN');
  });
  it('is about the text asked about, and never carries an approval backwards', () => {
    const c = (more: object) =>
      approvals([asked]).when('CertifyApprovedText', { ...certify, ...more }, at('2024-10-25', 'acc'));
    c({ edits: OTHER }).thenRefused('CERTIFIES_ANOTHER_TEXT');
    c({ contentHash: V2 }).thenRefused('TEXT_NOT_CHANGED');
    const back = [
      asked,
      certified(V2, edited, '2024-10-20'),
      granted('bdc', '2024-10-23', [], edited),
      sought('2024-10-24', V2, three),
    ];
    expect(status(back, 'bdc')).toBe('AWAITED');
  });
});

describe('that an approving decision is in effect', () => {
  const satisfy = { matter: 'M-1', decision: 'D-bdc' };
  const history = [asked, granted('bdc', '2024-10-23')];

  it('comes from its gate, once, and is never typed', () => {
    approvals(history)
      .when('SatisfyApproval', satisfy, told('2024-11-01'))
      .then(ApprovalTookEffect({ ...satisfy, contentHash: V2, authority: 'bdc' }));
    approvals(history).when('SatisfyApproval', satisfy, at('2024-11-01', 'bdc')).thenRefused('EFFECT_IS_NOT_TYPED');
    approvals(history)
      .when('SatisfyApproval', { ...satisfy, decision: 'D-x' }, told('2024-11-01'))
      .thenRefused('NO_APPROVAL_BY_THAT_DECISION');
    approvals([...history, inEffect('bdc', '2024-11-01')])
      .when('SatisfyApproval', satisfy, told('2024-11-02'))
      .thenRefused('IN_EFFECT_BEFORE');
  });
  it('only once that decision is in effect, is the authority’s own, and approves this text', () => {
    const satisfies = (decision: ReturnType<typeof decided>) =>
      approvals(history, vale, { 'decision/D-bdc': decision }).when('SatisfyApproval', satisfy, told('2024-11-01'));
    satisfies(decided('bdc', { approves: V2 })).thenTypes('ApprovalTookEffect');
    satisfies(decided('bdc', { inEffect: false })).thenRefused('APPROVING_DECISION_NOT_IN_EFFECT');
    satisfies(decided('bdc', { approves: OTHER })).thenRefused('DECISION_APPROVES_ANOTHER_TEXT');
    satisfies(decided('acc')).thenRefused('NOT_ITS_OWN_DECISION');
    satisfies([]).thenRefused('APPROVING_DECISION_NOT_FOUND');
  });
  it('recorded by hand, is kept and does not count', () => {
    approvals(history)
      .when('SatisfyApproval', satisfy, recorded(at('2024-11-01', 'bdc'), 'bdc'))
      .then(
        ApprovalTookEffect({ ...satisfy, contentHash: V2, authority: 'bdc', notCounted: 'EFFECT_IS_NOT_TYPED' }),
        expect.objectContaining({ type: 'ComplianceExceptionRaised' }) as never,
      );
  });
});

describe('a long-stop date', () => {
  const stop = sought('2024-10-04', V2, { ...three, longStop: '2024-12-31' });

  it('passes, and every approval lapses; asked anew, each decides anew', () => {
    const history = [stop, granted('acc', '2024-10-15')];
    expect(approvals(history).passed('long-stop:2024-12-31')).toEqual([
      ApprovalsLapsed({ matter: 'M-1', longStop: '2024-12-31' }),
    ]);
    const lapsed = [
      ...history,
      [ApprovalsLapsed({ matter: 'M-1', longStop: '2024-12-31' }), told('2025-01-01')] as const,
    ];
    expect(status(lapsed, 'acc')).toBe('LAPSED');
    expect(approvals(lapsed).deadlines()).toEqual([]);
    approvals(lapsed).when('GrantApproval', grant, at('2025-01-02', 'bdc')).thenRefused('APPROVALS_HAVE_LAPSED');
    approvals(lapsed)
      .when('SeekApprovals', { matter: 'M-1', contentHash: V2, ...three }, at('2025-01-03', 'acc'))
      .thenTypes('ApprovalsSought');
    expect(status([...lapsed, sought('2025-01-03', V2, three)], 'acc')).toBe('AWAITED');
  });
});

describe('a successor', () => {
  const board = boardOf('acc', 'bdc', 'wic', 'unitary');
  const merged = {
    ...board,
    signatories: board.signatories.map((s) =>
      s.authority === 'acc' || s.authority === 'bdc'
        ? { ...s, membership: 'SUCCEEDED' as const, succeededBy: ['unitary'] }
        : s,
    ),
  };
  it('takes the place of each predecessor: what one had approved stands, what another had not is asked of it', () => {
    const history = [asked, granted('acc', '2024-10-15')];
    expect(awaited(approvals(history, merged).state, merged)).toEqual([
      { code: 'IN_EFFECT', authority: 'unitary', ref: 'D-acc' },
      { code: 'APPROVAL', authority: 'unitary' },
      { code: 'APPROVAL', authority: 'wic' },
    ]);
    approvals(history, merged)
      .when('GrantApproval', { ...grant, decision: 'D-unitary' }, at('2025-04-02', 'unitary'))
      .thenTypes('ApprovalGranted');
    const own = [...history, granted('unitary', '2025-04-02', [], V2, 'D-u'), inEffect('unitary', '2025-04-10', 'D-u')];
    expect(approvalOf(approvals(own, merged).state, merged, 'unitary')).toBe('SATISFIED');
  });
  it('may withdraw what its predecessor had approved', () => {
    approvals([asked, granted('acc', '2024-10-15')], merged)
      .when('WithdrawApproval', { matter: 'M-1', reasons: 'New council' }, at('2025-04-02', 'unitary'))
      .then(ApprovalWithdrawn({ matter: 'M-1', contentHash: V2, authority: 'acc', reasons: 'New council' }));
  });
});
