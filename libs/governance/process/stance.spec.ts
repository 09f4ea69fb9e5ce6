import { at, boardOf, given } from '../testing/given.js';
import type { History, Told } from '../testing/given.js';
import { processDecider } from './process.decider.js';
import { AgreedInPrinciple, ConsentRevoked, ObjectionWithdrawn, PositionDeclared, ProposalRejected } from './process.events.js';
import { decisionOf } from './decision-value.policy.js';
import { statusOf } from './status.policy.js';
import { accepted, certified, hashOfText, idOf, inForce, objected, proposed, published } from './testing/histories.js';

const one: History = [proposed(), published(1, '2024-07-02')];
const two: History = [...one, published(2, '2024-08-01')];
const clerk = (authority: string): NonNullable<Told['recordedBy']> => ({ person: 'p_clerk', authority, capacity: 'CLERK', mandate: 'm' });
const typed = (told: Told, by: string): Told => ({ ...told, recordedBy: clerk(by) });
const accept = (version: number, extra: object = {}) => ({ process: 'CP-001', version, contentHash: hashOfText(`v${version}`), ...extra });
const position = (authority: string, held: 'SUPPORT' | 'OPPOSE' | 'RESERVE' | 'SUPPORT_IF', version: number, on: string) =>
  [PositionDeclared({ process: 'CP-001', version, authority, position: held }), at(on, authority)] as const;
const rejected = (authority: string, on: string) =>
  [ProposalRejected({ process: 'CP-001', version: 1, authority, contentHash: hashOfText('v1'), reasons: 'No' }), at(on, authority)] as const;
const revoked = (authority: string, version: number, on: string) => [ConsentRevoked({ process: 'CP-001', version, authority, reasons: 'No' }), at(on, authority)] as const;
const valueOf = (history: History, authority = 'bdc') => decisionOf(given(processDecider, history).state, authority).value;

describe('a position', () => {
  const declare = (held: string, extra: object = {}) => ({ process: 'CP-001', version: 1, position: held, ...extra });
  it('is taken once; another one names the event that it replaces', () => {
    given(processDecider, one).when('DeclarePosition', declare('SUPPORT'), at('2024-07-03', 'bdc')).thenTypes('PositionDeclared');
    const history = [...one, position('bdc', 'SUPPORT', 1, '2024-07-03')];
    const taken = given(processDecider, history);
    expect(taken.when('DeclarePosition', declare('NEUTRAL'), at('2024-07-04', 'bdc')).decision).toMatchObject({ refused: 'POSITION_ALREADY_TAKEN', kind: 'CONFLICT' });
    taken.when('DeclarePosition', declare('NEUTRAL', { replaces: idOf(history, 0) }), at('2024-07-04', 'bdc')).thenRefused('POSITION_ALREADY_TAKEN');
    taken.when('DeclarePosition', declare('NEUTRAL', { replaces: idOf(history, 2) }), at('2024-07-04', 'bdc')).thenTypes('PositionDeclared');
    given(processDecider, one).when('DeclarePosition', declare('NEUTRAL', { replaces: idOf(history, 2) }), at('2024-07-04', 'bdc')).thenRefused('NO_POSITION_TO_REPLACE');
  });
  it('has reasons to oppose and conditions to support under conditions; minutes without them stand with an exception', () => {
    const told = given(processDecider, one);
    told.when('DeclarePosition', declare('OPPOSE'), at('2024-07-03', 'bdc')).thenRefused('REASONS_NEEDED');
    told.when('DeclarePosition', declare('SUPPORT_IF'), at('2024-07-03', 'bdc')).thenRefused('CONDITIONS_NEEDED');
    told.when('DeclarePosition', declare('OPPOSE'), typed(at('2024-07-03', 'bdc'), 'bdc')).thenTypes('PositionDeclared', 'ComplianceExceptionRaised');
  });
  it('is held of the version asked about or in force, by a party', () => {
    given(processDecider, two).when('DeclarePosition', declare('SUPPORT'), at('2024-08-02', 'bdc')).thenRefused('VERSION_REPLACED');
    given(processDecider, [...two, inForce(1, '2024-08-02')]).when('DeclarePosition', declare('RESERVE'), at('2024-08-03', 'bdc')).thenTypes('PositionDeclared');
    given(processDecider, one).when('DeclarePosition', declare('SUPPORT'), at('2024-07-03', 'xyz')).thenRefused('NOT_A_PARTY');
    given(processDecider, one).when('DeclarePosition', { ...declare('SUPPORT'), version: 7 }, at('2024-07-03', 'bdc')).thenRefused('VERSION_NOT_FOUND');
  });
  it('is let in after consultation has closed, and flagged', () => {
    const open = given(processDecider, one).when('OpenConsultation', { process: 'CP-001', version: 1 }, at('2024-07-03', 'acc')).decision as readonly never[];
    const opened: History = [...one, [open[0]!, at('2024-07-03', 'acc')]];
    const close = given(processDecider, opened).when('CloseConsultation', { process: 'CP-001', version: 1 }, at('2024-07-04', 'acc')).decision as readonly never[];
    given(processDecider, [...opened, [close[0]!, at('2024-07-04', 'acc')]]).when('DeclarePosition', declare('SUPPORT'), at('2024-07-05', 'bdc')).thenTypes('PositionDeclared', 'ComplianceExceptionRaised');
  });
});

describe('an objection', () => {
  const object = { process: 'CP-001', version: 1, objection: 'O-1', grounds: 'COST', text: 'Too low' };
  it('is raised by one affected, once under its id', () => {
    given(processDecider, one).when('ObjectToProposal', object, at('2024-07-03', 'bdc')).thenTypes('ObjectionRaised');
    given(processDecider, [proposed('2024-07-01', ['acc']), published(1, '2024-07-02')]).when('ObjectToProposal', object, at('2024-07-03', 'bdc')).thenRefused('NOT_AFFECTED');
    given(processDecider, [...one, objected('bdc', 1, '2024-07-03')]).when('ObjectToProposal', object, at('2024-07-04', 'wic')).thenRefused('OBJECTION_EXISTS');
  });
  it('is withdrawn by who raised it, once', () => {
    const told = given(processDecider, [...one, objected('bdc', 1, '2024-07-03')]);
    told.when('WithdrawObjection', { process: 'CP-001', objection: 'O-1' }, at('2024-07-04', 'bdc')).then(ObjectionWithdrawn({ process: 'CP-001', version: 1, authority: 'bdc', objection: 'O-1' }));
    told.when('WithdrawObjection', { process: 'CP-001', objection: 'O-1' }, at('2024-07-04', 'acc')).thenRefused('NOT_THE_OBJECTOR');
    told.when('WithdrawObjection', { process: 'CP-001', objection: 'O-2' }, at('2024-07-04', 'bdc')).thenRefused('OBJECTION_NOT_FOUND');
    const withdrawn: History = [...one, objected('bdc', 1, '2024-07-03'), [ObjectionWithdrawn({ process: 'CP-001', version: 1, authority: 'bdc', objection: 'O-1' }), at('2024-07-04', 'bdc')]];
    given(processDecider, withdrawn).when('WithdrawObjection', { process: 'CP-001', objection: 'O-1' }, at('2024-07-05', 'bdc')).thenRefused('OBJECTION_ALREADY_WITHDRAWN');
    expect(statusOf(given(processDecider, withdrawn).state, 1)).toBe('CONSULTING');
  });
});

describe('consent', () => {
  it('is to the version asked about, by its hash, from one affected', () => {
    given(processDecider, one).when('AcceptProposal', accept(1), at('2024-07-03', 'bdc')).thenTypes('ProposalAccepted');
    given(processDecider, one).when('AcceptProposal', accept(1, { contentHash: hashOfText('v9') }), at('2024-07-03', 'bdc')).thenRefused('AGREEMENT_IS_TO_ANOTHER_TEXT');
    given(processDecider, two).when('AcceptProposal', accept(1), at('2024-08-02', 'bdc')).thenRefused('AGREEMENT_IS_TO_ANOTHER_TEXT');
    given(processDecider, two).when('RejectProposal', { ...accept(1), reasons: 'No' }, at('2024-08-02', 'bdc')).thenRefused('AGREEMENT_IS_TO_ANOTHER_TEXT');
    given(processDecider, [proposed('2024-07-01', ['acc']), published(1, '2024-07-02')]).when('AcceptProposal', accept(1), at('2024-07-03', 'bdc')).thenRefused('NOT_AFFECTED');
  });
  it('recorded to another text is kept with an exception and does not count', () => {
    given(processDecider, two).when('AcceptProposal', accept(1), typed(at('2024-08-02', 'bdc'), 'bdc')).thenTypes('ProposalAccepted', 'ComplianceExceptionRaised');
    expect(valueOf([...one, accepted('bdc', 1, '2024-07-03', { summary: 'v9' })])).toBe('SILENT');
  });
  it('is given once; it may come after a rejection, and lose its conditions', () => {
    given(processDecider, [...one, accepted('bdc', 1, '2024-07-03')]).when('AcceptProposal', accept(1), at('2024-07-04', 'bdc')).thenRefused('ALREADY_ACCEPTED');
    given(processDecider, [...one, accepted('bdc', 1, '2024-07-03')]).when('RejectProposal', { ...accept(1), reasons: 'No' }, at('2024-07-04', 'bdc')).thenRefused('ALREADY_ACCEPTED');
    given(processDecider, [...one, rejected('bdc', '2024-07-03')]).when('RejectProposal', { ...accept(1), reasons: 'No' }, at('2024-07-04', 'bdc')).thenRefused('ALREADY_REJECTED');
    given(processDecider, [...one, rejected('bdc', '2024-07-03')]).when('AcceptProposal', accept(1), at('2024-07-04', 'bdc')).thenTypes('ProposalAccepted');
    const conditional = given(processDecider, [...one, accepted('bdc', 1, '2024-07-03', { conditions: ['Contract signed'] })]);
    conditional.when('AcceptProposal', accept(1, { conditions: ['Another'] }), at('2024-07-04', 'bdc')).thenRefused('ALREADY_ACCEPTED');
    conditional.when('AcceptProposal', accept(1), at('2024-07-04', 'bdc')).thenTypes('ProposalAccepted');
  });
  it('is revoked until the version is in force, by who gave it', () => {
    const revoke = { process: 'CP-001', version: 1, reasons: 'Budget' };
    given(processDecider, [...one, accepted('bdc', 1, '2024-07-03')]).when('RevokeConsent', revoke, at('2024-07-04', 'bdc')).thenTypes('ConsentRevoked');
    given(processDecider, [...one, accepted('bdc', 1, '2024-07-03')]).when('RevokeConsent', revoke, at('2024-07-04', 'wic')).thenRefused('NO_CONSENT_TO_REVOKE');
    given(processDecider, [...one, accepted('bdc', 1, '2024-07-03'), inForce(1, '2024-07-04')]).when('RevokeConsent', revoke, at('2024-07-05', 'bdc')).thenRefused('CONSENT_HAS_TAKEN_EFFECT');
  });
  it('typed by another authority’s clerk does not keep the authority from giving its own', () => {
    const history = [...one, accepted('bdc', 1, '2024-07-03', { recordedBy: clerk('acc') })];
    expect(valueOf(history)).toBe('SILENT');
    given(processDecider, history).when('AcceptProposal', accept(1), at('2024-07-04', 'bdc')).thenTypes('ProposalAccepted');
    expect(valueOf([...one, accepted('bdc', 1, '2024-07-03', { recordedBy: clerk('bdc') })])).toBe('ACCEPTED');
  });
  it('needs an authority to give it', () => {
    given(processDecider, one).when('AcceptProposal', accept(1), { on: '2024-07-03', by: { body: 'board', meeting: 'm-1' } }).thenRefused('AUTHORITY_NEEDED');
  });
});

describe('the decision value of an authority', () => {
  it.each<[string, History, string]>([
    ['nothing said', one, 'SILENT'],
    ['support is an opinion', [...one, position('bdc', 'SUPPORT', 1, '2024-07-03')], 'SILENT'],
    ['support under conditions is an opinion', [...one, position('bdc', 'SUPPORT_IF', 1, '2024-07-03')], 'SILENT'],
    ['reserved', [...one, position('bdc', 'RESERVE', 1, '2024-07-03')], 'RESERVED'],
    ['opposed', [...one, position('bdc', 'OPPOSE', 1, '2024-07-03')], 'OBJECTS'],
    ['objected', [...one, objected('bdc', 1, '2024-07-03')], 'OBJECTS'],
    ['accepted', [...one, accepted('bdc', 1, '2024-07-03')], 'ACCEPTED'],
    ['accepted with conditions', [...one, accepted('bdc', 1, '2024-07-03', { conditions: ['Contract'] })], 'ACCEPTED_IF'],
    ['objected, then accepted', [...one, objected('bdc', 1, '2024-07-03'), accepted('bdc', 1, '2024-07-04')], 'ACCEPTED'],
    ['accepted, then objected', [...one, accepted('bdc', 1, '2024-07-03'), objected('bdc', 1, '2024-07-04')], 'OBJECTS'],
    ['accepted, then reserved', [...one, accepted('bdc', 1, '2024-07-03'), position('bdc', 'RESERVE', 1, '2024-07-04')], 'RESERVED'],
    ['rejected', [...one, objected('bdc', 1, '2024-07-03'), rejected('bdc', '2024-07-04')], 'REJECTED'],
    ['rejected, then accepted', [...one, rejected('bdc', '2024-07-03'), accepted('bdc', 1, '2024-07-04')], 'ACCEPTED'],
    ['revoked', [...one, accepted('bdc', 1, '2024-07-03'), revoked('bdc', 1, '2024-07-04')], 'SILENT'],
    ['accepted a text that has changed', [...one, accepted('bdc', 1, '2024-07-03'), published(2, '2024-08-01')], 'EARLIER_VERSION'],
    ['objected to a text that has changed', [...one, objected('bdc', 1, '2024-07-03'), published(2, '2024-08-01')], 'SILENT'],
    ['accepted both, revoked the later', [...one, accepted('bdc', 1, '2024-07-03'), published(2, '2024-08-01'), accepted('bdc', 2, '2024-08-02'), revoked('bdc', 2, '2024-08-03')], 'SILENT'],
    ['carried over by a certificate', [...one, accepted('bdc', 1, '2024-07-03'), published(2, '2024-08-01'), certified(2, 1, '2024-08-01')], 'ACCEPTED'],
    ['carried over, then revoked', [...one, accepted('bdc', 1, '2024-07-03'), published(2, '2024-08-01'), certified(2, 1, '2024-08-01'), revoked('bdc', 2, '2024-08-02')], 'SILENT'],
    ['an objection is carried over too', [...one, objected('bdc', 1, '2024-07-03'), published(2, '2024-08-01'), certified(2, 1, '2024-08-01')], 'OBJECTS'],
  ])('%s', (_name, history, value) => {
    expect(valueOf(history)).toBe(value);
  });
  it('names the events that made it so, the certificate among them', () => {
    const history = [...one, accepted('bdc', 1, '2024-07-03'), published(2, '2024-08-01'), certified(2, 1, '2024-08-01')];
    expect(decisionOf(given(processDecider, history).state, 'bdc')).toEqual({ value: 'ACCEPTED', version: 2, because: [idOf(history, 2), idOf(history, 4)] });
  });
  it('one character changes after two of three accepted: two agreed to the one text, none to the other', () => {
    const history = [...one, accepted('acc', 1, '2024-07-03'), accepted('bdc', 1, '2024-07-03'), published(2, '2024-07-05', 'v1.')];
    const { state } = given(processDecider, history);
    expect(['acc', 'bdc', 'wic'].map((a) => decisionOf(state, a).value)).toEqual(['EARLIER_VERSION', 'EARLIER_VERSION', 'SILENT']);
  });
});

describe('agreement in principle', () => {
  const record = accept(1);
  const agreedEvent = (authorities: string[]) => [AgreedInPrinciple({ process: 'CP-001', version: 1, contentHash: hashOfText('v1'), authorities }), at('2024-07-05', 'acc')] as const;
  const all: History = [...one, accepted('acc', 1, '2024-07-03'), accepted('bdc', 1, '2024-07-03', { conditions: ['Contract'] }), accepted('wic', 1, '2024-07-03')];
  it('is recorded when everyone affected has accepted the same text', () => {
    given(processDecider, all).when('RecordAgreementInPrinciple', record, at('2024-07-05', 'acc'))
      .then(AgreedInPrinciple({ process: 'CP-001', version: 1, contentHash: hashOfText('v1'), authorities: ['acc', 'bdc', 'wic'] }));
    given(processDecider, all.slice(0, 4)).when('RecordAgreementInPrinciple', record, at('2024-07-05', 'acc')).thenRefused('NOT_ALL_HAVE_ACCEPTED');
    given(processDecider, [...all, agreedEvent(['acc', 'bdc', 'wic'])]).when('RecordAgreementInPrinciple', record, at('2024-07-06', 'acc')).thenRefused('AGREED_ALREADY');
  });
  it('recorded without the acceptances is kept, and the version does not stand as agreed', () => {
    given(processDecider, one).when('RecordAgreementInPrinciple', record, typed(at('2024-07-05', 'acc'), 'bdc')).thenTypes('AgreedInPrinciple', 'ComplianceExceptionRaised');
    expect(statusOf(given(processDecider, [...one, agreedEvent(['acc', 'bdc', 'wic'])]).state, 1)).toBe('PUBLISHED');
    expect(statusOf(given(processDecider, [...all, agreedEvent(['acc', 'bdc', 'wic'])]).state, 1)).toBe('AGREED_IN_PRINCIPLE');
  });
  it('does not outlast a consent that is revoked', () => {
    expect(statusOf(given(processDecider, [...all, agreedEvent(['acc', 'bdc', 'wic']), revoked('wic', 1, '2024-07-06')]).state, 1)).toBe('PUBLISHED');
  });
  it('asks the successor of an authority, for which what its predecessor accepted counts until it speaks itself', () => {
    const board = boardOf('acc', 'bdc', 'wic', 'new');
    const merged = { ...board, signatories: board.signatories.map((s) => (s.authority === 'wic' ? { ...s, membership: 'SUCCEEDED' as const, succeededBy: ['new'] } : s)) };
    given(processDecider, all, { board: merged }).when('RecordAgreementInPrinciple', record, at('2024-07-05', 'acc')).thenTypes('AgreedInPrinciple');
    given(processDecider, [...all, objected('new', 1, '2024-07-04')], { board: merged }).when('RecordAgreementInPrinciple', record, at('2024-07-05', 'acc')).thenRefused('NOT_ALL_HAVE_ACCEPTED');
    given(processDecider, one, { board: merged }).when('AcceptProposal', record, at('2024-07-05', 'new')).thenTypes('ProposalAccepted');
  });
  it('no longer asks who has left', () => {
    const board = boardOf('acc', 'bdc', 'wic');
    const left = { ...board, signatories: board.signatories.map((s) => (s.authority === 'wic' ? { ...s, membership: 'WITHDRAWN' as const } : s)) };
    given(processDecider, all.slice(0, 4), { board: left }).when('RecordAgreementInPrinciple', record, at('2024-07-05', 'acc')).thenTypes('AgreedInPrinciple');
  });
});
