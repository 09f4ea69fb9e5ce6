import { at, given } from '../testing/given.js';
import type { History } from '../testing/given.js';
import { processDecider } from './process.decider.js';
import { ObjectionWithdrawn } from './process.events.js';
import { statusOf } from './status.policy.js';
import { accepted, hashOfText, idOf, inForce, objected, proposed, published } from './testing/histories.js';
import { one, two, clerk, typed, accept, position, rejected, valueOf } from './testing/stances.js';

describe('a position', () => {
  const declare = (held: string, extra: object = {}) => ({ process: 'CP-001', version: 1, position: held, ...extra });
  it('is taken once; another one names the event that it replaces', () => {
    given(processDecider, one)
      .when('DeclarePosition', declare('SUPPORT'), at('2024-07-03', 'bdc'))
      .thenTypes('PositionDeclared');
    const history = [...one, position('bdc', 'SUPPORT', 1, '2024-07-03')];
    const taken = given(processDecider, history);
    expect(taken.when('DeclarePosition', declare('NEUTRAL'), at('2024-07-04', 'bdc')).decision).toMatchObject({
      refused: 'POSITION_ALREADY_TAKEN',
      kind: 'CONFLICT',
    });
    taken
      .when('DeclarePosition', declare('NEUTRAL', { replaces: idOf(history, 0) }), at('2024-07-04', 'bdc'))
      .thenRefused('POSITION_ALREADY_TAKEN');
    taken
      .when('DeclarePosition', declare('NEUTRAL', { replaces: idOf(history, 2) }), at('2024-07-04', 'bdc'))
      .thenTypes('PositionDeclared');
    given(processDecider, one)
      .when('DeclarePosition', declare('NEUTRAL', { replaces: idOf(history, 2) }), at('2024-07-04', 'bdc'))
      .thenRefused('NO_POSITION_TO_REPLACE');
  });
  it('has reasons to oppose and conditions to support under conditions; minutes without them stand with an exception', () => {
    const told = given(processDecider, one);
    told.when('DeclarePosition', declare('OPPOSE'), at('2024-07-03', 'bdc')).thenRefused('REASONS_NEEDED');
    told.when('DeclarePosition', declare('SUPPORT_IF'), at('2024-07-03', 'bdc')).thenRefused('CONDITIONS_NEEDED');
    told
      .when('DeclarePosition', declare('OPPOSE'), typed(at('2024-07-03', 'bdc'), 'bdc'))
      .thenTypes('PositionDeclared', 'ComplianceExceptionRaised');
  });
  it('is held of the version asked about or in force, by a party', () => {
    given(processDecider, two)
      .when('DeclarePosition', declare('SUPPORT'), at('2024-08-02', 'bdc'))
      .thenRefused('VERSION_REPLACED');
    given(processDecider, [...two, inForce(1, '2024-08-02')])
      .when('DeclarePosition', declare('RESERVE'), at('2024-08-03', 'bdc'))
      .thenTypes('PositionDeclared');
    given(processDecider, one)
      .when('DeclarePosition', declare('SUPPORT'), at('2024-07-03', 'xyz'))
      .thenRefused('NOT_A_PARTY');
    given(processDecider, one)
      .when('DeclarePosition', { ...declare('SUPPORT'), version: 7 }, at('2024-07-03', 'bdc'))
      .thenRefused('VERSION_NOT_FOUND');
  });
  it('is let in after consultation has closed, and flagged', () => {
    const open = given(processDecider, one).when(
      'OpenConsultation',
      { process: 'CP-001', version: 1 },
      at('2024-07-03', 'acc'),
    ).decision as readonly never[];
    const opened: History = [...one, [open[0]!, at('2024-07-03', 'acc')]];
    const close = given(processDecider, opened).when(
      'CloseConsultation',
      { process: 'CP-001', version: 1 },
      at('2024-07-04', 'acc'),
    ).decision as readonly never[];
    given(processDecider, [...opened, [close[0]!, at('2024-07-04', 'acc')]])
      .when('DeclarePosition', declare('SUPPORT'), at('2024-07-05', 'bdc'))
      .thenTypes('PositionDeclared', 'ComplianceExceptionRaised');
  });
});

describe('an objection', () => {
  const object = { process: 'CP-001', version: 1, objection: 'O-1', grounds: 'COST', text: 'Too low' };
  it('is raised by one affected, once under its id', () => {
    given(processDecider, one).when('ObjectToProposal', object, at('2024-07-03', 'bdc')).thenTypes('ObjectionRaised');
    given(processDecider, [proposed('2024-07-01', ['acc']), published(1, '2024-07-02')])
      .when('ObjectToProposal', object, at('2024-07-03', 'bdc'))
      .thenRefused('NOT_AFFECTED');
    given(processDecider, [...one, objected('bdc', 1, '2024-07-03')])
      .when('ObjectToProposal', object, at('2024-07-04', 'wic'))
      .thenRefused('OBJECTION_EXISTS');
  });
  it('is withdrawn by who raised it, once', () => {
    const told = given(processDecider, [...one, objected('bdc', 1, '2024-07-03')]);
    told
      .when('WithdrawObjection', { process: 'CP-001', objection: 'O-1' }, at('2024-07-04', 'bdc'))
      .then(ObjectionWithdrawn({ process: 'CP-001', version: 1, authority: 'bdc', objection: 'O-1' }));
    told
      .when('WithdrawObjection', { process: 'CP-001', objection: 'O-1' }, at('2024-07-04', 'acc'))
      .thenRefused('NOT_THE_OBJECTOR');
    told
      .when('WithdrawObjection', { process: 'CP-001', objection: 'O-2' }, at('2024-07-04', 'bdc'))
      .thenRefused('OBJECTION_NOT_FOUND');
    const withdrawn: History = [
      ...one,
      objected('bdc', 1, '2024-07-03'),
      [
        ObjectionWithdrawn({ process: 'CP-001', version: 1, authority: 'bdc', objection: 'O-1' }),
        at('2024-07-04', 'bdc'),
      ],
    ];
    given(processDecider, withdrawn)
      .when('WithdrawObjection', { process: 'CP-001', objection: 'O-1' }, at('2024-07-05', 'bdc'))
      .thenRefused('OBJECTION_ALREADY_WITHDRAWN');
    expect(statusOf(given(processDecider, withdrawn).state, 1)).toBe('CONSULTING');
  });
});

describe('consent', () => {
  it('is to the version asked about, by its hash, from one affected', () => {
    given(processDecider, one).when('AcceptProposal', accept(1), at('2024-07-03', 'bdc')).thenTypes('ProposalAccepted');
    given(processDecider, one)
      .when('AcceptProposal', accept(1, { contentHash: hashOfText('v9') }), at('2024-07-03', 'bdc'))
      .thenRefused('AGREEMENT_IS_TO_ANOTHER_TEXT');
    given(processDecider, two)
      .when('AcceptProposal', accept(1), at('2024-08-02', 'bdc'))
      .thenRefused('AGREEMENT_IS_TO_ANOTHER_TEXT');
    given(processDecider, two)
      .when('RejectProposal', { ...accept(1), reasons: 'No' }, at('2024-08-02', 'bdc'))
      .thenRefused('AGREEMENT_IS_TO_ANOTHER_TEXT');
    given(processDecider, [proposed('2024-07-01', ['acc']), published(1, '2024-07-02')])
      .when('AcceptProposal', accept(1), at('2024-07-03', 'bdc'))
      .thenRefused('NOT_AFFECTED');
  });
  it('recorded to another text is kept with an exception and does not count', () => {
    given(processDecider, two)
      .when('AcceptProposal', accept(1), typed(at('2024-08-02', 'bdc'), 'bdc'))
      .thenTypes('ProposalAccepted', 'ComplianceExceptionRaised');
    expect(valueOf([...one, accepted('bdc', 1, '2024-07-03', { summary: 'v9' })])).toBe('SILENT');
  });
  it('is given once; it may come after a rejection, and lose its conditions', () => {
    given(processDecider, [...one, accepted('bdc', 1, '2024-07-03')])
      .when('AcceptProposal', accept(1), at('2024-07-04', 'bdc'))
      .thenRefused('ALREADY_ACCEPTED');
    given(processDecider, [...one, accepted('bdc', 1, '2024-07-03')])
      .when('RejectProposal', { ...accept(1), reasons: 'No' }, at('2024-07-04', 'bdc'))
      .thenRefused('ALREADY_ACCEPTED');
    given(processDecider, [...one, rejected('bdc', '2024-07-03')])
      .when('RejectProposal', { ...accept(1), reasons: 'No' }, at('2024-07-04', 'bdc'))
      .thenRefused('ALREADY_REJECTED');
    given(processDecider, [...one, rejected('bdc', '2024-07-03')])
      .when('AcceptProposal', accept(1), at('2024-07-04', 'bdc'))
      .thenTypes('ProposalAccepted');
    const conditional = given(processDecider, [
      ...one,
      accepted('bdc', 1, '2024-07-03', { conditions: ['Contract signed'] }),
    ]);
    conditional
      .when('AcceptProposal', accept(1, { conditions: ['Another'] }), at('2024-07-04', 'bdc'))
      .thenRefused('ALREADY_ACCEPTED');
    conditional.when('AcceptProposal', accept(1), at('2024-07-04', 'bdc')).thenTypes('ProposalAccepted');
  });
  it('is revoked until the version is in force, by who gave it', () => {
    const revoke = { process: 'CP-001', version: 1, reasons: 'Budget' };
    given(processDecider, [...one, accepted('bdc', 1, '2024-07-03')])
      .when('RevokeConsent', revoke, at('2024-07-04', 'bdc'))
      .thenTypes('ConsentRevoked');
    given(processDecider, [...one, accepted('bdc', 1, '2024-07-03')])
      .when('RevokeConsent', revoke, at('2024-07-04', 'wic'))
      .thenRefused('NO_CONSENT_TO_REVOKE');
    given(processDecider, [...one, accepted('bdc', 1, '2024-07-03'), inForce(1, '2024-07-04')])
      .when('RevokeConsent', revoke, at('2024-07-05', 'bdc'))
      .thenRefused('CONSENT_HAS_TAKEN_EFFECT');
  });
  it('typed by another authority’s clerk does not keep the authority from giving its own', () => {
    const history = [...one, accepted('bdc', 1, '2024-07-03', { recordedBy: clerk('acc') })];
    expect(valueOf(history)).toBe('SILENT');
    given(processDecider, history)
      .when('AcceptProposal', accept(1), at('2024-07-04', 'bdc'))
      .thenTypes('ProposalAccepted');
    expect(valueOf([...one, accepted('bdc', 1, '2024-07-03', { recordedBy: clerk('bdc') })])).toBe('ACCEPTED');
  });
  it('needs an authority to give it', () => {
    given(processDecider, one)
      .when('AcceptProposal', accept(1), { on: '2024-07-03', by: { body: 'board', meeting: 'm-1' } })
      .thenRefused('AUTHORITY_NEEDED');
  });
});
