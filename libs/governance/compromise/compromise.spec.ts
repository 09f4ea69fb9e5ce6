import type { Decider } from '../language/decider.js';
import { isRefusal } from '../language/refusal.js';
import type { History, Told } from '../testing/given.js';
import { at, boardOf, given } from '../testing/given.js';
import { processDecider } from '../process/process.decider.js';
import { ObjectionRaised } from '../process/process.events.js';
import { hashOfText, objected, proposed, published } from '../process/testing/histories.js';
import { compromiseDecider } from './compromise.decider.js';
import {
  CompromiseAccepted, CompromiseAgreed, CompromiseConditionDischarged, CompromiseCountered, CompromiseDeclined, CompromiseIncorporated, CompromiseLapsed, CompromiseOffered,
} from './compromise.events.js';
import { compromiseRecord, compromiseStatusOf } from './compromise.fold.js';
import { offerHashOf } from './offer.policy.js';

/** The sample's K-1: WIC offers, ACC concedes the limit, BDC the order form; BDC had objected; PCC is asked as well. */
const terms = {
  compromise: 'K-1', process: 'CP-001', version: 1, answers: ['O-1'], addressees: ['acc', 'bdc', 'pcc'],
  concessions: [{ by: 'acc', to: 'bdc', subject: 'Approval limit', size: 'MATERIAL' as const }, { by: 'bdc', to: 'ALL', subject: 'Order form', size: 'MINOR' as const }],
  terms: '£5,000 and £10,000', expires: '2024-09-30',
};
const offerHash = offerHashOf(terms);
const board = boardOf('acc', 'bdc', 'wic', 'pcc');
const asDecider = <S>(decider: Decider<S>): Decider<never> => decider as unknown as Decider<never>;
const process: History = [proposed('2024-07-01', ['acc', 'bdc', 'wic', 'pcc']), published(1, '2024-07-02'), objected('bdc', 1, '2024-08-07')];
const told = (history: History = [], others: Record<string, History> = {}) =>
  given(compromiseDecider, history, {
    board,
    others: {
      'process/CP-001': { decider: asDecider(processDecider), history: process },
      ...Object.fromEntries(Object.entries(others).map(([id, h]) => [id, { decider: id.startsWith('process') ? asDecider(processDecider) : asDecider(compromiseRecord), history: h }])),
    },
  });

const OF = { compromise: 'K-1', withoutPrejudice: false, process: 'CP-001' };
const offered = (compromise = 'K-1', extra: object = {}, by: Told = at('2024-08-14', 'wic')): History[number] =>
  [CompromiseOffered({ ...terms, compromise, withoutPrejudice: false, authority: 'wic', offerHash, ...extra }), by];
const accepted = (authority: string, extra: { condition?: string; offerHash?: string } = {}, recordedBy?: string): History[number] => [
  CompromiseAccepted({ ...OF, offerHash, authority, addressee: authority, ...extra }),
  { ...at('2024-08-21', authority), ...(recordedBy && { recordedBy: { person: 'p', authority: recordedBy, capacity: 'CLERK', mandate: 'm' } }) },
];
const accept = { compromise: 'K-1', offerHash };
const recorded = (t: Told, by = 'acc'): Told => ({ ...t, recordedBy: { person: 'p', authority: by, capacity: 'CLERK', mandate: 'm' } });
const statusAfter = (...history: History) => compromiseStatusOf(told(history).state);

describe('a compromise is offered', () => {
  it('by a party, the board or a mediator, naming what it answers', () => {
    told().when('OfferCompromise', terms, at('2024-08-14', 'wic')).then(CompromiseOffered({ ...terms, withoutPrejudice: false, authority: 'wic', offerHash }));
    told().when('OfferCompromise', terms, { on: '2024-08-14', by: { outside: 'A mediator' } }).thenTypes('CompromiseOffered');
    told().when('OfferCompromise', terms, { on: '2024-08-14', by: { body: 'board', meeting: 'm-1' } }).thenTypes('CompromiseOffered');
    told().when('OfferCompromise', terms, at('2024-08-14', 'xyz')).thenRefused('NOT_A_PARTY');
    told([offered()]).when('OfferCompromise', terms, at('2024-08-15', 'wic')).thenRefused('COMPROMISE_EXISTS');
  });
  it('to whoever objected and whoever concedes; the offeror has agreed by offering', () => {
    told().when('OfferCompromise', { ...terms, addressees: ['acc', 'pcc'] }, at('2024-08-14', 'wic')).thenRefused('CONCERNED_NOT_ADDRESSED');
    told().when('OfferCompromise', { ...terms, addressees: ['bdc', 'pcc'] }, at('2024-08-14', 'wic')).thenRefused('CONCERNED_NOT_ADDRESSED');
    told().when('OfferCompromise', { ...terms, addressees: ['bdc', 'pcc'] }, at('2024-08-14', 'acc')).thenTypes('CompromiseOffered');
  });
  it('about one process or one gap, and about objections that there are', () => {
    told().when('OfferCompromise', { ...terms, gap: 'G-1' }, at('2024-08-14', 'wic')).thenRefused('ABOUT_ONE_THING');
    told().when('OfferCompromise', { ...terms, answers: [] }, at('2024-08-14', 'wic')).thenRefused('ANSWERS_NOTHING');
    told().when('OfferCompromise', { ...terms, answers: ['O-9'] }, at('2024-08-14', 'wic')).thenRefused('OBJECTION_NOT_FOUND');
    told().when('OfferCompromise', { ...terms, process: 'CP-009' }, at('2024-08-14', 'wic')).thenRefused('PROCESS_NOT_FOUND');
    const { process: _none, version: _nor, ...rest } = terms;
    told().when('OfferCompromise', { ...rest, gap: 'G-2', answers: [] }, at('2024-05-01', 'wic')).thenTypes('CompromiseOffered');
  });
  it('to parties, until a day to come; recorded otherwise, it stands with an exception', () => {
    told().when('OfferCompromise', { ...terms, addressees: ['acc', 'bdc', 'xyz'] }, at('2024-08-14', 'wic')).thenRefused('NAMES_NO_PARTY');
    told().when('OfferCompromise', { ...terms, expires: '2024-08-13' }, at('2024-08-14', 'wic')).thenRefused('DAY_HAS_PASSED');
    told().when('OfferCompromise', { ...terms, addressees: ['pcc'] }, recorded(at('2024-08-14', 'wic'))).thenTypes('CompromiseOffered', 'ComplianceExceptionRaised');
  });
  it('under a hash that changes with its terms', () => {
    expect(offerHashOf({ ...terms, terms: '£5,000 and £10,001' })).not.toBe(offerHash);
  });
});

describe('a compromise is accepted', () => {
  it('by each addressee, to the hash of the offer; with the last one it is agreed', () => {
    told([offered()]).when('AcceptCompromise', accept, at('2024-08-21', 'acc')).then(CompromiseAccepted({ ...OF, offerHash, authority: 'acc', addressee: 'acc' }));
    expect(statusAfter(offered(), accepted('acc'))).toBe('PARTIALLY_ACCEPTED');
    told([offered(), accepted('acc'), accepted('pcc', { condition: 'Vetted approvers' })]).when('AcceptCompromise', accept, at('2024-08-28', 'bdc'))
      .then(CompromiseAccepted({ ...OF, offerHash, authority: 'bdc', addressee: 'bdc' }), CompromiseAgreed({ ...OF, offerHash }));
    expect(statusAfter(offered(), accepted('acc'), accepted('bdc'), accepted('pcc'))).toBe('ACCEPTED');
  });
  it('by nobody else, to no other offer, and once', () => {
    told([offered()]).when('AcceptCompromise', accept, at('2024-08-21', 'wic')).thenRefused('NOT_AN_ADDRESSEE');
    told([offered()]).when('AcceptCompromise', { ...accept, offerHash: hashOfText('x') }, at('2024-08-21', 'acc')).thenRefused('ACCEPTANCE_OF_ANOTHER_OFFER');
    told([offered(), accepted('acc')]).when('AcceptCompromise', accept, at('2024-08-22', 'acc')).thenRefused('COMPROMISE_ALREADY_ACCEPTED');
    told([offered()]).when('AcceptCompromise', accept, at('2024-10-01', 'acc')).thenRefused('OFFER_EXPIRED');
    told().when('AcceptCompromise', accept, at('2024-08-21', 'acc')).thenRefused('COMPROMISE_NOT_FOUND');
    told([offered()]).when('AcceptCompromise', accept, { on: '2024-08-21', by: { outside: 'A mediator' } }).thenRefused('AUTHORITY_NEEDED');
  });
  it('only by its own word: what another’s clerk typed, or what names another offer, is kept and does not count', () => {
    expect(statusAfter(offered(), accepted('acc'), accepted('bdc', {}, 'acc'), accepted('pcc'))).toBe('PARTIALLY_ACCEPTED');
    expect(statusAfter(offered(), accepted('acc', { offerHash: hashOfText('x') }))).toBe('OFFERED');
    told([offered(), accepted('acc'), accepted('bdc', {}, 'acc')]).when('AcceptCompromise', accept, at('2024-08-22', 'bdc')).thenTypes('CompromiseAccepted');
    told([offered()]).when('AcceptCompromise', accept, recorded(at('2024-08-21', 'wic'))).thenTypes('CompromiseAccepted', 'ComplianceExceptionRaised');
    told([offered(), accepted('acc'), accepted('pcc')]).when('AcceptCompromise', accept, recorded(at('2024-08-28', 'bdc'))).thenTypes('CompromiseAccepted');
  });
  it('in the place of an authority that was succeeded', () => {
    const merged = { ...boardOf('acc', 'bdc', 'wic', 'pcc', 'new'), signatories: boardOf('acc', 'bdc', 'wic', 'pcc', 'new').signatories.map((s) => (s.authority === 'bdc' ? { ...s, membership: 'SUCCEEDED' as const, succeededBy: ['new'] } : s)) };
    expect(given(compromiseDecider, [offered()], { board: merged }).when('AcceptCompromise', accept, at('2024-08-21', 'new')).decision)
      .toMatchObject([{ body: { authority: 'new', addressee: 'bdc' } }]);
  });
  it('under a condition, which its authority discharges once', () => {
    const history = [offered(), accepted('pcc', { condition: 'Vetted approvers' })];
    const discharge = { compromise: 'K-1', how: 'Two approvers vetted' };
    told(history).when('DischargeCondition', discharge, at('2024-11-01', 'pcc')).thenTypes('CompromiseConditionDischarged');
    told(history).when('DischargeCondition', discharge, at('2024-11-01', 'acc')).thenRefused('NO_CONDITION_OPEN');
    told([...history, [CompromiseConditionDischarged({ ...OF, authority: 'pcc', addressee: 'pcc', how: 'x' }), at('2024-11-01', 'pcc')]])
      .when('DischargeCondition', discharge, at('2024-11-02', 'pcc')).thenRefused('NO_CONDITION_OPEN');
  });
});

describe('a compromise is over', () => {
  const all: History = [offered(), accepted('acc'), accepted('bdc'), accepted('pcc')];
  it('when an addressee declines', () => {
    told([offered(), accepted('acc')]).when('DeclineCompromise', { compromise: 'K-1' }, at('2024-08-22', 'bdc')).thenTypes('CompromiseDeclined');
    told([offered()]).when('DeclineCompromise', { compromise: 'K-1' }, at('2024-08-22', 'wic')).thenRefused('NOT_AN_ADDRESSEE');
    const declined = [offered(), [CompromiseDeclined({ ...OF, authority: 'bdc', addressee: 'bdc' }), at('2024-08-22', 'bdc')]] as const;
    expect(statusAfter(...declined)).toBe('DECLINED');
    told(declined).when('AcceptCompromise', accept, at('2024-08-23', 'acc')).thenRefused('COMPROMISE_NOT_OPEN');
    expect(statusAfter(offered(), [CompromiseDeclined({ ...OF, authority: 'xyz', addressee: 'xyz' }), at('2024-08-22', 'xyz')])).toBe('OFFERED');
  });
  it('when its offeror takes it back, until everyone has accepted', () => {
    told([offered(), accepted('acc')]).when('WithdrawCompromise', { compromise: 'K-1' }, at('2024-08-22', 'wic')).thenTypes('CompromiseWithdrawn');
    told([offered()]).when('WithdrawCompromise', { compromise: 'K-1' }, at('2024-08-22', 'acc')).thenRefused('NOT_THE_OFFEROR');
    told(all).when('WithdrawCompromise', { compromise: 'K-1' }, at('2024-08-29', 'wic')).thenRefused('COMPROMISE_NOT_OPEN');
    const mediated = told([offered('K-1', { authority: undefined }, { on: '2024-08-14', by: { outside: 'A mediator' } })]);
    mediated.when('WithdrawCompromise', { compromise: 'K-1' }, { on: '2024-08-22', by: { outside: 'A mediator' } }).thenTypes('CompromiseWithdrawn');
    mediated.when('WithdrawCompromise', { compromise: 'K-1' }, { on: '2024-08-22', by: { outside: 'Another' } }).thenRefused('NOT_THE_OFFEROR');
  });
  it('when an addressee counters with an offer that names it', () => {
    const counter = [offered('K-2', { counters: 'K-1' }, at('2024-08-20', 'bdc'))];
    told([offered()], { 'compromise/K-2': counter }).when('CounterCompromise', { compromise: 'K-1', offer: 'K-2' }, at('2024-08-20', 'bdc')).then(CompromiseCountered({ ...OF, authority: 'bdc', offer: 'K-2' }));
    told([offered()], { 'compromise/K-2': [offered('K-2')] }).when('CounterCompromise', { compromise: 'K-1', offer: 'K-2' }, at('2024-08-20', 'bdc')).thenRefused('NOT_A_COUNTER_OFFER');
    told([offered()]).when('CounterCompromise', { compromise: 'K-1', offer: 'K-2' }, at('2024-08-20', 'bdc')).thenRefused('COMPROMISE_NOT_FOUND');
    told([offered()], { 'compromise/K-2': counter }).when('CounterCompromise', { compromise: 'K-1', offer: 'K-2' }, at('2024-08-20', 'xyz')).thenRefused('NOT_AN_ADDRESSEE');
    expect(statusAfter(offered(), [CompromiseCountered({ ...OF, offer: 'K-2' }), at('2024-08-20', 'bdc')])).toBe('COUNTERED');
  });
  it('when its day passes before everyone has accepted', () => {
    const open = told([offered(), accepted('acc')]);
    expect(open.passed('compromise-expires:2024-09-30')).toEqual([CompromiseLapsed(OF)]);
    expect(told(all).deadlines()).toEqual([]);
    expect(statusAfter(offered(), [CompromiseLapsed(OF), { on: '2024-10-01', by: { process: 'deadlines' } }])).toBe('LAPSED');
    expect(statusAfter(...all, [CompromiseLapsed(OF), { on: '2024-10-01', by: { process: 'deadlines' } }])).toBe('ACCEPTED');
  });
});

describe('a compromise takes effect', () => {
  const all: History = [offered(), accepted('acc'), accepted('bdc'), accepted('pcc')];
  it('with its counterpart, to which either side links it while it is open', () => {
    const others = { 'compromise/K-2': [offered('K-2')] };
    told([offered()], others).when('LinkCompromises', { compromise: 'K-1', reciprocal: 'K-2' }, at('2024-08-20', 'bdc')).thenTypes('CompromiseLinked');
    told([offered()], others).when('LinkCompromises', { compromise: 'K-1', reciprocal: 'K-2' }, at('2024-08-20', 'xyz')).thenRefused('NOT_PARTY_TO_COMPROMISE');
    told(all, others).when('LinkCompromises', { compromise: 'K-1', reciprocal: 'K-2' }, at('2024-08-29', 'bdc')).thenRefused('COMPROMISE_NOT_OPEN');
    told([offered()], others).when('LinkCompromises', { compromise: 'K-1', reciprocal: 'K-1' }, at('2024-08-20', 'bdc')).thenRefused('LINKED_TO_ITSELF');
    told([offered()]).when('LinkCompromises', { compromise: 'K-1', reciprocal: 'K-2' }, at('2024-08-20', 'bdc')).thenRefused('COMPROMISE_NOT_FOUND');
    const offering = told().when('OfferCompromise', { ...terms, compromise: 'K-3', reciprocalOf: 'K-1' }, at('2024-08-14', 'wic')).decision;
    if (isRefusal(offering)) throw new Error(offering.refused);
    expect(offering.map((e) => e.type)).toEqual(['CompromiseOffered', 'CompromiseLinked']);
    told([[offering[0]!, at('2024-08-14', 'wic')], [offering[1]!, at('2024-08-14', 'wic')]]).when('LinkCompromises', { compromise: 'K-3', reciprocal: 'K-1' }, at('2024-08-20', 'bdc')).thenRefused('ALREADY_LINKED');
  });
  it('with the version that contains it, once', () => {
    const containing = { 'process/CP-001': [...process, published(2, '2024-08-29', 'v2', { incorporates: ['K-1'] })] };
    const incorporate = { compromise: 'K-1', process: 'CP-001', version: 2 };
    const manager: Told = { on: '2024-08-29', by: { process: 'incorporation' } };
    told(all, containing).when('IncorporateCompromise', incorporate, manager).then(CompromiseIncorporated({ ...OF, version: 2 }));
    told(all).when('IncorporateCompromise', incorporate, manager).thenRefused('NOT_IN_THAT_VERSION');
    told([offered()], containing).when('IncorporateCompromise', incorporate, manager).thenRefused('COMPROMISE_NOT_ACCEPTED');
    const done = [...all, [CompromiseIncorporated({ ...OF, version: 2 }), manager]] as const;
    expect(statusAfter(...done)).toBe('INCORPORATED');
    told(done, containing).when('IncorporateCompromise', incorporate, manager).thenRefused('ALREADY_INCORPORATED');
  });
});

it('every event of a compromise says whether it is without prejudice, and of which process it is', () => {
  const secret = told([offered('K-1', { withoutPrejudice: true })]);
  for (const [name, data, who] of [['AcceptCompromise', accept, 'acc'], ['DeclineCompromise', { compromise: 'K-1' }, 'bdc'], ['WithdrawCompromise', { compromise: 'K-1' }, 'wic']] as const) {
    expect(secret.when(name, data, at('2024-08-20', who)).decision).toMatchObject([{ body: { compromise: 'K-1', withoutPrejudice: true, process: 'CP-001' } }]);
  }
  expect(secret.passed('compromise-expires:2024-09-30')).toMatchObject([{ body: { withoutPrejudice: true } }]);
});

it('folds meet any subset of the facts and never throw', () => {
  const events: History = [
    accepted('acc'), [CompromiseDeclined({ ...OF, authority: 'bdc', addressee: 'bdc' }), at('2024-08-22', 'bdc')], [CompromiseLapsed(OF), at('2024-10-01', 'acc')],
    [CompromiseConditionDischarged({ ...OF, authority: 'pcc', addressee: 'pcc', how: 'x' }), at('2024-11-01', 'pcc')], [CompromiseIncorporated({ ...OF, version: 2 }), at('2024-11-01', 'acc')],
    [ObjectionRaised({ process: 'CP-001', version: 1, authority: 'bdc', objection: 'O-1', grounds: 'COST', text: 'x' }), at('2024-08-07', 'bdc')],
  ];
  for (let mask = 0; mask < 2 ** events.length; mask++) {
    const { state } = told(events.filter((_, i) => mask & (1 << i)));
    expect(compromiseStatusOf(state)).toBe('NONE');
    expect(compromiseDecider.deadlines(state, board)).toEqual([]);
  }
});
