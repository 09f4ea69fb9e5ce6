import { isRefusal } from '../language/refusal.js';
import type { History, Told } from '../testing/given.js';
import { at } from '../testing/given.js';
import { ObjectionRaised } from '../process/process.events.js';
import { published } from '../process/testing/histories.js';
import { compromiseDecider } from './compromise.decider.js';
import {
  CompromiseConditionDischarged,
  CompromiseCountered,
  CompromiseDeclined,
  CompromiseIncorporated,
  CompromiseLapsed,
} from './compromise.events.js';
import { compromiseStatusOf } from './compromise.fold.js';
import { terms, board, process, told, OF, offered, accepted, accept, statusAfter } from './testing/k-1.js';

describe('a compromise is over', () => {
  const all: History = [offered(), accepted('acc'), accepted('bdc'), accepted('pcc')];
  it('when an addressee declines', () => {
    told([offered(), accepted('acc')])
      .when('DeclineCompromise', { compromise: 'K-1' }, at('2024-08-22', 'bdc'))
      .thenTypes('CompromiseDeclined');
    told([offered()])
      .when('DeclineCompromise', { compromise: 'K-1' }, at('2024-08-22', 'wic'))
      .thenRefused('NOT_AN_ADDRESSEE');
    const declined = [
      offered(),
      [CompromiseDeclined({ ...OF, authority: 'bdc', addressee: 'bdc' }), at('2024-08-22', 'bdc')],
    ] as const;
    expect(statusAfter(...declined)).toBe('DECLINED');
    told(declined).when('AcceptCompromise', accept, at('2024-08-23', 'acc')).thenRefused('COMPROMISE_NOT_OPEN');
    expect(
      statusAfter(offered(), [
        CompromiseDeclined({ ...OF, authority: 'xyz', addressee: 'xyz' }),
        at('2024-08-22', 'xyz'),
      ]),
    ).toBe('OFFERED');
  });
  it('when its offeror takes it back, until everyone has accepted', () => {
    told([offered(), accepted('acc')])
      .when('WithdrawCompromise', { compromise: 'K-1' }, at('2024-08-22', 'wic'))
      .thenTypes('CompromiseWithdrawn');
    told([offered()])
      .when('WithdrawCompromise', { compromise: 'K-1' }, at('2024-08-22', 'acc'))
      .thenRefused('NOT_THE_OFFEROR');
    told(all)
      .when('WithdrawCompromise', { compromise: 'K-1' }, at('2024-08-29', 'wic'))
      .thenRefused('COMPROMISE_NOT_OPEN');
    const mediated = told([
      offered('K-1', { authority: undefined }, { on: '2024-08-14', by: { outside: 'A mediator' } }),
    ]);
    mediated
      .when('WithdrawCompromise', { compromise: 'K-1' }, { on: '2024-08-22', by: { outside: 'A mediator' } })
      .thenTypes('CompromiseWithdrawn');
    mediated
      .when('WithdrawCompromise', { compromise: 'K-1' }, { on: '2024-08-22', by: { outside: 'Another' } })
      .thenRefused('NOT_THE_OFFEROR');
  });
  it('when an addressee counters with an offer that names it', () => {
    const counter = [offered('K-2', { counters: 'K-1' }, at('2024-08-20', 'bdc'))];
    told([offered()], { 'compromise/K-2': counter })
      .when('CounterCompromise', { compromise: 'K-1', offer: 'K-2' }, at('2024-08-20', 'bdc'))
      .then(CompromiseCountered({ ...OF, authority: 'bdc', offer: 'K-2' }));
    told([offered()], { 'compromise/K-2': [offered('K-2')] })
      .when('CounterCompromise', { compromise: 'K-1', offer: 'K-2' }, at('2024-08-20', 'bdc'))
      .thenRefused('NOT_A_COUNTER_OFFER');
    told([offered()])
      .when('CounterCompromise', { compromise: 'K-1', offer: 'K-2' }, at('2024-08-20', 'bdc'))
      .thenRefused('COMPROMISE_NOT_FOUND');
    told([offered()], { 'compromise/K-2': counter })
      .when('CounterCompromise', { compromise: 'K-1', offer: 'K-2' }, at('2024-08-20', 'xyz'))
      .thenRefused('NOT_AN_ADDRESSEE');
    expect(statusAfter(offered(), [CompromiseCountered({ ...OF, offer: 'K-2' }), at('2024-08-20', 'bdc')])).toBe(
      'COUNTERED',
    );
  });
  it('when its day passes before everyone has accepted', () => {
    const open = told([offered(), accepted('acc')]);
    expect(open.passed('compromise-expires:2024-09-30')).toEqual([CompromiseLapsed(OF)]);
    expect(told(all).deadlines()).toEqual([]);
    expect(statusAfter(offered(), [CompromiseLapsed(OF), { on: '2024-10-01', by: { process: 'deadlines' } }])).toBe(
      'LAPSED',
    );
    expect(statusAfter(...all, [CompromiseLapsed(OF), { on: '2024-10-01', by: { process: 'deadlines' } }])).toBe(
      'ACCEPTED',
    );
  });
});

describe('a compromise takes effect', () => {
  const all: History = [offered(), accepted('acc'), accepted('bdc'), accepted('pcc')];
  it('with its counterpart, to which either side links it while it is open', () => {
    const others = { 'compromise/K-2': [offered('K-2')] };
    told([offered()], others)
      .when('LinkCompromises', { compromise: 'K-1', reciprocal: 'K-2' }, at('2024-08-20', 'bdc'))
      .thenTypes('CompromiseLinked');
    told([offered()], others)
      .when('LinkCompromises', { compromise: 'K-1', reciprocal: 'K-2' }, at('2024-08-20', 'xyz'))
      .thenRefused('NOT_PARTY_TO_COMPROMISE');
    told(all, others)
      .when('LinkCompromises', { compromise: 'K-1', reciprocal: 'K-2' }, at('2024-08-29', 'bdc'))
      .thenRefused('COMPROMISE_NOT_OPEN');
    told([offered()], others)
      .when('LinkCompromises', { compromise: 'K-1', reciprocal: 'K-1' }, at('2024-08-20', 'bdc'))
      .thenRefused('LINKED_TO_ITSELF');
    told([offered()])
      .when('LinkCompromises', { compromise: 'K-1', reciprocal: 'K-2' }, at('2024-08-20', 'bdc'))
      .thenRefused('COMPROMISE_NOT_FOUND');
    const offering = told().when(
      'OfferCompromise',
      { ...terms, compromise: 'K-3', reciprocalOf: 'K-1' },
      at('2024-08-14', 'wic'),
    ).decision;
    if (isRefusal(offering)) throw new Error(offering.refused);
    expect(offering.map((e) => e.type)).toEqual(['CompromiseOffered', 'CompromiseLinked']);
    told([
      [offering[0]!, at('2024-08-14', 'wic')],
      [offering[1]!, at('2024-08-14', 'wic')],
    ])
      .when('LinkCompromises', { compromise: 'K-3', reciprocal: 'K-1' }, at('2024-08-20', 'bdc'))
      .thenRefused('ALREADY_LINKED');
  });
  it('with the version that contains it, once', () => {
    const containing = { 'process/CP-001': [...process, published(2, '2024-08-29', 'v2', { incorporates: ['K-1'] })] };
    const incorporate = { compromise: 'K-1', process: 'CP-001', version: 2 };
    const manager: Told = { on: '2024-08-29', by: { process: 'incorporation' } };
    told(all, containing)
      .when('IncorporateCompromise', incorporate, manager)
      .then(CompromiseIncorporated({ ...OF, version: 2 }));
    told(all).when('IncorporateCompromise', incorporate, manager).thenRefused('NOT_IN_THAT_VERSION');
    told([offered()], containing)
      .when('IncorporateCompromise', incorporate, manager)
      .thenRefused('COMPROMISE_NOT_ACCEPTED');
    const done = [...all, [CompromiseIncorporated({ ...OF, version: 2 }), manager]] as const;
    expect(statusAfter(...done)).toBe('INCORPORATED');
    told(done, containing).when('IncorporateCompromise', incorporate, manager).thenRefused('ALREADY_INCORPORATED');
  });
});

it('every event of a compromise says whether it is without prejudice, and of which process it is', () => {
  const secret = told([offered('K-1', { withoutPrejudice: true })]);
  for (const [name, data, who] of [
    ['AcceptCompromise', accept, 'acc'],
    ['DeclineCompromise', { compromise: 'K-1' }, 'bdc'],
    ['WithdrawCompromise', { compromise: 'K-1' }, 'wic'],
  ] as const) {
    expect(secret.when(name, data, at('2024-08-20', who)).decision).toMatchObject([
      { body: { compromise: 'K-1', withoutPrejudice: true, process: 'CP-001' } },
    ]);
  }
  expect(secret.passed('compromise-expires:2024-09-30')).toMatchObject([{ body: { withoutPrejudice: true } }]);
});

it('folds meet any subset of the facts and never throw', () => {
  const events: History = [
    accepted('acc'),
    [CompromiseDeclined({ ...OF, authority: 'bdc', addressee: 'bdc' }), at('2024-08-22', 'bdc')],
    [CompromiseLapsed(OF), at('2024-10-01', 'acc')],
    [CompromiseConditionDischarged({ ...OF, authority: 'pcc', addressee: 'pcc', how: 'x' }), at('2024-11-01', 'pcc')],
    [CompromiseIncorporated({ ...OF, version: 2 }), at('2024-11-01', 'acc')],
    [
      ObjectionRaised({
        process: 'CP-001',
        version: 1,
        authority: 'bdc',
        objection: 'O-1',
        grounds: 'COST',
        text: 'x',
      }),
      at('2024-08-07', 'bdc'),
    ],
  ];
  for (let mask = 0; mask < 2 ** events.length; mask++) {
    const { state } = told(events.filter((_, i) => mask & (1 << i)));
    expect(compromiseStatusOf(state)).toBe('NONE');
    expect(compromiseDecider.deadlines(state, board)).toEqual([]);
  }
});
