import fc from 'fast-check';
import { addDays } from '#kernel';
import { arrangementDecider } from '../arrangement/arrangement.decider.js';
import { entry, PROPOSAL } from '../arrangement/testing/vale.js';
import { ArrangementProposed } from '../arrangement/formation.events.js';
import type { AuthorityKind } from '../arrangement/arrangement.words.js';
import type { Decider } from '../language/decider.js';
import { checkShape } from '../language/kinds.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import { DEFAULT_CALL_IN, GOVERNANCE_MODELS } from '../rules/call-in/index.js';
import type { History, Told } from '../testing/given.js';
import { at, fact, given } from '../testing/given.js';
import { email } from './email.kind.js';
import { ContactNominated, GovernanceArrangementsRecorded } from './governance.events.js';
import { contactOn, governanceOn } from './governance.region.js';
import { authorityDecider } from './people.decider.js';

const po = (on: string): Told => at(on, 'bdc', 'PROPER_OFFICER');
const document = 'Constitution, article 7';
const arrangementOf = (kind: AuthorityKind) => {
  const founding = [entry('acc', { kind: 'COUNTY' }), entry('bdc', { kind })];
  const { name, summary, vehicle } = PROPOSAL;
  const proposed = ArrangementProposed({ name, summary, vehicle, founding });
  const history = [[proposed, at('2024-02-01', 'acc')]] as const;
  return { 'arrangement/test': { decider: arrangementDecider as unknown as Decider<never>, history } };
};
const record = (data: object, kind: AuthorityKind = 'DISTRICT', told = po('2025-05-23')) =>
  given(authorityDecider, [], { others: arrangementOf(kind) }).when(
    'RecordGovernanceArrangements',
    { from: '2025-05-22', document, ...data },
    told,
  );
const entered = (from: string, more: object, told: Told = po('2025-05-23')) =>
  [GovernanceArrangementsRecorded({ authority: 'bdc', from, document, ...more }), told] as const;
const on = (history: History, day: string) => governanceOn(given(authorityDecider, history).state, day);
const byAnotherClerk: Told = {
  ...po('2025-05-23'),
  recordedBy: { person: 'p_clerk', authority: 'acc', capacity: 'CLERK', mandate: 'm' },
};

describe('how an authority governs itself', () => {
  it('is entered with what shows it', () => {
    const said = { model: 'LEADER_CABINET', members: 46, callIn: DEFAULT_CALL_IN } as const;
    record(said).then(GovernanceArrangementsRecorded({ authority: 'bdc', from: '2025-05-22', document, ...said }));
  });
  it('says something, and of its own authority', () => {
    record({}).thenRefused('GOVERNANCE_SAYS_NOTHING');
    record({ callIn: { ...DEFAULT_CALL_IN, cutoff: '5 pm' } }).thenRefused('CUTOFF_NO_TIME_OF_DAY');
    for (const nobody of [{}, { members: [] }, { share: 0 }])
      record({ callIn: { ...DEFAULT_CALL_IN, requisitioners: [nobody] } }).thenRefused('REQUISITIONERS_NOT_NAMED');
    record({ callIn: { ...DEFAULT_CALL_IN, requisitioners: [{ share: 1500 }] } }).thenTypes(
      'GovernanceArrangementsRecorded',
    );
    given(authorityDecider)
      .when('RecordGovernanceArrangements', { from: '2025-05-22', document, members: 46 }, at('2025-05-23', 'zzz'))
      .thenRefused('NOT_AN_AUTHORITY_OF_THE_ARRANGEMENT');
  });
  it('is by a model that the law offers such a body then; what it had all the same is recorded', () => {
    const cabinet = { model: 'LEADER_CABINET' } as const;
    record(cabinet, 'ICB').thenRefused('MODEL_NOT_OFFERED');
    record({ ...cabinet, from: '2000-10-25' }).thenRefused('MODEL_NOT_OFFERED');
    record({ ...cabinet, from: '2000-10-26' }).thenTypes('GovernanceArrangementsRecorded');
    record({ model: 'NO_STATUTORY_EXECUTIVE' }).thenRefused('MODEL_NOT_OFFERED');
    record({ members: 12 }, 'ICB').thenTypes('GovernanceArrangementsRecorded');
    expect(record(cabinet, 'ICB', byAnotherClerk).decision).toContainEqual(
      ComplianceExceptionRaised({ rule: 'MODEL_NOT_OFFERED', severity: 'MEDIUM', authority: 'bdc' }),
    );
  });
  it('holds from its day, each part until it is settled otherwise', () => {
    const history = [
      entered('2020-05-20', { model: 'LEADER_CABINET', members: 46 }),
      entered('2025-05-22', { model: 'COMMITTEE_SYSTEM' }),
      entered('2023-05-10', { members: 44, callIn: DEFAULT_CALL_IN }),
    ];
    expect(on(history, '2020-05-19')).toEqual({});
    expect(on(history, '2023-05-09')).toEqual({ model: 'LEADER_CABINET', members: 46 });
    expect(on(history, '2025-05-21')).toEqual({ model: 'LEADER_CABINET', members: 44, callIn: DEFAULT_CALL_IN });
    expect(on(history, '2025-05-22')).toEqual({ model: 'COMMITTEE_SYSTEM', members: 44, callIn: DEFAULT_CALL_IN });
  });
  it('is as entered last, where two entries begin on one day', () => {
    const history = [entered('2025-05-22', { members: 46 }), entered('2025-05-22', { members: 47 })];
    expect(on(history, '2025-05-22').members).toBe(47);
  });
  it('by the word of another authority’s clerk counts once the authority confirms it, and never once disputed', () => {
    const told = entered('2025-05-22', { members: 46 }, byAnotherClerk);
    const as = (standing: 'UNCONFIRMED' | 'CONFIRMED' | 'DISPUTED') =>
      governanceOn(authorityDecider.evolve(authorityDecider.initial, { ...fact(...told), standing }), '2025-06-01');
    expect([as('UNCONFIRMED'), as('CONFIRMED'), as('DISPUTED')]).toEqual([{}, { members: 46 }, {}]);
  });
  it('never changes for the days before a later entry begins', () => {
    const entries = fc.array(
      fc.record({
        days: fc.nat(500),
        model: fc.option(fc.constantFrom(...GOVERNANCE_MODELS), { nil: undefined }),
        members: fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(entries, fc.nat(500), fc.nat(500), (some, asked, later) => {
        const history = some.map(({ days, ...more }) => entered(addDays('2020-01-01', days), more));
        const day = addDays('2020-01-01', asked);
        const after = [...history, entered(addDays(day, later + 1), { model: 'COMMITTEE_SYSTEM', members: 7 })];
        expect(on(after, day)).toEqual(on(history, day));
      }),
    );
  });
});

describe('whom an authority names to be told', () => {
  const contact = { person: 'p_bdc_ds', email: 'democratic.services@brackwater.example' };
  const nominated = (person: string, from: string) =>
    [ContactNominated({ authority: 'bdc', ...contact, person, from }), po('2024-07-01')] as const;

  it('is named from a day on, from that of the act where none is given', () => {
    given(authorityDecider)
      .when('NominateContact', { ...contact, name: 'Rowan Ashby' }, po('2024-07-01'))
      .then(ContactNominated({ authority: 'bdc', ...contact, name: 'Rowan Ashby', from: '2024-07-01' }));
    given(authorityDecider)
      .when('NominateContact', { ...contact, from: '2024-08-01' }, po('2024-07-01'))
      .then(ContactNominated({ authority: 'bdc', ...contact, from: '2024-08-01' }));
  });
  it('is one at a time: who is named later takes over from that day', () => {
    const { state } = given(authorityDecider, [nominated('p_a', '2024-07-01'), nominated('p_b', '2025-01-01')]);
    const who = (day: string) => contactOn(state, day)?.person;
    expect([who('2024-06-30'), who('2024-07-01'), who('2024-12-31'), who('2025-01-01')]).toEqual([
      undefined,
      'p_a',
      'p_a',
      'p_b',
    ]);
  });
  it('has an address that is sealed under its own key, and that no state holds', () => {
    expect([
      ContactNominated.subject,
      ContactNominated.shape.email.disclosed,
      ContactNominated.shape.name.disclosed,
    ]).toEqual(['person', 'PERSONAL', 'PERSONAL']);
    const { state } = given(authorityDecider, [nominated('p_a', '2024-07-01')]);
    expect(JSON.stringify(state.governance)).not.toContain('brackwater.example');
    expect(contactOn(state, '2024-07-01')?.event).toMatch(/^[0-9a-f-]{36}$/);
  });
  it('has an address that mail can go to', () => {
    const accepted = (address: unknown) => checkShape({ email: email() }, { email: address }).length === 0;
    expect(['a@b.example', 'first.last+joint@sub-domain.gov.uk'].map(accepted)).toEqual([true, true]);
    expect(
      ['', 'nobody', '@b.example', 'a@b', 'a b@c.example', 'A <a@b.example>', 'a@b.example\nBcc: c@d.example', 7].map(
        accepted,
      ),
    ).toEqual(new Array(8).fill(false));
    expect(accepted(`${'a'.repeat(250)}@b.example`)).toBe(false);
  });
});
