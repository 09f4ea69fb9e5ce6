import { at, given } from '../testing/given.js';
import type { History, Told } from '../testing/given.js';
import { decisionOf } from './decision-value.policy.js';
import { processDecider } from './process.decider.js';
import {
  AgreedInPrinciple,
  ApprovalsFailed,
  ProposalApproved,
  ProposalDeferred,
  ProposalLapsed,
  VersionRejected,
  VersionTabled,
} from './process.events.js';
import { statusOf } from './status.policy.js';
import { accepted, certified, hashOfText, inForce, objected, proposed, published } from './testing/histories.js';
import { carried, deferred, failed, manager, OF, resumed, tabled, typedFor, votedDown } from './testing/passages.js';
import { accept } from './testing/stances.js';

const one: History = [proposed(), published(1, '2024-07-02')];
const standing = (history: History, version = 1) => statusOf(given(processDecider, history).state, version);
const when = (history: History, command: string, data: object, told: Told = manager('2024-12-01')) =>
  given(processDecider, history).when(command, { ...OF, ...data }, told);

describe('a version is tabled', () => {
  const table = { matter: 'M-1', meeting: 'B-1', item: '6' };
  it('as it follows from the agenda, wherever it stands before', () => {
    when(one, 'TableVersion', table).then(VersionTabled({ ...OF, ...table }));
    expect(standing([...one, tabled('2024-08-01')])).toBe('TABLED');
    const agreed: History = [
      ...one,
      ...['acc', 'bdc', 'wic'].map((a) => accepted(a, 1, '2024-07-03')),
      [
        AgreedInPrinciple({ ...OF, contentHash: hashOfText('v1'), authorities: ['acc', 'bdc', 'wic'] }),
        at('2024-07-04', 'acc'),
      ],
    ];
    when(agreed, 'TableVersion', table).thenTypes('VersionTabled');
    expect(standing([...agreed, tabled('2024-08-01')])).toBe('TABLED');
  });
  it('and nobody types it, unless it is recorded as history', () => {
    when(one, 'TableVersion', table, at('2024-12-01', 'acc', 'CLERK')).thenRefused('STATUS_IS_NOT_TYPED');
    when(one, 'TableVersion', table, { on: '2024-12-01', by: { body: 'board', meeting: 'B-1' } }).thenRefused(
      'STATUS_IS_NOT_TYPED',
    );
    when(one, 'TableVersion', table, typedFor('2024-12-01')).then(VersionTabled({ ...OF, ...table }));
  });
  it('contested, with an exception beside it', () => {
    const contested = [...one, objected('bdc', 1, '2024-07-03')];
    when(contested, 'TableVersion', table).thenTypes('VersionTabled', 'ComplianceExceptionRaised');
    expect(standing([...contested, tabled('2024-08-01')])).toBe('TABLED');
  });
  it('once for an item of a meeting, and again for another meeting', () => {
    const once = [...one, tabled('2024-08-01')];
    when(once, 'TableVersion', { matter: 'M-1', meeting: 'B-1' }).thenRefused('VERSION_TABLED_BEFORE');
    when(once, 'TableVersion', { matter: 'M-1', meeting: 'B-2' }).thenTypes('VersionTabled');
  });
  it('while it is in progress, or was rejected; not when it is past, carried, or not there', () => {
    when([...one, votedDown('2024-08-01')], 'TableVersion', table).thenTypes('VersionTabled');
    when([...one, inForce(1, '2024-08-01')], 'TableVersion', table).thenRefused('VERSION_CLOSED');
    when([...one, carried('2024-08-01')], 'TableVersion', table).thenRefused('VERSION_CARRIED');
    when(one, 'TableVersion', { ...table, version: 4 }).thenRefused('VERSION_NOT_FOUND');
  });
  it('is still accepted and objected to, and a new version takes nothing from it', () => {
    const history = [...one, tabled('2024-08-01')];
    given(processDecider, history)
      .when('AcceptProposal', accept(1), at('2024-08-02', 'bdc'))
      .thenTypes('ProposalAccepted');
    const { state } = given(processDecider, [...history, accepted('bdc', 1, '2024-08-02'), published(2, '2024-08-03')]);
    expect([statusOf(state, 1), statusOf(state, 2), decisionOf(state, 'bdc').value]).toEqual([
      'TABLED',
      'PUBLISHED',
      'EARLIER_VERSION',
    ]);
  });
  it('recorded against the rules is kept and does not count', () => {
    when([...one, carried('2024-08-01')], 'TableVersion', table, typedFor('2024-08-02')).then(
      VersionTabled({ ...OF, ...table, notCounted: 'VERSION_CARRIED' }),
      expect.objectContaining({ type: 'ComplianceExceptionRaised' }) as never,
    );
    const kept = VersionTabled({ ...OF, ...table, notCounted: 'VERSION_CARRIED' });
    expect(standing([...one, carried('2024-08-01'), [kept, typedFor('2024-08-02')]])).toBe('APPROVED');
  });
});

describe('a version is carried', () => {
  const carry = { contentHash: hashOfText('v1'), decision: 'D-1', approvalsOf: [] as string[] };
  const onTheTable = [...one, tabled('2024-08-01')];
  it('approved where nobody else’s approval is awaited; otherwise each authority decides for itself', () => {
    when(onTheTable, 'CarryVersion', carry).then(ProposalApproved({ ...OF, ...carry }));
    expect(standing([...onTheTable, carried('2024-10-02')])).toBe('APPROVED');
    expect(standing([...onTheTable, carried('2024-10-02', ['acc', 'bdc'])])).toBe('APPROVING');
  });
  it('as exactly the text that the decision names', () => {
    when([...one, published(2, '2024-07-03')], 'CarryVersion', { ...carry, version: 2 }).thenRefused(
      'CONTENT_OF_ANOTHER_VERSION',
    );
    const another = ProposalApproved({ ...OF, ...carry, contentHash: hashOfText('v9') });
    expect(standing([...onTheTable, [another, manager('2024-10-02')]])).toBe('TABLED');
  });
  it('once by a decision; by a later decision again', () => {
    const once = [...onTheTable, carried('2024-10-02')];
    when(once, 'CarryVersion', carry).thenRefused('VERSION_CARRIED_BEFORE');
    when(once, 'CarryVersion', { ...carry, decision: 'D-2' }).thenTypes('ProposalApproved');
  });
  it('not when it is past, and not by a clerk’s word alone', () => {
    when([...one, inForce(1, '2024-08-01')], 'CarryVersion', carry).thenRefused('VERSION_CLOSED');
    when(onTheTable, 'CarryVersion', carry, at('2024-12-01', 'acc', 'CLERK')).thenRefused('STATUS_IS_NOT_TYPED');
    const typedForAnother = [ProposalApproved({ ...OF, ...carry }), typedFor('2024-10-02')] as const;
    expect(standing([...onTheTable, typedForAnother])).toBe('TABLED');
  });
  it('for a certified edit of that text too', () => {
    const edited = [...onTheTable, published(2, '2024-08-02'), certified(2, 1, '2024-08-02'), carried('2024-10-02')];
    expect([standing(edited, 1), standing(edited, 2)]).toEqual(['APPROVED', 'APPROVED']);
  });
  it('and comes into force when it is brought, from wherever it is in progress', () => {
    const decision = { kind: 'RECORDED_DECISION', ref: 'Board, item 6', date: '2024-10-02' };
    for (const history of [
      onTheTable,
      [...onTheTable, carried('2024-10-02')],
      [...one, carried('2024-10-02', ['acc'])],
    ])
      when(history, 'BringProcessIntoForce', { decision }).thenTypes('ProcessBroughtIntoForce');
    when([...one, votedDown('2024-10-02')], 'BringProcessIntoForce', { decision }).thenRefused('VERSION_CLOSED');
    expect(standing([...onTheTable, carried('2024-10-02'), inForce(1, '2024-11-01')])).toBe('IN_FORCE');
  });
  it('is not withdrawn by its proposer any more, though it is while it is only tabled', () => {
    const withdraw = { reasons: 'Too early' };
    when(onTheTable, 'WithdrawProposal', withdraw, at('2024-12-01', 'acc')).thenTypes('ProposalWithdrawn');
    when([...one, carried('2024-08-01')], 'WithdrawProposal', withdraw, at('2024-12-01', 'acc')).thenRefused(
      'VERSION_CARRIED',
    );
    when([...one, carried('2024-08-01', ['acc'])], 'WithdrawProposal', withdraw, at('2024-12-01', 'acc')).thenRefused(
      'VERSION_CARRIED',
    );
  });
});

describe('a version is not approved', () => {
  const onTheTable = [...one, tabled('2024-08-01')];
  const lost = { meeting: 'B-1', vote: 'V-6' };
  it('when the motion is lost; a later carrying takes the place of that', () => {
    when(onTheTable, 'RejectVersion', lost).then(VersionRejected({ ...OF, ...lost }));
    const down = [...onTheTable, votedDown('2024-10-02')];
    expect(standing(down)).toBe('REJECTED');
    when(down, 'CarryVersion', {
      contentHash: hashOfText('v1'),
      decision: 'D-1',
      approvalsOf: [],
    }).thenTypes('ProposalApproved');
    expect(standing([...down, carried('2024-10-02')])).toBe('APPROVED');
    expect(standing([...down, tabled('2024-11-01', 'B-2')])).toBe('TABLED');
  });
  it('once by a vote', () => {
    const down = [...onTheTable, votedDown('2024-10-02')];
    when(down, 'RejectVersion', lost).thenRefused('VERSION_REJECTED_BEFORE');
    when(down, 'RejectVersion', { ...lost, vote: 'V-7' }).thenTypes('VersionRejected');
  });
  it('not once it was carried, unless that decision was taken back', () => {
    const up = [...onTheTable, carried('2024-10-02')];
    when(up, 'RejectVersion', lost).thenRefused('VERSION_CARRIED');
    when(up, 'RejectVersion', { ...lost, decision: 'D-1' }).thenTypes('VersionRejected');
    when([...one, inForce(1, '2024-08-01')], 'RejectVersion', lost).thenRefused('VERSION_CLOSED');
  });
});

describe('a version is put off', () => {
  const onTheTable = [...one, tabled('2024-08-01')];
  const off = { meeting: 'B-1', how: 'REFERRED' as const };
  it('and is talked about again, contested while an objection stands', () => {
    when(onTheTable, 'DeferVersion', off).then(ProposalDeferred({ ...OF, ...off }));
    expect(standing([...onTheTable, deferred('2024-10-02')])).toBe('CONSULTING');
    expect(standing([...onTheTable, deferred('2024-10-02'), objected('bdc', 1, '2024-10-03')])).toBe('CONTESTED');
    expect(standing([...onTheTable, deferred('2024-10-02'), tabled('2024-11-01', 'B-2')])).toBe('TABLED');
  });
  it('so that agreement in principle is recorded anew', () => {
    const agreement = [
      AgreedInPrinciple({ ...OF, contentHash: hashOfText('v1'), authorities: ['acc', 'bdc', 'wic'] }),
      at('2024-07-04', 'acc'),
    ] as const;
    const all: History = [...one, ...['acc', 'bdc', 'wic'].map((a) => accepted(a, 1, '2024-07-03')), agreement];
    const again = [...all, deferred('2024-08-01')];
    expect([standing(all), standing(again)]).toEqual(['AGREED_IN_PRINCIPLE', 'CONSULTING']);
    given(processDecider, again)
      .when('RecordAgreementInPrinciple', accept(1), at('2024-08-02', 'acc'))
      .thenTypes('AgreedInPrinciple');
    expect(standing([...again, [agreement[0], at('2024-08-02', 'acc')]])).toBe('AGREED_IN_PRINCIPLE');
  });
  it('once under an item of a meeting, and not once it was carried', () => {
    when([...onTheTable, deferred('2024-10-02')], 'DeferVersion', off).thenRefused('VERSION_DEFERRED_BEFORE');
    when([...onTheTable, carried('2024-10-02')], 'DeferVersion', off).thenRefused('VERSION_CARRIED');
    when([...onTheTable, carried('2024-10-02')], 'DeferVersion', { ...off, decision: 'D-1' }).thenTypes(
      'ProposalDeferred',
    );
  });
});

describe('authorities decide for themselves', () => {
  const approving = [...one, tabled('2024-08-01'), carried('2024-10-02', ['acc', 'bdc'])];
  const bdc = { matter: 'M-1', authority: 'bdc' };
  it('a refusal contests the version, until that authority approves after all', () => {
    when(approving, 'FailApprovals', bdc).then(ApprovalsFailed({ ...OF, ...bdc }));
    const refused = [...approving, failed('bdc', '2024-10-20')];
    expect(standing(refused)).toBe('CONTESTED');
    when(refused, 'ResumeApprovals', bdc).thenTypes('ApprovalsResumed');
    expect(standing([...refused, resumed('bdc', '2024-11-01')])).toBe('APPROVING');
    expect(standing([...refused, failed('acc', '2024-10-21'), resumed('bdc', '2024-11-01')])).toBe('CONTESTED');
  });
  it('each refusal and its end once', () => {
    const refused = [...approving, failed('bdc', '2024-10-20')];
    when(refused, 'FailApprovals', bdc).thenRefused('REFUSAL_STANDS');
    when(approving, 'ResumeApprovals', bdc).thenRefused('NO_REFUSAL_STANDS');
    when([...refused, resumed('bdc', '2024-11-01')], 'FailApprovals', bdc).thenTypes('ApprovalsFailed');
    when([...one, inForce(1, '2024-08-01')], 'FailApprovals', bdc).thenRefused('VERSION_CLOSED');
    when([...refused, inForce(1, '2024-11-01')], 'ResumeApprovals', bdc).thenRefused('VERSION_CLOSED');
  });
  it('a refused version may be put before the board again, which is shown as contested', () => {
    const refused = [...approving, failed('bdc', '2024-10-20')];
    when(refused, 'TableVersion', { matter: 'M-2', meeting: 'B-2' }).thenTypes(
      'VersionTabled',
      'ComplianceExceptionRaised',
    );
    expect(standing([...refused, tabled('2024-11-13', 'B-2')])).toBe('TABLED');
    expect(standing([...refused, tabled('2024-11-13', 'B-2'), failed('acc', '2024-11-14')])).toBe('CONTESTED');
  });
  it('a refusal counts for nothing once the board’s own decision is enough', () => {
    expect(standing([...one, failed('bdc', '2024-08-01'), carried('2024-10-02')])).toBe('APPROVED');
  });
});

describe('a version lapses with its approvals', () => {
  const approving = [...one, carried('2024-10-02', ['acc', 'bdc'])];
  const lapse = { matter: 'M-1', longStop: '2024-11-30' };
  it('once the long-stop date is past', () => {
    when(approving, 'LapseVersion', lapse, manager('2024-11-30')).thenRefused('LONG_STOP_TO_COME');
    when(approving, 'LapseVersion', lapse).then(ProposalLapsed({ ...OF, ...lapse }));
    const lapsed: History = [...approving, [ProposalLapsed({ ...OF, ...lapse }), manager('2024-12-01')]];
    expect(standing(lapsed)).toBe('LAPSED');
    when(lapsed, 'LapseVersion', lapse).thenRefused('VERSION_LAPSED_BEFORE');
    when(lapsed, 'CarryVersion', {
      contentHash: hashOfText('v1'),
      decision: 'D-2',
      approvalsOf: [],
    }).thenRefused('VERSION_CLOSED');
  });
  it('unless it is in force', () => {
    when([...approving, inForce(1, '2024-11-01')], 'LapseVersion', lapse).thenRefused('VERSION_CLOSED');
  });
});
