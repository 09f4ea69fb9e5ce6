import { startOf } from '#kernel';
import type { BodyRules } from '../arrangement/bodies.words.js';
import type { Decider } from '../language/decider.js';
import { matterDecider } from '../matter/matter.decider.js';
import { MatterClassified, MatterRegistered } from '../matter/matter.events.js';
import { at } from '../testing/given.js';
import { quorumFor, quorumRuleOf } from './quorum.js';
import { constituted } from './testing/constitutions.js';
import { agenda, ALL, arrive, clerk, convene, MEMBERS, meetingAfter, minuted, open, play } from './testing/vale.js';
import type { Step } from './testing/vale.js';

const DAY = '2025-03-12';
const THE_BOARD = {
  quorum: { minTotal: 5, minPerPartner: 1 },
  voting: { ordinary: { name: 'majority-no-casting@1' }, reserved: { name: 'unanimity@1' } },
  notice: { clearDays: 7, dayKind: 'CALENDAR' },
  seats: ['acc', 'bdc', 'wic']
    .map((authority) => ({ authority, seats: 2 }))
    .concat([
      { authority: 'pcc', seats: 1 },
      { authority: 'cc', seats: 1 },
    ]),
} satisfies Partial<BodyRules>;
const others = constituted(['2024-07-01', THE_BOARD]);
const [, { quorum: _, ...plain }] = convene(DAY, '2025-02-20') as readonly [string, { readonly quorum: object }, never];
const call = (more: object, told = clerk('2025-02-20'), way: { readonly others?: typeof others } = { others }) =>
  meetingAfter([], way).when('ConveneMeeting', { meeting: 'B', ...plain, ...more }, told);

describe('convening a body that the constitution knows', () => {
  it('takes quorum, notice and the weight of votes from it', () => {
    expect(call({}).decision).toMatchObject([{ body: { quorum: THE_BOARD.quorum, notice: THE_BOARD.notice } }]);
    const weighted = constituted([
      '2024-07-01',
      { ...THE_BOARD, seats: THE_BOARD.seats.map((s) => ({ ...s, weight: 7 })) },
    ]);
    expect(call({}, undefined, { others: weighted }).decision).toMatchObject([
      { body: { members: MEMBERS.map(({ person }) => ({ person, weight: 7 })) } },
    ]);
  });
  it('counts the notice that it asks for', () => {
    call({}, clerk('2025-03-04')).thenTypes('MeetingConvened');
    call({}, clerk('2025-03-05')).thenTypes('MeetingConvened', 'ComplianceExceptionRaised');
  });
  it.each([
    ['QUORUM_NOT_AS_CONSTITUTED', { quorum: { minTotal: 3 } }, 'minTotal 3', 'bodies, board, quorum'],
    [
      'NOTICE_NOT_AS_CONSTITUTED',
      { notice: { clearDays: 3, dayKind: 'WORKING' } },
      'clearDays 3',
      'bodies, board, notice',
    ],
    [
      'SEATS_NOT_AS_CONSTITUTED',
      { members: [...MEMBERS, { ...MEMBERS[0], person: 'p_acc_3' }] },
      'seats 3',
      'bodies, board, seats',
    ],
    ['SEATS_NOT_AS_CONSTITUTED', { members: [{ ...MEMBERS[0], weight: 9 }] }, 'weight 9', 'bodies, board, seats'],
  ])('%s: nobody sets it otherwise; what was otherwise is recorded, with an exception', (code, more, given, clause) => {
    call(more).thenRefused(code);
    expect(call(more).decision).toMatchObject({
      params: { body: 'board', version: 1, clause, given: expect.stringContaining(given) as string },
    });
    const { decision } = call(more, minuted('2025-02-20'));
    expect(decision).toMatchObject([{ body: more }, { body: { rule: code } }]);
  });
  it('lets the same be said in other words, and seats stand empty', () => {
    const inFull = { ...THE_BOARD.quorum, interested: 'DO_NOT_COUNT', remote: 'COUNTS', requiredRoles: [] };
    call({ quorum: inFull, notice: THE_BOARD.notice }).thenTypes('MeetingConvened');
    call({ members: MEMBERS.slice(1) }).thenTypes('MeetingConvened');
    call({ members: [...MEMBERS, { ...MEMBERS[0], person: 'p_adviser', voting: false }] }).thenTypes('MeetingConvened');
  });
  it('gives an authority without seats no voting member', () => {
    const seats = THE_BOARD.seats.filter(({ authority }) => authority !== 'cc');
    call({}, undefined, { others: constituted(['2024-07-01', { ...THE_BOARD, seats }]) }).thenRefused(
      'SEATS_NOT_AS_CONSTITUTED',
    );
  });
});

describe('convening where the constitution is silent', () => {
  it('takes what the caller says, and asks for a quorum', () => {
    for (const way of [
      {},
      { others: constituted(['2025-02-21', THE_BOARD]) },
      { others: constituted(['2024-07-01', {}]) },
    ]) {
      const quorum = { minTotal: 3 };
      expect(call({ quorum }, undefined, way).decision).toMatchObject([{ body: { quorum } }]);
      call({}, undefined, way).thenRefused('QUORUM_NOT_GIVEN');
    }
    call({ body: 'audit' }).thenRefused('QUORUM_NOT_GIVEN');
  });
  it('leaves one authority’s own organ to its own rules', () => {
    call({ organOf: 'acc', quorum: { minTotal: 3 } }).thenTypes('MeetingConvened');
  });
});

const steps = (day = DAY): Step[] => [
  ['ConveneMeeting', plain, clerk('2025-02-20')],
  agenda('2025-02-27', '6', '7'),
  ...arrive(day, ...ALL),
  open(day, '6'),
];
const moved = (item = '6', more: object = {}, on = DAY): Step => [
  'MoveMotion',
  { motion: `MO-${item}`, item, text: `That item ${item} be agreed.`, member: 'p_acc_1', ...more },
  clerk(on),
];
const classified = (...tiers: readonly (readonly [string, 'OFFICER' | 'BOARD' | 'RESERVED' | 'ADVISORY'])[]) => ({
  'matter/M-1': {
    decider: matterDecider as unknown as Decider<never>,
    history: [
      [
        MatterRegistered({ matter: 'M-1', title: 'Formula', affected: ['acc', 'bdc', 'wic'], money: true }),
        at('2025-01-01', 'acc'),
      ] as const,
      ...tiers.map(
        ([authority, tier]) =>
          [
            MatterClassified({ matter: 'M-1', tier, authorities: [authority] }),
            at('2025-01-02', authority, 'LEGALITY_OFFICER'),
          ] as const,
      ),
    ],
  },
});

describe('opening a vote of a body that the constitution knows', () => {
  const opening = (more: object, way: Parameters<typeof play>[2], motion: object = {}, told = clerk(DAY)) =>
    meetingAfter(play([...steps(), moved('6', motion)], [], way), way).when(
      'OpenVote',
      { meeting: 'B', vote: 'V-6', motion: 'MO-6', ...more },
      told,
    );

  it('takes the rule for ordinary business', () => {
    expect(opening({}, { others }).decision).toMatchObject([{ body: { rule: { name: 'majority-no-casting@1' } } }]);
    opening({ rule: { name: 'majority-no-casting@1', params: {} } }, { others }).thenTypes('VoteOpened');
  });
  it.each([
    [
      'one authority reserves',
      [
        ['acc', 'BOARD'],
        ['bdc', 'RESERVED'],
      ],
      'unanimity@1',
    ],
    [
      'is the board’s',
      [
        ['acc', 'BOARD'],
        ['bdc', 'OFFICER'],
      ],
      'majority-no-casting@1',
    ],
    ['is for advice', [['acc', 'ADVISORY']], 'majority-no-casting@1'],
    ['nobody classified', [], 'majority-no-casting@1'],
  ] as const)('takes the rule of the tier, for a matter that %s', (_, tiers, name) => {
    const way = { others: { ...others, ...classified(...tiers) } };
    expect(opening({}, way, { matter: 'M-1' }).decision).toMatchObject([{ body: { rule: { name } } }]);
  });
  it('votes on an amendment to a reserved matter as on ordinary business', () => {
    const way = { others: { ...others, ...classified(['acc', 'RESERVED']) } };
    const amended = play(
      [
        ...steps(),
        moved('6', { matter: 'M-1' }),
        ['MoveAmendment', { motion: 'MO-6', amendment: 'AM-6', text: 'That it wait.', member: 'p_acc_2' }, clerk(DAY)],
      ],
      [],
      way,
    );
    const vote = { meeting: 'B', vote: 'V-6', motion: 'AM-6' };
    expect(meetingAfter(amended, way).when('OpenVote', vote, clerk(DAY)).decision).toMatchObject([
      { body: { rule: { name: 'majority-no-casting@1' } } },
    ]);
  });
  it('refuses another rule, naming both and where it stands; one that was used is recorded, with an exception', () => {
    const rule = { name: 'two-thirds@1' };
    opening({ rule }, { others }).thenRefused('RULE_NOT_AS_CONSTITUTED');
    expect(opening({ rule }, { others }).decision).toMatchObject({
      params: {
        ...{ body: 'board', version: 1, clause: 'bodies, board, voting' },
        ...{ given: 'name two-thirds@1', constituted: 'name majority-no-casting@1' },
      },
    });
    expect(opening({ rule }, { others }, {}, minuted(DAY)).decision).toMatchObject([
      { body: { rule } },
      { body: { rule: 'RULE_NOT_AS_CONSTITUTED' } },
    ]);
  });
  it('asks for a rule where the constitution is silent', () => {
    const way = { others: constituted(['2024-07-01', { quorum: THE_BOARD.quorum }]) };
    opening({}, way).thenRefused('RULE_NOT_GIVEN');
    opening({ rule: { name: 'two-thirds@1' } }, way).thenTypes('VoteOpened');
  });
  it('holds to the law of the vehicle, and to the legal advice on which the constitution was proposed', () => {
    const voting = { ordinary: { name: 'two-thirds@1' } };
    const vehicle = 'S102_JOINT_COMMITTEE';
    const against = { others: constituted(['2024-07-01', { ...THE_BOARD, voting }, { vehicle }]) };
    opening({}, against).thenRefused('RAISED_MAJORITY_UNLAWFUL');
    const advised = {
      others: constituted(['2024-07-01', { ...THE_BOARD, voting }, { vehicle, adviceRef: 'Counsel 8' }]),
    };
    expect(opening({}, advised).decision).toMatchObject([{ body: { rule: voting.ordinary, advice: 'Counsel 8' } }]);
    const written = play(
      [
        ['ConveneMeeting', { ...plain, held: 'WRITTEN' }, clerk('2025-02-20')],
        agenda('2025-02-27', '6'),
        open(DAY, '6'),
        moved(),
      ],
      [],
      advised,
    );
    const vote = { meeting: 'B', vote: 'V-6', motion: 'MO-6' };
    meetingAfter(written, advised).when('OpenVote', vote, clerk(DAY)).thenRefused('RAISED_MAJORITY_UNLAWFUL');
  });
});

describe('a constitution that is amended while the board sits', () => {
  const [opens, amends, next] = [`${DAY}T14:00:00.000Z`, `${DAY}T14:30:00.000Z`, `${DAY}T15:00:00.000Z`];
  const later = { ...THE_BOARD, quorum: { minTotal: 7 }, voting: { ordinary: { name: 'two-thirds@1' } } };
  const way = { others: constituted(['2024-07-01', THE_BOARD], [amends, later]) };
  const sat = play([...steps(opens), moved('6', {}, next)], [], way);
  const onItem7 = play(
    [
      ['WithdrawMotion', { motion: 'MO-6', member: 'p_acc_1' }, clerk(next)],
      ['CloseItem', { item: '6' }, clerk(next)],
      open(next, '7'),
      moved('7', {}, next),
    ],
    sat,
    way,
  );
  const openVote = (history: typeof sat, motion: string, more: object = {}) =>
    meetingAfter(history, way).when('OpenVote', { meeting: 'B', vote: 'V-1', motion, ...more }, clerk(next));

  it('leaves the item under consideration to the rules under which it was opened', () => {
    expect(openVote(sat, 'MO-6').decision).toMatchObject([{ body: { rule: THE_BOARD.voting.ordinary } }]);
    openVote(sat, 'MO-6', { rule: { name: 'two-thirds@1' } }).thenRefused('RULE_NOT_AS_CONSTITUTED');
    expect(quorumRuleOf(meetingAfter(sat, way).state, '6')).toEqual(THE_BOARD.quorum);
  });
  it('applies from the next item on, quorum and rule', () => {
    expect(openVote(onItem7, 'MO-7').decision).toMatchObject([{ body: { rule: { name: 'two-thirds@1' } } }]);
    const { state } = meetingAfter(onItem7, way);
    expect(quorumRuleOf(state, '7')).toEqual({ minTotal: 7 });
    expect(quorumRuleOf(state, '6')).toEqual(THE_BOARD.quorum);
    expect(onItem7.find(([event]) => event.body['item'] === '7')?.[0].body['quorum']).toEqual({ minTotal: 7 });
  });
  it('counts the next item’s quorum by the new rule', () => {
    const six = play(
      [
        ['RecordDeparture', { member: 'p_cc' }, clerk(next)],
        ['RecordDeparture', { member: 'p_wic_2' }, clerk(next)],
      ],
      onItem7,
      way,
    );
    const { state } = meetingAfter(six, way);
    expect(quorumFor(state, '7', startOf(next))).toMatchObject({ quorate: false, lacking: ['TOTAL'] });
    expect(quorumFor(state, '6', startOf(next)).quorate).toBe(true);
    openVote(six, 'MO-7').thenRefused('INQUORATE');
  });
  it('leaves a meeting alone that it does not concern', () => {
    const other = { others: constituted(['2024-07-01', THE_BOARD], [amends, { ...THE_BOARD, name: 'The board' }]) };
    const history = play(
      [['CloseItem', { item: '6' }, clerk(next)], open(next, '7')],
      play(steps(opens), [], other),
      other,
    );
    expect(history.filter(([event]) => event.type === 'ItemOpened' && 'quorum' in event.body)).toEqual([]);
  });
  it('does not reach back to a vote that is open', () => {
    const voting = play([['OpenVote', { vote: 'V-1', motion: 'MO-6' }, clerk(next)]], sat, way);
    expect(meetingAfter(voting, way).state.votes.votes.get('V-1')?.rule).toEqual(THE_BOARD.voting.ordinary);
  });
});
