import fc from 'fast-check';
import { startOfDay } from '#kernel';
import type { NewEvent } from '../language/event.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { History } from '../testing/given.js';
import { at, given } from '../testing/given.js';
import { arrangementDecider } from './arrangement.decider.js';
import { bodyRulesAt, votingRuleFor } from './bodies.js';
import type { BodyRules } from './bodies.words.js';
import { bodyShape } from './bodies.words.js';
import { constitutionDocument } from './constitution.document.js';
import type { ConstitutionText } from './constitution.words.js';
import { ConstitutionAdopted, ConstitutionAmended } from './constitution.events.js';
import { VehicleNamed } from './formation.events.js';
import { constitutionAt } from './places.js';
import { active, byClerkOf, hashOf, inFormation, proposedText, text } from './testing/vale.js';
import { checkShape } from '../language/kinds.js';

const THE_BOARD: BodyRules = {
  body: 'board',
  name: 'The joint board',
  quorum: { minTotal: 4, minPerPartner: 1 },
  voting: { ordinary: { name: 'majority@1' }, reserved: { name: 'unanimity@1' } },
  chair: { rota: ['acc', 'bdc', 'wic'], barredMonths: 24 },
  notice: { clearDays: 7, dayKind: 'CALENDAR' },
  seats: [
    { authority: 'acc', seats: 2 },
    { authority: 'bdc', seats: 2 },
  ],
};
const decision = { kind: 'RECORDED_DECISION', ref: 'Board, item 6', date: '2025-08-08' } as const;

/** A history in which each of these texts was adopted on its day. */
const inForce = (...texts: ConstitutionText[]): History => [
  ...inFormation,
  ...texts.flatMap((constitution, i) => {
    const { version, from } = constitution;
    const named = { contentHash: hashOf(constitution), effectiveFrom: from };
    const adopted: NewEvent =
      i === 0
        ? ConstitutionAdopted({ version, ...named })
        : ConstitutionAmended({ fromVersion: version - 1, toVersion: version, ...named });
    return [proposedText(constitution), adopted].map((event) => [event, at(from, 'acc')] as const);
  }),
];
const rulesOn = (history: History, day: string, body = 'board') =>
  bodyRulesAt(given(arrangementDecider, history).state, startOfDay(day), body);

describe('the rules of a body', () => {
  it('are those that the constitution in force names for it, each with where it stands', () => {
    const rules = rulesOn(inForce(text(1, { bodies: [THE_BOARD] })), '2024-07-01');
    expect(rules).toMatchObject({ ...THE_BOARD, version: 1 });
    expect(rules?.clause('quorum')).toBe('bodies, board, quorum');
    expect(rulesOn(inForce(text(1, { bodies: [THE_BOARD] })), '2024-06-30')).toBeUndefined();
    expect(rulesOn(inForce(text(1, { bodies: [THE_BOARD] })), '2024-07-01', 'audit')).toBeUndefined();
  });
  it('are for the board those in short, where it is not among the bodies with a rule of its own', () => {
    const short = { quorum: { present: 5, perPartner: 1 }, voting: { board: 'majority@1', reserved: 'two-thirds@1' } };
    const rules = rulesOn(inForce(text(1, short)), '2024-07-01');
    expect(rules?.quorum).toEqual({ minTotal: 5, minPerPartner: 1 });
    expect(rules && votingRuleFor(rules, undefined)).toEqual({ name: 'majority@1' });
    expect(rules && votingRuleFor(rules, 'BOARD')).toEqual({ name: 'majority@1' });
    expect(rules && votingRuleFor(rules, 'RESERVED')).toEqual({ name: 'two-thirds@1' });
    expect(rules?.clause('voting')).toBe('voting');
    const { quorum: _, ...rest } = THE_BOARD;
    const both = rulesOn(inForce(text(1, { quorum: short.quorum, bodies: [rest] })), '2024-07-01');
    expect([both?.clause('quorum'), both?.clause('voting')]).toEqual(['quorum', 'bodies, board, voting']);
    expect(rulesOn(inForce(text(1, short)), '2024-07-01', 'audit')).toBeUndefined();
    expect(rulesOn(inForce(text(1)), '2024-07-01')).toBeUndefined();
  });
  it('for reserved matters are the ordinary ones where none are set', () => {
    expect(votingRuleFor({ body: 'b', name: 'B', voting: { ordinary: { name: 'majority@1' } } }, 'RESERVED')).toEqual({
      name: 'majority@1',
    });
    expect(votingRuleFor({ body: 'b', name: 'B' }, 'RESERVED')).toBeUndefined();
  });
  it('are what a constitution may write', () => {
    expect(checkShape(bodyShape, THE_BOARD)).toEqual([]);
  });
});

describe('an amendment', () => {
  const before = text(1, {
    quorum: { present: 5, perPartner: 1 },
    voting: { board: 'majority@1', reserved: 'majority@1' },
    ladder: [10, 15],
    withdrawal: { months: 12 },
  });
  const after = text(2, { from: '2025-08-08', bodies: [THE_BOARD], ladder: [5], withdrawal: { months: 15 } });

  it('changes quorum, voting, ladder, withdrawal and bodies from its own moment, and nothing before it', () => {
    const { state } = given(arrangementDecider, inForce(before, after));
    const [day, earlier] = [startOfDay('2025-08-08'), startOfDay('2025-08-08') - 1];
    expect(constitutionAt(state, earlier)).toMatchObject({ version: 1, ladder: [10, 15], withdrawal: { months: 12 } });
    expect(constitutionAt(state, day)).toMatchObject({ version: 2, ladder: [5], withdrawal: { months: 15 } });
    expect(bodyRulesAt(state, earlier, 'board')?.quorum?.minTotal).toBe(5);
    expect(bodyRulesAt(state, day, 'board')?.quorum?.minTotal).toBe(4);
    expect(bodyRulesAt(state, earlier, 'board')?.chair).toBeUndefined();
  });
  it('is put on the table by a decision, with rules of its own', () => {
    const amendment = { ...text(2, { from: '2025-08-08', bodies: [THE_BOARD] }), decision };
    given(arrangementDecider, active)
      .when('ProposeConstitution', amendment, at('2025-08-08', 'acc'))
      .thenTypes('ConstitutionProposed');
  });
  it('never changes what held before it, whatever it says', () => {
    const quorums = fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(quorums, fc.nat(800), (totals, later) => {
        const texts = totals.map((present, i) =>
          text(i + 1, { from: `202${String(i)}-04-01`, quorum: { present, perPartner: 0 } }),
        );
        const moment = startOfDay('2020-04-01') + later * 86_400_000;
        const known = texts.filter(({ from }) => startOfDay(from) <= moment);
        const asThen = given(arrangementDecider, inForce(...known)).state;
        const asNow = given(arrangementDecider, inForce(...texts)).state;
        expect(bodyRulesAt(asNow, moment, 'board')?.quorum).toEqual(bodyRulesAt(asThen, moment, 'board')?.quorum);
      }),
    );
  });
});

describe('proposing the rules of bodies', () => {
  const propose = (more: Partial<ConstitutionText> & { adviceRef?: string }, told = at('2024-05-20', 'acc')) =>
    given(arrangementDecider, inFormation).when('ProposeConstitution', { ...text(1), ...more }, told);
  const board = (more: Partial<BodyRules>): Partial<ConstitutionText> => ({
    bodies: [{ body: 'board', name: 'The joint board', ...more }],
  });
  const ordinary = (name: string, params?: object) =>
    board({ voting: { ordinary: { name, ...(params && { params }) } } });

  it('fixes them by the hash of the text, in which nothing else has a part', () => {
    const proposed = text(1, { bodies: [THE_BOARD] });
    propose(proposed).then(proposedText(proposed));
    expect(hashOf(proposed)).not.toBe(hashOf(text(1)));
    const beside = { ...proposed, adviceRef: 'Counsel', decision };
    expect(constitutionDocument(beside).ref.hash).toBe(hashOf(proposed));
  });
  it('names each body once, each rule of it once, and each authority’s seats once', () => {
    propose({ bodies: [THE_BOARD, THE_BOARD] }).thenRefused('BODY_NAMED_TWICE');
    propose({ bodies: [THE_BOARD], quorum: { present: 5, perPartner: 1 } }).thenRefused('BODY_RULED_TWICE');
    propose({ bodies: [THE_BOARD], voting: { board: 'majority@1', reserved: 'majority@1' } }).thenRefused(
      'BODY_RULED_TWICE',
    );
    propose({ ...board({ seats: [1, 2].map((seats) => ({ authority: 'acc', seats })) }) }).thenRefused(
      'SEATS_GIVEN_TWICE',
    );
  });
  it('gives seats and turns to parties only', () => {
    propose(board({ seats: [{ authority: 'zzz', seats: 1 }] })).thenRefused('PLACE_OF_NO_PARTY');
    propose(board({ chair: { rota: ['acc', 'zzz'] } })).thenRefused('PLACE_OF_NO_PARTY');
  });
  it('takes rules of voting that there are, with all that they need', () => {
    propose(ordinary('loudest@1')).thenRefused('VOTING_RULE_UNKNOWN');
    propose({ voting: { board: 'majority@1', reserved: 'loudest@1' } }).thenRefused('VOTING_RULE_UNKNOWN');
    propose(ordinary('dual@1')).thenRefused('VOTING_RULE_INCOMPLETE');
    propose(ordinary('concurrence@1')).thenRefused('VOTING_RULE_INCOMPLETE');
    propose(ordinary('required-voter@1')).thenRefused('VOTING_RULE_INCOMPLETE');
    const seats = [{ authority: 'acc', seats: 2 }];
    propose(board({ seats, voting: { ordinary: { name: 'weighted@1' } } })).thenRefused('VOTING_RULE_INCOMPLETE');
  });
  it.each([
    ['required-voter@1', { required: { role: 'MAYOR' } }],
    ['required-voter@1', { required: { person: 'p_acc_1' } }],
    ['concurrence@1', { concurrence: [{ role: 'OFFICER', least: 1 }] }],
    ['dual@1', { limbs: [{ group: 'CONSTITUENT', rule: 'two-thirds@1' }, { rule: 'majority@1' }] }],
    ['unanimity-all@1', undefined],
    ['weighted@1', undefined],
    ['each-authority@1', undefined],
  ])('takes %s with its parameters', (name, params) => {
    propose(ordinary(name, params)).thenTypes('ConstitutionProposed');
  });
});

describe('the law of the vehicle', () => {
  const VEHICLE = 'S102_JOINT_COMMITTEE';
  const unlawful = { vehicle: VEHICLE, voting: { board: 'majority@1', reserved: 'unanimity@1' } } as const;
  const propose = (more: object, told = at('2024-05-20', 'acc')) =>
    given(arrangementDecider, inFormation).when('ProposeConstitution', { ...text(1), ...more }, told);

  it('refuses a constitution whose body could not vote by it, with the citation', () => {
    propose(unlawful).thenRefused('UNANIMITY_UNLAWFUL');
    expect(propose(unlawful).decision).toMatchObject({
      params: { citation: expect.stringContaining('Hethel') as string },
    });
    const noCasting = { ordinary: { name: 'majority-no-casting@1' } };
    const bodies = [{ body: 'audit', name: 'Audit committee', voting: noCasting }];
    propose({ vehicle: VEHICLE, bodies }).thenRefused('CASTING_VOTE_BY_STATUTE');
    propose({ vehicle: VEHICLE, voting: { board: 'majority@1', reserved: 'majority@1' } }).thenTypes(
      'ConstitutionProposed',
    );
    propose({ ...unlawful, vehicle: 'CONTRACTUAL_BOARD' }).thenTypes('ConstitutionProposed');
  });
  it('yields to legal advice that is cited, and the advice goes with the rules', () => {
    const adviceRef = 'Counsel, 12 April 2024, paragraph 8';
    const { decision: events } = propose({ ...unlawful, adviceRef });
    expect(events).toMatchObject([{ type: 'ConstitutionProposed', body: { adviceRef } }]);
    const adopted: History = [
      ...inFormation,
      [(events as readonly NewEvent[])[0]!, at('2024-05-20', 'acc')],
      [
        ConstitutionAdopted({ version: 1, contentHash: hashOf(text(1, unlawful)), effectiveFrom: '2024-07-01' }),
        at('2024-07-01', 'acc'),
      ],
    ];
    expect(rulesOn(adopted, '2024-07-01')?.advice).toBe(adviceRef);
  });
  it('does not keep what was agreed elsewhere from the record: an exception stands beside it, once', () => {
    const twice = { ...unlawful, voting: { board: 'unanimity@1', reserved: 'unanimity@1' } };
    const { decision: events } = propose(twice, byClerkOf('acc', '2024-05-20', 'acc'));
    expect(events).toHaveLength(2);
    expect(events).toContainEqual(ComplianceExceptionRaised({ rule: 'UNANIMITY_UNLAWFUL', severity: 'HIGH' }));
  });
  it('is that of the vehicle named in formation, where the text names none', () => {
    const { vehicle, ...rest } = unlawful;
    const named: History = [...inFormation, [VehicleNamed({ vehicle }), at('2024-05-01', 'acc')]];
    given(arrangementDecider, named)
      .when('ProposeConstitution', { ...text(1), ...rest }, at('2024-05-20', 'acc'))
      .thenRefused('UNANIMITY_UNLAWFUL');
    propose(rest).thenTypes('ConstitutionProposed');
  });
});
