import { at, boardOf, given } from '../testing/given.js';
import { hashOfText } from '../process/testing/histories.js';
import { compromiseDecider } from './compromise.decider.js';
import {
  CompromiseAccepted,
  CompromiseAgreed,
  CompromiseConditionDischarged,
  CompromiseOffered,
} from './compromise.events.js';
import { offerHashOf } from './offer.policy.js';
import { terms, offerHash, told, OF, offered, accepted, accept, recorded, statusAfter } from './testing/k-1.js';

describe('a compromise is offered', () => {
  it('by a party, the board or a mediator, naming what it answers', () => {
    told()
      .when('OfferCompromise', terms, at('2024-08-14', 'wic'))
      .then(CompromiseOffered({ ...terms, withoutPrejudice: false, authority: 'wic', offerHash }));
    told()
      .when('OfferCompromise', terms, { on: '2024-08-14', by: { outside: 'A mediator' } })
      .thenTypes('CompromiseOffered');
    told()
      .when('OfferCompromise', terms, { on: '2024-08-14', by: { body: 'board', meeting: 'm-1' } })
      .thenTypes('CompromiseOffered');
    told().when('OfferCompromise', terms, at('2024-08-14', 'xyz')).thenRefused('NOT_A_PARTY');
    told([offered()]).when('OfferCompromise', terms, at('2024-08-15', 'wic')).thenRefused('COMPROMISE_EXISTS');
  });
  it('to whoever objected and whoever concedes; the offeror has agreed by offering', () => {
    told()
      .when('OfferCompromise', { ...terms, addressees: ['acc', 'pcc'] }, at('2024-08-14', 'wic'))
      .thenRefused('CONCERNED_NOT_ADDRESSED');
    told()
      .when('OfferCompromise', { ...terms, addressees: ['bdc', 'pcc'] }, at('2024-08-14', 'wic'))
      .thenRefused('CONCERNED_NOT_ADDRESSED');
    told()
      .when('OfferCompromise', { ...terms, addressees: ['bdc', 'pcc'] }, at('2024-08-14', 'acc'))
      .thenTypes('CompromiseOffered');
  });
  it('about one process or one gap, and about objections that there are', () => {
    told()
      .when('OfferCompromise', { ...terms, gap: 'G-1' }, at('2024-08-14', 'wic'))
      .thenRefused('ABOUT_ONE_THING');
    told()
      .when('OfferCompromise', { ...terms, answers: [] }, at('2024-08-14', 'wic'))
      .thenRefused('ANSWERS_NOTHING');
    told()
      .when('OfferCompromise', { ...terms, answers: ['O-9'] }, at('2024-08-14', 'wic'))
      .thenRefused('OBJECTION_NOT_FOUND');
    told()
      .when('OfferCompromise', { ...terms, process: 'CP-009' }, at('2024-08-14', 'wic'))
      .thenRefused('PROCESS_NOT_FOUND');
    told()
      .when(
        'OfferCompromise',
        { ...terms, process: undefined, version: undefined, gap: 'G-2', answers: [] },
        at('2024-05-01', 'wic'),
      )
      .thenTypes('CompromiseOffered');
  });
  it('to parties, until a day to come; recorded otherwise, it stands with an exception', () => {
    told()
      .when('OfferCompromise', { ...terms, addressees: ['acc', 'bdc', 'xyz'] }, at('2024-08-14', 'wic'))
      .thenRefused('NAMES_NO_PARTY');
    told()
      .when('OfferCompromise', { ...terms, expires: '2024-08-13' }, at('2024-08-14', 'wic'))
      .thenRefused('DAY_HAS_PASSED');
    told()
      .when('OfferCompromise', { ...terms, addressees: ['pcc'] }, recorded(at('2024-08-14', 'wic')))
      .thenTypes('CompromiseOffered', 'ComplianceExceptionRaised');
  });
  it('under a hash that changes with its terms', () => {
    expect(offerHashOf({ ...terms, terms: '£5,000 and £10,001' })).not.toBe(offerHash);
  });
});

describe('a compromise is accepted', () => {
  it('by each addressee, to the hash of the offer; with the last one it is agreed', () => {
    told([offered()])
      .when('AcceptCompromise', accept, at('2024-08-21', 'acc'))
      .then(CompromiseAccepted({ ...OF, offerHash, authority: 'acc', addressee: 'acc' }));
    expect(statusAfter(offered(), accepted('acc'))).toBe('PARTIALLY_ACCEPTED');
    told([offered(), accepted('acc'), accepted('pcc', { condition: 'Vetted approvers' })])
      .when('AcceptCompromise', accept, at('2024-08-28', 'bdc'))
      .then(
        CompromiseAccepted({ ...OF, offerHash, authority: 'bdc', addressee: 'bdc' }),
        CompromiseAgreed({ ...OF, offerHash }),
      );
    expect(statusAfter(offered(), accepted('acc'), accepted('bdc'), accepted('pcc'))).toBe('ACCEPTED');
  });
  it('by nobody else, to no other offer, and once', () => {
    told([offered()]).when('AcceptCompromise', accept, at('2024-08-21', 'wic')).thenRefused('NOT_AN_ADDRESSEE');
    told([offered()])
      .when('AcceptCompromise', { ...accept, offerHash: hashOfText('x') }, at('2024-08-21', 'acc'))
      .thenRefused('ACCEPTANCE_OF_ANOTHER_OFFER');
    told([offered(), accepted('acc')])
      .when('AcceptCompromise', accept, at('2024-08-22', 'acc'))
      .thenRefused('COMPROMISE_ALREADY_ACCEPTED');
    told([offered()]).when('AcceptCompromise', accept, at('2024-10-01', 'acc')).thenRefused('OFFER_EXPIRED');
    told().when('AcceptCompromise', accept, at('2024-08-21', 'acc')).thenRefused('COMPROMISE_NOT_FOUND');
    told([offered()])
      .when('AcceptCompromise', accept, { on: '2024-08-21', by: { outside: 'A mediator' } })
      .thenRefused('AUTHORITY_NEEDED');
  });
  it('only by its own word: what another’s clerk typed, or what names another offer, is kept and does not count', () => {
    expect(statusAfter(offered(), accepted('acc'), accepted('bdc', {}, 'acc'), accepted('pcc'))).toBe(
      'PARTIALLY_ACCEPTED',
    );
    expect(statusAfter(offered(), accepted('acc', { offerHash: hashOfText('x') }))).toBe('OFFERED');
    told([offered(), accepted('acc'), accepted('bdc', {}, 'acc')])
      .when('AcceptCompromise', accept, at('2024-08-22', 'bdc'))
      .thenTypes('CompromiseAccepted');
    told([offered()])
      .when('AcceptCompromise', accept, recorded(at('2024-08-21', 'wic')))
      .thenTypes('CompromiseAccepted', 'ComplianceExceptionRaised');
    told([offered(), accepted('acc'), accepted('pcc')])
      .when('AcceptCompromise', accept, recorded(at('2024-08-28', 'bdc')))
      .thenTypes('CompromiseAccepted');
  });
  it('in the place of an authority that was succeeded', () => {
    const merged = {
      ...boardOf('acc', 'bdc', 'wic', 'pcc', 'new'),
      signatories: boardOf('acc', 'bdc', 'wic', 'pcc', 'new').signatories.map((s) =>
        s.authority === 'bdc' ? { ...s, membership: 'SUCCEEDED' as const, succeededBy: ['new'] } : s,
      ),
    };
    expect(
      given(compromiseDecider, [offered()], { board: merged }).when('AcceptCompromise', accept, at('2024-08-21', 'new'))
        .decision,
    ).toMatchObject([{ body: { authority: 'new', addressee: 'bdc' } }]);
  });
  it('under a condition, which its authority discharges once', () => {
    const history = [offered(), accepted('pcc', { condition: 'Vetted approvers' })];
    const discharge = { compromise: 'K-1', how: 'Two approvers vetted' };
    told(history)
      .when('DischargeCondition', discharge, at('2024-11-01', 'pcc'))
      .thenTypes('CompromiseConditionDischarged');
    told(history).when('DischargeCondition', discharge, at('2024-11-01', 'acc')).thenRefused('NO_CONDITION_OPEN');
    told([
      ...history,
      [CompromiseConditionDischarged({ ...OF, authority: 'pcc', addressee: 'pcc', how: 'x' }), at('2024-11-01', 'pcc')],
    ])
      .when('DischargeCondition', discharge, at('2024-11-02', 'pcc'))
      .thenRefused('NO_CONDITION_OPEN');
  });
});
