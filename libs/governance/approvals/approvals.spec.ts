import { CompromiseOffered } from '../compromise/compromise.events.js';
import { MatterRegistered } from '../matter/matter.events.js';
import { DecisionRescinded, DecisionValidityQuestioned, DecisionValiditySettled } from '../decision/outcome.events.js';
import type { History } from '../testing/given.js';
import { at, fact } from '../testing/given.js';
import {
  ApprovalGranted,
  ApprovalRefused,
  ApprovalsSought,
  ApprovalWithdrawn,
  MatterApproved,
} from './approvals.events.js';
import {
  ALL_OTHERS,
  approvals,
  certified,
  condition,
  decided,
  granted,
  inEffect,
  OTHER,
  recorded,
  refused,
  sought,
  told,
  typed,
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

describe('seeking approvals', () => {
  const seek = { matter: 'M-1', contentHash: V2, authorities: ['acc', 'bdc'], longStop: '2024-12-31' };

  it('asks each authority to approve one exact text, and then waits for each', () => {
    approvals().when('SeekApprovals', seek, at('2024-10-04', 'acc')).then(ApprovalsSought(seek));
    expect(status([asked], 'bdc')).toBe('AWAITED');
    expect(status([asked], 'pcc')).toBe('NOT_REQUIRED');
    expect(awaited(approvals().state, vale)).toEqual([{ code: 'SEEKING' }]);
  });
  it('refuses what asks nothing new, asks twice, asks a stranger, or stops before it begins', () => {
    const again = approvals([sought('2024-10-04', V2, { authorities: ['acc', 'bdc'] })]);
    again.when('SeekApprovals', seek, at('2024-10-05', 'acc')).thenRefused('APPROVALS_SOUGHT_ALREADY');
    const ask = (more: object) => approvals().when('SeekApprovals', { ...seek, ...more }, at('2024-10-04', 'acc'));
    ask({ authorities: ['acc', 'acc'] }).thenRefused('AUTHORITY_ASKED_TWICE');
    ask({ authorities: ['acc', 'xyz'] }).thenRefused('NAMES_NO_PARTY');
    ask({ longStop: '2024-10-03' }).thenRefused('DAY_HAS_PASSED');
  });
  it('asks about the very text that the matter is about, or one that a certificate says only edits it', () => {
    const about = (contentHash: string) => ({
      'matter/M-1': [
        [
          MatterRegistered({
            matter: 'M-1',
            title: 'Purchase to pay',
            affected: ['acc', 'bdc'],
            money: true,
            contentHash,
          }),
          at('2024-09-02', 'acc'),
        ],
      ] as const,
    });
    const ask = (of: string, told: Parameters<typeof approvals>[0] = []) =>
      approvals(told, vale, about(of)).when('SeekApprovals', seek, at('2024-10-06', 'acc'));
    ask(V2).then(ApprovalsSought(seek));
    ask(OTHER).thenRefused('APPROVAL_SOUGHT_OF_ANOTHER_TEXT');
    ask(OTHER, [sought('2024-10-04', OTHER), certified(OTHER, V2, '2024-10-05')]).thenTypes('ApprovalsSought');
    approvals([], vale, about(OTHER))
      .when('SeekApprovals', seek, recorded(at('2024-10-06', 'acc'), 'acc'))
      .thenTypes('ApprovalsSought', 'ComplianceExceptionRaised');
  });
  it('asked about another text, keeps what was said of the first one and counts none of it', () => {
    const history = [asked, granted('acc', '2024-10-15'), sought('2024-10-20', OTHER, three)];
    expect(status(history, 'acc')).toBe('AWAITED');
  });
  it('asked of fewer, starts a new round: what rested on the others is asked anew', () => {
    const history = [
      asked,
      granted('acc', '2024-10-15', [ALL_OTHERS]),
      sought('2024-10-20', V2, { authorities: ['acc', 'bdc'] }),
    ];
    expect(status(history, 'acc')).toBe('AWAITED');
  });
});

describe('approving', () => {
  it('given it was asked, then its approval of that text is granted, and satisfied once its own decision is in effect', () => {
    approvals([asked])
      .when('GrantApproval', grant, at('2024-10-23', 'bdc'))
      .then(ApprovalGranted({ ...grant, authority: 'bdc', conditions: [] }));
    expect(status([asked, granted('bdc', '2024-10-23')], 'bdc')).toBe('GRANTED');
    expect(status([asked, granted('bdc', '2024-10-23'), inEffect('bdc', '2024-11-01')], 'bdc')).toBe('SATISFIED');
  });
  it('refuses another text, a stranger, a second time, and conditions that cannot be told apart', () => {
    const g = (history: Parameters<typeof approvals>[0], more = {}, who = 'bdc') =>
      approvals(history).when('GrantApproval', { ...grant, ...more }, at('2024-10-24', who));
    g([]).thenRefused('APPROVALS_NOT_SOUGHT');
    g([asked], { contentHash: OTHER }).thenRefused('CONSENT_TO_ANOTHER_TEXT');
    g([asked], {}, 'pcc').thenRefused('APPROVAL_NOT_ASKED_OF');
    g([asked], {}, 'xyz').thenRefused('NOT_A_PARTY');
    g([asked, granted('bdc', '2024-10-23')]).thenRefused('APPROVED_BEFORE');
    g([asked], { conditions: [condition('CONTRACT', 'c'), condition('FUNDING', 'c')] }).thenRefused('CONDITION_TWICE');
    g([asked], { conditions: [ALL_OTHERS, { ...ALL_OTHERS, condition: 'again' }] }).thenRefused('CONDITION_TWICE');
    approvals([asked]).when('GrantApproval', grant, told('2024-10-24')).thenRefused('AUTHORITY_NEEDED');
  });
  it('recorded of another text, is kept, not counted, and raises an exception', () => {
    const line = approvals([asked]).when(
      'GrantApproval',
      { ...grant, contentHash: OTHER },
      recorded(at('2024-10-23', 'bdc'), 'bdc'),
    );
    line.thenTypes('ApprovalGranted', 'ComplianceExceptionRaised');
    expect(status([asked, granted('bdc', '2024-10-23', [], OTHER), inEffect('bdc', '2024-11-01')], 'bdc')).toBe(
      'AWAITED',
    );
  });
  it('is given by a decision of its own, on the record, that resolves to approve this text', () => {
    const by = (decision: ReturnType<typeof decided>) =>
      approvals([asked], vale, { 'decision/D-bdc': decision }).when('GrantApproval', grant, at('2024-10-23', 'bdc'));
    by([]).thenRefused('APPROVING_DECISION_NOT_FOUND');
    by(decided('acc')).thenRefused('NOT_ITS_OWN_DECISION');
    by(decided('bdc', { kind: 'NOTED' })).thenRefused('DECISION_DOES_NOT_APPROVE');
    by(decided('bdc', { approves: OTHER })).thenRefused('DECISION_APPROVES_ANOTHER_TEXT');
    by(decided('bdc', { approves: V2, inEffect: false })).thenTypes('ApprovalGranted');
  });
  describe('by a decision that no longer stands', () => {
    const [taken, effect] = decided('bdc', { approves: V2 });
    const question = DecisionValidityQuestioned({ decision: 'D-bdc', ground: 'PROCEDURE', questionedBy: 'A resident' });
    const doubted = [question, at('2024-10-02', 'bdc')] as const;
    const settled = (how: 'QUASHED' | 'RESCINDED' | 'STANDS') =>
      [
        DecisionValiditySettled({ decision: 'D-bdc', question: fact(...doubted, 2).id, how, source: 'x' }),
        at('2024-10-10', 'bdc', 'LEGALITY_OFFICER'),
      ] as const;
    const rescinded = [
      DecisionRescinded({ decision: 'D-bdc', replacement: 'D-9', from: '2024-10-10' }),
      at('2024-10-10', 'bdc'),
    ] as const;
    const granting = (...after: History) =>
      approvals([asked], vale, { 'decision/D-bdc': [taken!, effect!, ...after] }).when(
        'GrantApproval',
        grant,
        at('2024-10-23', 'bdc'),
      );
    it('is refused: rescinded, or quashed by a court', () => {
      granting(rescinded).thenRefused('DECISION_NO_LONGER_STANDS');
      granting(doubted, settled('QUASHED')).thenRefused('DECISION_NO_LONGER_STANDS');
      granting(doubted, settled('RESCINDED')).thenRefused('DECISION_NO_LONGER_STANDS');
      granting(doubted, settled('STANDS')).thenTypes('ApprovalGranted');
      granting(doubted).thenTypes('ApprovalGranted');
    });
    it('recorded, is kept, raises an exception and does not count', () => {
      approvals([asked], vale, { 'decision/D-bdc': [taken!, effect!, rescinded] })
        .when('GrantApproval', grant, recorded(at('2024-10-23', 'bdc'), 'bdc'))
        .then(
          ApprovalGranted({ ...grant, authority: 'bdc', conditions: [], notCounted: 'DECISION_NO_LONGER_STANDS' }),
          expect.objectContaining({ type: 'ComplianceExceptionRaised' }) as never,
        );
    });
  });
  it('by a decision that another authority’s clerk entered, waits until that is confirmed; recorded, it is kept', () => {
    const entered = decided('bdc', { approves: V2, inEffect: false }).map((line) => typed(line, 'acc'));
    const unconfirmed = approvals([asked], vale, { 'decision/D-bdc': entered });
    unconfirmed.when('GrantApproval', grant, at('2024-10-23', 'bdc')).thenRefused('DECISION_UNCONFIRMED');
    unconfirmed
      .when('GrantApproval', grant, recorded(at('2024-10-23', 'bdc'), 'bdc'))
      .then(
        ApprovalGranted({ ...grant, authority: 'bdc', conditions: [] }),
        expect.objectContaining({ type: 'ComplianceExceptionRaised' }) as never,
      );
  });
  it('recorded twice, is kept and the first one counts', () => {
    approvals([asked, granted('bdc', '2024-10-23')])
      .when('GrantApproval', { ...grant, decision: 'D-2' }, recorded(at('2024-10-22', 'bdc'), 'bdc'))
      .then(
        ApprovalGranted({ ...grant, decision: 'D-2', authority: 'bdc', conditions: [], notCounted: 'APPROVED_BEFORE' }),
        expect.objectContaining({ type: 'ComplianceExceptionRaised' }) as never,
      );
  });
  it('typed by another authority’s clerk, is shown and is not consent', () => {
    const history = [asked, typed(granted('bdc', '2024-10-23')), inEffect('bdc', '2024-11-01')];
    expect(status(history, 'bdc')).toBe('AWAITED');
    expect(awaited(approvals(history).state, vale)).toContainEqual({ code: 'CONFIRMATION', authority: 'bdc' });
    expect(status([asked, typed(granted('bdc', '2024-10-23'), 'bdc')], 'bdc')).toBe('GRANTED');
  });
  it('approves what it has refused before, and approves again what it has withdrawn', () => {
    for (const before of [refused('bdc', '2024-10-20'), withdrawn('bdc', '2024-10-20')]) {
      const history = [asked, granted('bdc', '2024-10-19'), before];
      approvals(history).when('GrantApproval', grant, at('2024-10-24', 'bdc')).thenTypes('ApprovalGranted');
    }
  });
});

describe('refusing and withdrawing', () => {
  const refuse = { matter: 'M-1', contentHash: V2, reasons: 'Too dear' };
  const offered = [
    CompromiseOffered({
      compromise: 'K-9',
      withoutPrejudice: false,
      process: 'CP-001',
      offerHash: V2,
      answers: [],
      addressees: ['acc'],
      concessions: [],
      terms: 'As amended',
      expires: '2024-12-31',
      authority: 'bdc',
    }),
    at('2024-10-20', 'bdc'),
  ] as const;

  it('“with amendments” is a refusal and a counter-offer', () => {
    const amended = { ...refuse, withAmendments: true, counterOffer: 'K-9' };
    approvals([asked], vale, { 'compromise/K-9': [offered] })
      .when('RefuseApproval', amended, at('2024-10-23', 'bdc'))
      .then(ApprovalRefused({ ...amended, authority: 'bdc' }));
    approvals([asked]).when('RefuseApproval', amended, at('2024-10-23', 'bdc')).thenRefused('COUNTER_OFFER_NOT_FOUND');
    approvals([asked], vale, { 'compromise/K-9': [offered] })
      .when('RefuseApproval', { ...amended, withAmendments: false }, at('2024-10-23', 'bdc'))
      .thenRefused('COUNTER_OFFER_WITHOUT_AMENDMENTS');
    expect(status([asked, refused('bdc', '2024-10-23')], 'bdc')).toBe('REFUSED');
  });
  it('is said once, and no approval is turned into it in passing', () => {
    approvals([asked, refused('bdc', '2024-10-22')])
      .when('RefuseApproval', refuse, at('2024-10-23', 'bdc'))
      .thenRefused('REFUSED_BEFORE');
    approvals([asked, granted('bdc', '2024-10-22')])
      .when('RefuseApproval', refuse, at('2024-10-23', 'bdc'))
      .thenRefused('APPROVED_BEFORE');
  });
  it('consent can be withdrawn until the set is complete, and only consent that stands', () => {
    const withdraw = { matter: 'M-1', reasons: 'Elections' };
    approvals([asked, granted('bdc', '2024-10-22')])
      .when('WithdrawApproval', withdraw, at('2024-10-23', 'bdc'))
      .then(ApprovalWithdrawn({ ...withdraw, contentHash: V2, authority: 'bdc' }));
    approvals([asked])
      .when('WithdrawApproval', withdraw, at('2024-10-23', 'bdc'))
      .thenRefused('NO_APPROVAL_TO_WITHDRAW');
    const approved = [
      MatterApproved({ matter: 'M-1', contentHash: V2, authorities: ['acc'] }),
      told('2024-11-29'),
    ] as const;
    approvals([asked, granted('bdc', '2024-10-22'), approved])
      .when('WithdrawApproval', withdraw, at('2024-11-30', 'bdc'))
      .thenRefused('MATTER_APPROVED_ALREADY');
  });
  it('a withdrawal recorded after the set was complete is kept and takes nothing away', () => {
    const alone = sought('2024-10-04', V2, { authorities: ['bdc'] });
    const history = [
      alone,
      granted('bdc', '2024-10-22'),
      inEffect('bdc', '2024-11-01'),
      [MatterApproved({ matter: 'M-1', contentHash: V2, authorities: ['bdc'] }), told('2024-11-01')] as const,
    ];
    approvals(history)
      .when('WithdrawApproval', { matter: 'M-1', reasons: 'Late' }, recorded(at('2024-11-30', 'bdc'), 'bdc'))
      .thenTypes('ApprovalWithdrawn', 'ComplianceExceptionRaised');
    expect(status([...history, withdrawn('bdc', '2024-11-30')], 'bdc')).toBe('SATISFIED');
  });
});
