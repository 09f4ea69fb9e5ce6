import { at, boardOf, given } from '../testing/given.js';
import { isRefusal } from '../language/refusal.js';
import { processDecider } from './process.decider.js';
import { ConsultationClosed, ConsultationOpened, ProposalLapsed, ProposalWithdrawn } from './process.events.js';
import { statusOf } from './status.policy.js';
import { accepted, hashOfText, inForce, objected, proposed, published } from './testing/histories.js';
import { proposal, recorded, publish } from './testing/publishing.js';

describe('a common process is proposed', () => {
  it('by any party, keeping whose practice it is; without a compelling event it is labelled so', () => {
    const { decision } = given(processDecider).when('ProposeCommonProcess', proposal, at('2024-07-01', 'acc'));
    expect(decision).toMatchObject([
      { type: 'CommonProcessProposed', body: { authority: 'acc', originAuthority: 'wic' } },
    ]);
    expect(given(processDecider, [proposed()]).state.text.proposed).toMatchObject({ compellingEvent: false });
  });
  it('once under its id, by a party, for parties', () => {
    given(processDecider, [proposed()])
      .when('ProposeCommonProcess', proposal, at('2024-07-02', 'acc'))
      .thenRefused('PROCESS_EXISTS');
    given(processDecider).when('ProposeCommonProcess', proposal, at('2024-07-01', 'xyz')).thenRefused('NOT_A_PARTY');
    given(processDecider)
      .when('ProposeCommonProcess', { ...proposal, affected: ['xyz'] }, at('2024-07-01', 'acc'))
      .thenRefused('NAMES_NO_PARTY');
  });
  it('serving principles of the constitution and no others', () => {
    const board = boardOf('acc', 'bdc', 'wic');
    const setting = { board: { ...board, rules: { ...board.rules, principles: ['Adopt first'] } } };
    given(processDecider, [], setting)
      .when('ProposeCommonProcess', { ...proposal, serves: ['Go slow'] }, at('2024-07-01', 'acc'))
      .thenRefused('PRINCIPLE_NOT_IN_CONSTITUTION');
    given(processDecider, [], setting)
      .when('ProposeCommonProcess', { ...proposal, serves: ['Adopt first'] }, at('2024-07-01', 'acc'))
      .thenTypes('CommonProcessProposed');
  });
  it('and whoever was left out claims to be affected', () => {
    const left = given(processDecider, [proposed('2024-07-01', ['acc', 'bdc'])]);
    left
      .when('ClaimAffected', { process: 'CP-001', reasons: 'We pay too' }, at('2024-07-02', 'wic'))
      .thenTypes('AffectedClaimed');
    left
      .when('ClaimAffected', { process: 'CP-001', reasons: 'We pay too' }, at('2024-07-02', 'bdc'))
      .thenRefused('ALREADY_AFFECTED');
    given(processDecider)
      .when('ClaimAffected', { process: 'CP-001', reasons: 'x' }, at('2024-07-02', 'bdc'))
      .thenRefused('PROCESS_NOT_FOUND');
  });
});

describe('a version is published', () => {
  it('under the hash of its text, the RFC 8785 bytes of which the hash is', () => {
    const { decision } = given(processDecider, [proposed()]).when(
      'PublishVersion',
      publish(1),
      at('2024-07-02', 'acc'),
    );
    expect(decision).toMatchObject([
      {
        body: {
          contentHash: hashOfText('v1'),
          content: { hash: hashOfText('v1'), mediaType: 'application/json' },
          originAuthority: 'acc',
        },
      },
    ]);
  });
  it('under the next number, also when it is typed for another', () => {
    const one = given(processDecider, [proposed(), published(1, '2024-07-02')]);
    one.when('PublishVersion', publish(3), at('2024-07-03', 'acc')).thenRefused('VERSION_NOT_NEXT');
    one.when('PublishVersion', publish(1, 'x'), recorded(at('2024-07-03', 'acc'))).thenRefused('VERSION_NOT_NEXT');
    one.when('PublishVersion', publish(2), at('2024-07-03', 'bdc')).thenTypes('ProposalVersionPublished');
    given(processDecider).when('PublishVersion', publish(1), at('2024-07-03', 'acc')).thenRefused('PROCESS_NOT_FOUND');
  });
  it('only with a text that is new; recorded, the same text stands with an exception', () => {
    const one = given(processDecider, [proposed(), published(1, '2024-07-02')]);
    one.when('PublishVersion', publish(2, 'v1'), at('2024-07-03', 'acc')).thenRefused('TEXT_UNCHANGED');
    one
      .when('PublishVersion', publish(2, 'v1'), recorded(at('2024-07-03', 'acc')))
      .thenTypes('ProposalVersionPublished', 'ComplianceExceptionRaised');
  });
  it('while another is in force, but not once the process is retired', () => {
    const history = [proposed(), published(1, '2024-07-02'), inForce(1, '2024-08-01')];
    given(processDecider, history)
      .when('PublishVersion', publish(2), at('2024-08-02', 'acc'))
      .thenTypes('ProposalVersionPublished');
    const retired = given(processDecider, history).when(
      'RetireProcess',
      { process: 'CP-001', decision: { kind: 'RECORDED_DECISION', ref: 'x', date: '2024-08-03' } },
      at('2024-08-03', 'acc'),
    );
    if (isRefusal(retired.decision)) throw new Error(retired.decision.refused);
    given(processDecider, [...history, [retired.decision[0]!, at('2024-08-03', 'acc')]])
      .when('PublishVersion', publish(2), at('2024-08-04', 'acc'))
      .thenRefused('PROCESS_RETIRED');
  });
  it('lapses at its long-stop date when it is not in force by then', () => {
    const told = given(processDecider, [proposed(), published(1, '2024-07-02', 'v1', { longStop: '2024-09-30' })]);
    expect(told.deadlines()).toEqual([{ id: 'long-stop:1:2024-09-30', due: '2024-09-30' }]);
    expect(told.passed('long-stop:1:2024-09-30')).toEqual([ProposalLapsed({ process: 'CP-001', version: 1 })]);
    const lapsed = given(processDecider, [
      proposed(),
      published(1, '2024-07-02'),
      [ProposalLapsed({ process: 'CP-001', version: 1 }), at('2024-10-01', 'acc')],
    ]);
    expect(statusOf(lapsed.state, 1)).toBe('LAPSED');
    lapsed.when('PublishVersion', publish(2, 'v1'), at('2024-10-02', 'acc')).thenTypes('ProposalVersionPublished');
    given(processDecider, [proposed()])
      .when('PublishVersion', publish(1, 'v1', { longStop: '2024-06-01' }), at('2024-07-02', 'acc'))
      .thenRefused('DAY_HAS_PASSED');
  });
});

describe('consultation', () => {
  const one = [proposed(), published(1, '2024-07-02')];
  it('is opened until a day, and closes with it', () => {
    given(processDecider, one)
      .when('OpenConsultation', { process: 'CP-001', version: 1, closes: '2024-07-31' }, at('2024-07-03', 'acc'))
      .then(ConsultationOpened({ process: 'CP-001', version: 1, closes: '2024-07-31' }));
    const open = given(processDecider, [
      ...one,
      [ConsultationOpened({ process: 'CP-001', version: 1, closes: '2024-07-31' }), at('2024-07-03', 'acc')],
    ]);
    expect(statusOf(open.state, 1)).toBe('CONSULTING');
    expect(open.passed('consultation-closes:1:2024-07-31')).toEqual([
      ConsultationClosed({ process: 'CP-001', version: 1 }),
    ]);
    open
      .when('OpenConsultation', { process: 'CP-001', version: 1 }, at('2024-07-04', 'acc'))
      .thenRefused('CONSULTATION_OPEN');
    open
      .when('CloseConsultation', { process: 'CP-001', version: 1 }, at('2024-07-04', 'acc'))
      .then(ConsultationClosed({ process: 'CP-001', version: 1 }));
  });
  it('is not closed unless it is open, nor opened on what is past', () => {
    given(processDecider, one)
      .when('CloseConsultation', { process: 'CP-001', version: 1 }, at('2024-07-04', 'acc'))
      .thenRefused('CONSULTATION_NOT_OPEN');
    given(processDecider, one)
      .when('OpenConsultation', { process: 'CP-001', version: 9 }, at('2024-07-04', 'acc'))
      .thenRefused('VERSION_NOT_FOUND');
    given(processDecider, [...one, inForce(1, '2024-07-03')])
      .when('OpenConsultation', { process: 'CP-001', version: 1 }, at('2024-07-04', 'acc'))
      .thenRefused('VERSION_CLOSED');
  });
  it('opens by itself with a first objection or position, and an objection contests', () => {
    expect(statusOf(given(processDecider, one).state, 1)).toBe('PUBLISHED');
    expect(statusOf(given(processDecider, [...one, objected('bdc', 1, '2024-07-03')]).state, 1)).toBe('CONTESTED');
  });
});

describe('a proposal is withdrawn', () => {
  const one = [proposed(), published(1, '2024-07-02')];
  it('by its proposer, also when somebody types it', () => {
    given(processDecider, one)
      .when('WithdrawProposal', { process: 'CP-001', version: 1, reasons: 'Too early' }, at('2024-07-03', 'acc'))
      .then(ProposalWithdrawn({ process: 'CP-001', version: 1, reasons: 'Too early' }));
    given(processDecider, one)
      .when('WithdrawProposal', { process: 'CP-001', version: 1, reasons: 'x' }, at('2024-07-03', 'bdc'))
      .thenRefused('NOT_THE_PROPOSER');
    given(processDecider, one)
      .when('WithdrawProposal', { process: 'CP-001', version: 1, reasons: 'x' }, recorded(at('2024-07-03', 'bdc')))
      .thenRefused('NOT_THE_PROPOSER');
  });
  it('naming the version, unless nothing is published', () => {
    given(processDecider, one)
      .when('WithdrawProposal', { process: 'CP-001', reasons: 'x' }, at('2024-07-03', 'acc'))
      .thenRefused('VERSION_NEEDED');
    const draft = [
      proposed(),
      [ProposalWithdrawn({ process: 'CP-001', reasons: 'x' }), at('2024-07-03', 'acc')],
    ] as const;
    given(processDecider, [proposed()])
      .when('WithdrawProposal', { process: 'CP-001', reasons: 'x' }, at('2024-07-03', 'acc'))
      .thenTypes('ProposalWithdrawn');
    given(processDecider, draft)
      .when('WithdrawProposal', { process: 'CP-001', reasons: 'x' }, at('2024-07-04', 'acc'))
      .thenRefused('PROPOSAL_ALREADY_WITHDRAWN');
  });
  it('not once it is agreed in principle, nor when it is in force', () => {
    const all = [
      ...one,
      accepted('acc', 1, '2024-07-03'),
      accepted('bdc', 1, '2024-07-03'),
      accepted('wic', 1, '2024-07-03'),
    ];
    const agreement = given(processDecider, all).when(
      'RecordAgreementInPrinciple',
      { process: 'CP-001', version: 1, contentHash: hashOfText('v1') },
      at('2024-07-04', 'acc'),
    ).decision;
    if (isRefusal(agreement)) throw new Error(agreement.refused);
    given(processDecider, [...all, [agreement[0]!, at('2024-07-04', 'acc')]])
      .when('WithdrawProposal', { process: 'CP-001', version: 1, reasons: 'x' }, at('2024-07-05', 'acc'))
      .thenRefused('AGREED_ALREADY');
    given(processDecider, [...one, inForce(1, '2024-07-03')])
      .when('WithdrawProposal', { process: 'CP-001', version: 1, reasons: 'x' }, at('2024-07-05', 'acc'))
      .thenRefused('VERSION_CLOSED');
  });
});
