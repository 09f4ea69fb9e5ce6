import fc from 'fast-check';
import { endOfDay, startOfDay } from '#kernel';
import { isRefusal } from '../language/refusal.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import { at, fact, given } from '../testing/given.js';
import type { History } from '../testing/given.js';
import { arrangementDecider } from './arrangement.decider.js';
import { boardOf, vehicleAt } from './board-of.js';
import { constitutionDocument } from './constitution.document.js';
import { ConstitutionAdopted, ConstitutionAmended } from './constitution.events.js';
import { AuthoritySucceeded } from './membership.events.js';
import {
  active,
  adopted,
  approval,
  byClerkOf,
  entry,
  hashOf,
  inFormation,
  onTheTable,
  proposedText,
  text,
} from './testing/vale.js';

const adopt = (authority: string, on: string, history: History = onTheTable, contentHash = hashOf(text())) =>
  given(arrangementDecider, history).when('AdoptConstitution', { version: 1, contentHash }, at(on, authority));
const twoApproved: History = [
  ...onTheTable,
  [approval('acc'), at('2024-06-03', 'acc')],
  [approval('bdc'), at('2024-06-05', 'bdc')],
];
const decision = { kind: 'RECORDED_DECISION', ref: 'Board, item 6', date: '2025-08-08' } as const;
const second = text(2, {
  from: '2025-08-08',
  terms: { staleAfterDays: 180 },
  principles: ['Adopt before you adapt'],
  vehicle: 'COMPANY_BOARD',
});
const amended: History = [
  ...active,
  [proposedText(second), at('2025-08-08', 'acc')],
  ...['acc', 'bdc', 'wic'].map(
    (authority) => [approval(authority, second), at('2025-08-20T15:00:00.000Z', authority)] as const,
  ),
  [
    ConstitutionAmended({ fromVersion: 1, toVersion: 2, contentHash: hashOf(second), effectiveFrom: '2025-08-20' }),
    at('2025-08-20T15:00:00.000Z', 'wic'),
  ],
];

describe('proposing a constitution', () => {
  it('fixes the text by the hash of its canonical bytes', () => {
    given(arrangementDecider, inFormation)
      .when('ProposeConstitution', text(), at('2024-05-20', 'acc'))
      .then(proposedText(text()));
    expect(constitutionDocument({ ...text(), terms: {} }).ref.hash).not.toBe(constitutionDocument(text()).ref.hash);
    expect(hashOf(text(1, { prose: 'We agree.' }))).not.toBe(hashOf(text()));
  });
  it('numbers versions in order, and names authorities at the table, each once', () => {
    given(arrangementDecider, inFormation)
      .when('ProposeConstitution', text(2), at('2024-05-20', 'acc'))
      .thenRefused('CONSTITUTION_VERSION_NOT_NEXT');
    given(arrangementDecider, onTheTable)
      .when('ProposeConstitution', text(1), at('2024-05-21', 'acc'))
      .thenRefused('CONSTITUTION_VERSION_NOT_NEXT');
    given(arrangementDecider, inFormation)
      .when('ProposeConstitution', text(1, { parties: ['acc', 'acc'] }), at('2024-05-20', 'acc'))
      .thenRefused('AUTHORITY_NAMED_TWICE');
    given(arrangementDecider, inFormation)
      .when('ProposeConstitution', text(1, { parties: ['acc', 'zzz'] }), at('2024-05-20', 'acc'))
      .thenRefused('AUTHORITY_NOT_AT_THE_TABLE');
  });
  it('amends by a decision, and never for the past', () => {
    given(arrangementDecider, active)
      .when('ProposeConstitution', { ...second, decision }, at('2025-08-08', 'acc'))
      .thenTypes('ConstitutionProposed');
    given(arrangementDecider, active)
      .when('ProposeConstitution', second, at('2025-08-08', 'acc'))
      .thenRefused('AMENDMENT_NEEDS_A_DECISION');
    given(arrangementDecider, active)
      .when('ProposeConstitution', { ...second, from: '2025-08-07', decision }, at('2025-08-08', 'acc'))
      .thenRefused('AMENDMENT_REACHES_BACK');
  });
  it('records an amendment made elsewhere without a decision, or for the past, with an exception', () => {
    const raised = (rule: string) => ComplianceExceptionRaised({ rule, severity: 'HIGH' });
    const recorded = (command: object) =>
      given(arrangementDecider, active).when('ProposeConstitution', command, byClerkOf('acc', '2025-08-08', 'acc'))
        .decision;
    expect(recorded(second)).toContainEqual(raised('DECISION_MISSING'));
    expect(recorded({ ...second, from: '2025-08-07', decision })).toContainEqual(raised('RETROACTIVE_AMENDMENT'));
  });
});

describe('adopting a constitution', () => {
  it('takes the approval of every party, of the very same text', () => {
    adopt('acc', '2024-06-03').then(approval('acc'));
    adopt('wic', '2024-06-07', twoApproved).then(
      approval('wic'),
      ConstitutionAdopted({ version: 1, contentHash: hashOf(text()), effectiveFrom: '2024-07-01' }, '2024-06-07'),
    );
  });
  it('is in force not before the last approval', () => {
    adopt('wic', '2024-07-15', twoApproved).then(
      approval('wic'),
      ConstitutionAdopted({ version: 1, contentHash: hashOf(text()), effectiveFrom: '2024-07-15' }, '2024-07-15'),
    );
  });
  it('is dated with the last approval, also when an earlier one is entered late', () => {
    const others: History = [
      ...onTheTable,
      [approval('acc'), at('2024-06-03', 'acc')],
      [approval('bdc'), at('2024-06-09', 'bdc')],
    ];
    adopt('wic', '2024-06-07', others).then(
      approval('wic'),
      ConstitutionAdopted({ version: 1, contentHash: hashOf(text()), effectiveFrom: '2024-07-01' }, '2024-06-09'),
    );
  });
  it('refuses another text, a stranger, a second approval, an unknown and a settled version', () => {
    adopt('acc', '2024-06-03', onTheTable, hashOf(text(9))).thenRefused('APPROVAL_OF_ANOTHER_TEXT');
    adopt('zzz', '2024-06-03').thenRefused('NOT_A_PARTY_TO_THE_CONSTITUTION');
    adopt('acc', '2024-06-04', twoApproved).thenRefused('CONSTITUTION_APPROVED_BEFORE');
    adopt('acc', '2024-06-03', inFormation).thenRefused('CONSTITUTION_UNKNOWN');
    adopt('acc', '2024-05-19').thenRefused('CONSTITUTION_UNKNOWN');
    adopt('acc', '2024-08-01', adopted).thenRefused('CONSTITUTION_SETTLED');
    given(arrangementDecider, onTheTable)
      .when(
        'AdoptConstitution',
        { version: 1, contentHash: hashOf(text()) },
        { on: '2024-06-03', by: { outside: 'a minister' } },
      )
      .thenRefused('APPROVAL_OF_NO_AUTHORITY');
  });
  it('keeps a recorded approval of another text, or of a stranger, with an exception and without counting it', () => {
    const record = (authority: string, contentHash: string) =>
      given(arrangementDecider, twoApproved).when(
        'AdoptConstitution',
        { version: 1, contentHash },
        byClerkOf('acc', '2024-06-07', authority),
      );
    record('wic', hashOf(text(9))).thenTypes('ConstitutionApproved', 'ComplianceExceptionRaised');
    record('zzz', hashOf(text())).thenTypes('ConstitutionApproved', 'ComplianceExceptionRaised');
    expect(
      given(arrangementDecider, [...twoApproved, [approval('wic', text(9)), at('2024-06-07', 'wic')]]).deadlines(),
    ).toEqual([]);
  });
  it('waits for an authority to confirm what another’s clerk entered for it, and is then adopted', () => {
    const entered = fact(approval('wic'), byClerkOf('acc', '2024-06-07', 'wic'), 99);
    const before = given(arrangementDecider, twoApproved).state;
    const adoptedBy = (standing: 'UNCONFIRMED' | 'CONFIRMED' | 'DISPUTED') => {
      const state = arrangementDecider.evolve(before, { ...entered, standing });
      const board = boardOf(state, startOfDay('2024-06-08'), 'test');
      return arrangementDecider
        .deadlines(state, board)
        .flatMap((deadline) => arrangementDecider.passed(deadline, state, board));
    };
    expect(adoptedBy('UNCONFIRMED')).toEqual([]);
    expect(adoptedBy('DISPUTED')).toEqual([]);
    expect(adoptedBy('CONFIRMED')).toEqual([
      ConstitutionAdopted({ version: 1, contentHash: hashOf(text()), effectiveFrom: '2024-07-01' }, '2024-06-07'),
    ]);
  });
  it('lets a successor approve in the place of its predecessor, whose own approval stands', () => {
    const succeeded: History = [
      ...twoApproved,
      [
        AuthoritySucceeded({
          from: ['wic'],
          to: [entry('nic', { kind: 'ICB' })],
          on: '2024-06-06',
          instrument: 'Order',
        }),
        at('2024-06-06', 'wic'),
      ],
    ];
    adopt('nic', '2024-06-07', succeeded).thenTypes('ConstitutionApproved', 'ConstitutionAdopted');
    const approvedBefore: History = [
      ...onTheTable,
      [approval('acc'), at('2024-06-03', 'acc')],
      [approval('wic'), at('2024-06-05', 'wic')],
      succeeded.at(-1)!,
    ];
    adopt('bdc', '2024-06-07', approvedBefore).thenTypes('ConstitutionApproved', 'ConstitutionAdopted');
  });
});

describe('the rules in force at a time', () => {
  const { state } = given(arrangementDecider, amended);
  const rulesAt = (ms: number) => boardOf(state, ms, 'test').rules;

  it('are the rule pack’s until a constitution is in force', () => {
    expect(rulesAt(endOfDay('2024-06-30'))).toMatchObject({ constitution: 0, terms: { staleAfterDays: 365 } });
    expect(rulesAt(startOfDay('2024-07-01'))).toMatchObject({ constitution: 1, principles: [] });
  });
  it('never change for the past: an amendment holds from the moment of the last approval', () => {
    const moment = Date.parse('2025-08-20T15:00:00.000Z');
    expect(rulesAt(moment - 1)).toMatchObject({ constitution: 1, terms: { staleAfterDays: 365 } });
    expect(rulesAt(moment)).toMatchObject({
      constitution: 2,
      terms: { staleAfterDays: 180, extensions: 1 },
      principles: ['Adopt before you adapt'],
    });
    expect([vehicleAt(state, moment - 1), vehicleAt(state, moment)]).toEqual(['CONTRACTUAL_BOARD', 'COMPANY_BOARD']);
  });
  it('can be asked for at the end of time', () => {
    expect(rulesAt(Infinity).constitution).toBe(2);
  });
});

it('is never adopted, in whatever order parties approve what, without the approval of every party of the very text', () => {
  const tries = fc.array(
    fc.record({ authority: fc.constantFrom('acc', 'bdc', 'wic', 'zzz'), right: fc.boolean(), recording: fc.boolean() }),
    { maxLength: 12 },
  );
  fc.assert(
    fc.property(tries, (attempts) => {
      let history: History = onTheTable;
      const own = new Set<string>();
      attempts.forEach(({ authority, right, recording }, i) => {
        const told = recording
          ? byClerkOf('zzz', `2024-06-${String(i + 10)}`, authority)
          : at(`2024-06-${String(i + 10)}`, authority);
        const contentHash = hashOf(right ? text() : text(9));
        const { decision: events } = given(arrangementDecider, history).when(
          'AdoptConstitution',
          { version: 1, contentHash },
          told,
        );
        if (isRefusal(events)) return;
        if (right && (!recording || authority === 'zzz')) own.add(authority);
        history = [...history, ...events.map((event) => [event, told] as const)];
      });
      const all = ['acc', 'bdc', 'wic'].every((party) => own.has(party));
      const settled = given(arrangementDecider, history).state.constitution.adoptions.length;
      expect(settled).toBe(all ? 1 : 0);
    }),
  );
});
