import fc from 'fast-check';
import { arrangementDecider } from '../arrangement/arrangement.decider.js';
import { activeUnder } from '../arrangement/testing/leaving.js';
import { byClerkOf } from '../arrangement/testing/vale.js';
import type { Decider } from '../language/decider.js';
import type { History, Told } from '../testing/given.js';
import { assessment, flagged, of } from '../workaround/testing/wa-001.js';
import { workaroundDecider } from '../workaround/workaround.decider.js';
import { WorkaroundAssessed } from '../workaround/workaround.events.js';
import { at, boardOf, fact, given } from '../testing/given.js';
import { disputeDecider } from './dispute.decider.js';
import * as e from './dispute.events.js';

const under = (ladder?: readonly number[]) => ({
  'arrangement/test': {
    decider: arrangementDecider as Decider<never>,
    history: activeUnder(ladder ? { ladder } : {}),
  },
});
const dispute = (history: History, { ladder, recording }: { ladder?: readonly number[]; recording?: true } = {}) =>
  given(disputeDecider, history, {
    others: under(ladder),
    ...(recording ? { context: { recording } } : {}),
  });
/** What was decided, or what followed when a deadline passed, appended. */
const then = (history: History, command: string, data: object, told: Told): History => {
  const { decision } = dispute(history).when(command, data, told);
  if ('refused' in decision) throw new Error(decision.refused);
  return [...history, ...decision.map((event): History[number] => [event, told])];
};
const passed = (history: History, id: string, on: string): History => [
  ...history,
  ...dispute(history)
    .passed(id)
    .map((event): History[number] => [event, { on, by: { process: 'deadlines' } }]),
];

const notice = {
  dispute: 'D-1',
  subject: 'The cost-share formula',
  relief: 'Shares by transactions',
  against: ['acc'],
} as const;
const notified = e.DisputeNotified({
  ...notice,
  notifier: 'bdc',
  rung: 'L1',
  due: '2025-06-30',
  ladder: [10, 15, 15, 20],
  nation: 'ENGLAND_WALES',
});
const C46: History = [[notified, at('2025-06-16', 'bdc')]];
const C47 = passed(C46, 'rung-due:L1:2025-06-30', '2025-07-01');
const C48 = passed(C47, 'rung-due:L2:2025-07-21', '2025-07-22');
const instrument = 'Settlement agreement of 8 August 2025';
const settlement = {
  dispute: 'D-1',
  instrument,
  terms: 'Formula v2',
  withheld: [{ authority: 'acc', basis: 'LGA_12A', jurisdiction: 'ENGLAND', paragraph: '3' }],
} as const;

describe('a dispute on the ladder (Vale C46 to C49)', () => {
  it('is notified for the first rung, under the ladder in force', () => {
    dispute([]).when('NotifyDispute', notice, at('2025-06-16', 'bdc')).then(notified);
    const { decision } = dispute([], { ladder: [5, 10] }).when('NotifyDispute', notice, at('2025-06-16', 'bdc'));
    expect(decision).toMatchObject([{ body: { due: '2025-06-23', ladder: [5, 10] } }]);
  });
  it('goes up a rung when its day has passed, each from the day of the rung before', () => {
    expect(dispute(C46).deadlines()).toEqual([{ id: 'rung-due:L1:2025-06-30', due: '2025-06-30' }]);
    expect(C47.at(-1)![0]).toEqual(
      e.DisputeEscalated({ dispute: 'D-1', from: 'L1', to: 'L2', ground: 'DEADLINE', due: '2025-07-21' }),
    );
    expect(C48.at(-1)![0]).toEqual(
      e.DisputeEscalated({ dispute: 'D-1', from: 'L2', to: 'L3', ground: 'DEADLINE', due: '2025-08-11' }),
    );
    expect(dispute(C48).state).toMatchObject({ rung: 'L3', due: '2025-08-11' });
  });
  it('is settled by the principals, and then nothing is due', () => {
    const principals: Told = { on: '2025-08-08', by: { body: 'principals', meeting: 'P-1' } };
    dispute(C48).when('SettleDispute', settlement, principals).then(e.DisputeSettled(settlement));
    const C49 = then(C48, 'SettleDispute', settlement, principals);
    expect(dispute(C49).state).toMatchObject({ status: 'SETTLED', endedOn: '2025-08-08' });
    expect(dispute(C49).deadlines()).toEqual([]);
    dispute(C49)
      .when('EscalateDispute', { dispute: 'D-1', to: 'L4' }, at('2025-08-09', 'bdc'))
      .thenRefused('DISPUTE_OVER');
  });
  it('ends in mediation, which has no day', () => {
    const L4 = passed(C48, 'rung-due:L3:2025-08-11', '2025-08-12');
    const last = passed(L4, `rung-due:L4:${dispute(L4).state.due}`, '2025-09-10');
    expect(last.at(-1)![0].body).toEqual({ dispute: 'D-1', from: 'L4', to: 'MEDIATION', ground: 'DEADLINE' });
    expect(dispute(last).deadlines()).toEqual([]);
  });
});

describe('a dispute with a vendor, ten working days and then fifteen (scenario B26 to B32)', () => {
  const vendor: Told = { on: '2012-04-16', by: { outside: 'vendor' } };
  const B26: History = [
    [
      e.DisputeNotified({
        ...notice,
        notifier: 'vendor',
        rung: 'L1',
        due: '2012-04-30',
        ladder: [10, 15],
        nation: 'ENGLAND_WALES',
      }),
      vendor,
    ],
  ];
  const B27 = passed(B26, 'rung-due:L1:2012-04-30', '2012-05-01');
  const B28 = passed(B27, 'rung-due:L2:2012-05-22', '2012-05-23');
  it('is notified by somebody outside, on the calendar of the authority that it is with', () => {
    dispute([], { ladder: [10, 15] })
      .when('NotifyDispute', notice, vendor)
      .then(B26[0]![0]);
  });
  it('skips the bank holiday of 7 May and comes to mediation on 23 May', () => {
    expect(B27.at(-1)![0].body).toMatchObject({ to: 'L2', due: '2012-05-22' });
    expect(B28.at(-1)![0].body).toMatchObject({ to: 'MEDIATION' });
  });
  it('is mediated without a settlement, and settled later by both', () => {
    const appointed = then(B28, 'AppointMediator', { dispute: 'D-1', mediator: 'p_med' }, at('2012-06-11', 'acc'));
    const B30 = then(
      appointed,
      'ConcludeMediation',
      { dispute: 'D-1', settled: false },
      { on: '2012-07-05', by: { outside: 'mediator' } },
    );
    expect(dispute(B30).state).toMatchObject({ status: 'RUNNING', rung: 'MEDIATION', mediation: 'NOT_SETTLED' });
    const one = then(
      B30,
      'SettleDispute',
      { ...settlement, withheld: undefined },
      { on: '2013-03-27', by: { outside: 'vendor' } },
    );
    expect(dispute(one).state.status).toBe('RUNNING');
    const B32 = then(one, 'SettleDispute', settlement, at('2013-03-27', 'acc'));
    expect(B32.slice(-2).map(([event]) => event.type)).toEqual(['SettlementSigned', 'DisputeSettled']);
    const open = { dispute: 'D-1', terms: '£5.9m', reason: 'Signed and paid' };
    dispute(B32).when('OpenSettlement', open, at('2014-02-13', 'acc')).then(e.SettlementOpened(open));
    dispute(then(B32, 'OpenSettlement', open, at('2014-02-13', 'acc')))
      .when('OpenSettlement', open, at('2014-02-14', 'acc'))
      .thenRefused('SETTLEMENT_OPEN_ALREADY');
  });
});

describe('who may do what in a dispute', () => {
  const now = at('2025-06-17', 'bdc');
  it('a dispute lies between a party and others', () => {
    const refused = (more: object, told: Told = now) => dispute([]).when('NotifyDispute', { ...notice, ...more }, told);
    refused({ against: [] }).thenRefused('DISPUTE_AGAINST_NOBODY');
    refused({ against: ['bdc'] }).thenRefused('DISPUTE_WITH_ONESELF');
    refused({ against: ['zzz'] }).thenRefused('DISPUTE_NAMES_NO_PARTY');
    refused({}, { on: '2025-06-17', by: { body: 'board', meeting: 'M-1' } }).thenRefused('DISPUTE_OF_NOBODY');
    refused({ startsAt: 'L9' }).thenRefused('NO_SUCH_RUNG');
    refused({ startsAt: 'L2' }).thenRefused('STARTS_TOO_HIGH');
    dispute(C46).when('NotifyDispute', notice, now).thenRefused('DISPUTE_EXISTS');
    dispute([]).when('WithdrawDispute', { dispute: 'D-1' }, now).thenRefused('DISPUTE_UNKNOWN');
  });
  it('one about a workaround whose risk has been high for more than 90 days may begin on the second rung', () => {
    const risky = {
      ...under(),
      'workaround/WA-001': {
        decider: workaroundDecider as Decider<never>,
        history: [
          flagged,
          [WorkaroundAssessed({ ...of, ...assessment, risk: 'HIGH' }), at('2025-02-24', 'bdc')],
        ] as History,
      },
    };
    const about = { ...notice, workaround: 'WA-001', startsAt: 'L2' };
    const on = (day: string) =>
      given(disputeDecider, [], { others: risky }).when('NotifyDispute', about, at(day, 'bdc'));
    on('2025-05-18').thenRefused('STARTS_TOO_HIGH');
    expect(on('2025-05-19').decision).toMatchObject([{ body: { rung: 'L2', due: '2025-06-10' } }]);
  });
  it('it is withdrawn by who notified it', () => {
    dispute(C46)
      .when('WithdrawDispute', { dispute: 'D-1' }, now)
      .then(e.DisputeWithdrawn({ dispute: 'D-1' }));
    dispute(C46).when('WithdrawDispute', { dispute: 'D-1' }, at('2025-06-17', 'acc')).thenRefused('NOT_YOUR_DISPUTE');
  });
  it('it goes up without waiting once all parties agree, and runs from that day', () => {
    const skip = { dispute: 'D-1', to: 'L3' };
    const one = then(C46, 'EscalateDispute', skip, now);
    expect(dispute(one).state.rung).toBe('L1');
    dispute(one).when('EscalateDispute', skip, now).thenRefused('ESCALATION_AGREED_BEFORE');
    dispute(one).when('EscalateDispute', skip, at('2025-06-18', 'wic')).thenRefused('NOT_A_PARTY_TO_THE_DISPUTE');
    dispute(one)
      .when('EscalateDispute', skip, at('2025-06-18', 'acc'))
      .then(
        e.EscalationAgreed({ dispute: 'D-1', party: 'acc', to: 'L3' }),
        e.DisputeEscalated({ dispute: 'D-1', from: 'L1', to: 'L3', ground: 'AGREEMENT', due: '2025-07-09' }),
      );
    dispute(C48)
      .when('EscalateDispute', { dispute: 'D-1', to: 'L2' }, at('2025-08-01', 'acc'))
      .thenRefused('NOT_UP_THE_LADDER');
  });
  it('an agreement entered by another’s clerk counts once it is confirmed', () => {
    const one = then(C46, 'EscalateDispute', { dispute: 'D-1', to: 'L2' }, now);
    const agreed = e.EscalationAgreed({ dispute: 'D-1', party: 'acc', to: 'L2' });
    const entered: History = [...one, [agreed, byClerkOf('bdc', '2025-06-18', 'acc')]];
    expect(dispute(entered).deadlines()).toHaveLength(1);
    const confirmed: History = [...one, [agreed, at('2025-06-18', 'acc')]];
    expect(dispute(confirmed).passed('escalation-agreed:L2')).toMatchObject([{ type: 'DisputeEscalated' }]);
    const past = passed(
      passed(confirmed, 'rung-due:L1:2025-06-30', '2025-07-01'),
      'rung-due:L2:2025-07-21',
      '2025-07-22',
    );
    expect(dispute(past).passed('escalation-agreed:L2')).toEqual([]);
  });
  it('a settlement is signed by its parties, on grounds that hold', () => {
    dispute(C48).when('SettleDispute', settlement, at('2025-08-08', 'wic')).thenRefused('NOT_A_PARTY_TO_THE_DISPUTE');
    const wrong = { ...settlement, withheld: [{ ...settlement.withheld[0], paragraph: '99' }] };
    dispute(C48).when('SettleDispute', wrong, at('2025-08-08', 'acc')).thenRefused('EXEMPTION_GROUND_UNKNOWN');
    const one = then(C48, 'SettleDispute', settlement, at('2025-08-08', 'acc'));
    dispute(one).when('SettleDispute', settlement, at('2025-08-08', 'acc')).thenRefused('SETTLEMENT_SIGNED_BEFORE');
    dispute(one)
      .when('OpenSettlement', { dispute: 'D-1', terms: 'x', reason: 'y' }, now)
      .thenRefused('DISPUTE_NOT_SETTLED');
    dispute(one, { recording: true })
      .when('SettleDispute', settlement, at('2025-08-08', 'bdc'))
      .thenTypes('SettlementSigned');
    const other = then(one, 'SettleDispute', { ...settlement, instrument: 'Another' }, at('2025-08-08', 'bdc'));
    expect(dispute(other).state.status).toBe('RUNNING');
    const signed = e.SettlementSigned({ dispute: 'D-1', party: 'bdc', instrument, terms: 'Formula v2' });
    expect(dispute([...one, [signed, at('2025-08-08', 'bdc')]]).passed('settled-by-all')).toEqual([
      e.DisputeSettled({ dispute: 'D-1', instrument, withheld: settlement.withheld }),
    ]);
  });
  it('a mediator is for mediation', () => {
    const appoint = { dispute: 'D-1', mediator: 'p_med' };
    dispute(C46).when('AppointMediator', appoint, now).thenRefused('NOT_IN_MEDIATION');
    dispute(C46, { recording: true })
      .when('AppointMediator', appoint, now)
      .thenTypes('MediatorAppointed', 'ComplianceExceptionRaised');
    dispute(C46).when('ConcludeMediation', { dispute: 'D-1', settled: true }, now).thenRefused('NO_MEDIATOR');
  });
  it('principals meet on any rung, and somebody outside may end it', () => {
    dispute(C48)
      .when('HoldPrincipalsMeeting', { dispute: 'D-1', outcome: 'Close' }, at('2025-08-01', 'acc'))
      .then(e.PrincipalsMeetingHeld({ dispute: 'D-1', rung: 'L3', outcome: 'Close' }));
    const directed = {
      dispute: 'D-1',
      how: 'DIRECTED',
      source: 'Letter',
      determination: 'Go on',
      direction: 'DIR-1',
    } as const;
    const ended = then(C48, 'DetermineDispute', directed, { on: '2025-08-01', by: { outside: 'Home Secretary' } });
    expect(ended.at(-1)![0]).toEqual(e.DisputeDetermined(directed));
    expect(dispute(ended).state.status).toBe('DIRECTED');
  });
  it('the successor of a party takes its place in the dispute', () => {
    const board = boardOf('acc', 'bdc', 'vua');
    const reorganised = {
      ...board,
      signatories: board.signatories.map((s) =>
        s.authority === 'bdc' ? { ...s, membership: 'SUCCEEDED' as const, succeededBy: ['vua'] } : s,
      ),
    };
    const one = then(C46, 'EscalateDispute', { dispute: 'D-1', to: 'L2' }, at('2025-06-17', 'acc'));
    given(disputeDecider, one, { board: reorganised })
      .when('EscalateDispute', { dispute: 'D-1', to: 'L2' }, at('2025-06-18', 'vua'))
      .thenTypes('EscalationAgreed', 'DisputeEscalated');
  });
});

describe('the fold of a dispute', () => {
  it('meets any subset of facts, in any order, and every deadline has its consequence', () => {
    const board = boardOf('acc', 'bdc', 'wic');
    const ending: History = [[e.DisputeSettled({ dispute: 'D-1', instrument }), at('2025-08-08', 'acc')]];
    const facts = [...C48, ...ending].map(([event, told], i) => fact(event, told, i));
    fc.assert(
      fc.property(fc.shuffledSubarray(facts), (some) => {
        const state = some.reduce((folded, f) => disputeDecider.evolve(folded, f), disputeDecider.initial);
        for (const deadline of disputeDecider.deadlines(state, board))
          expect(disputeDecider.passed(deadline, state, board)).not.toEqual([]);
      }),
    );
  });
  it('knows every event of a dispute', () => {
    expect(e.disputeEvents.map((x) => x.type).filter((type) => !disputeDecider.folds.has(type))).toEqual([]);
  });
});
