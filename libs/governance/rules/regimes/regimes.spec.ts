import fc from 'fast-check';
import type { DecisionTaker, RecordField, RecordHeads, Said } from './index.js';
import {
  advisedMissing,
  BODY_KINDS,
  byReference,
  DECIDING_CAPACITIES,
  missingFields,
  RECORD_FIELDS,
  REGIMES,
  regimesFor,
  retentionOf,
  SAID,
} from './index.js';
import { JURISDICTIONS } from '../law.js';

const of = (taker: Partial<DecisionTaker>): readonly string[] =>
  regimesFor({ body: 'COUNCIL', jurisdiction: 'ENGLAND', capacity: 'EXECUTIVE', day: '2024-10-15', ...taker }).map(
    ({ regime }) => regime,
  );

describe('the regimes of a decision', () => {
  it.each([
    [{}, ['EN_EXEC_MEETING']],
    [{ day: '2012-09-10' }, ['EN_EXEC_MEETING']],
    [{ day: '2012-09-09' }, ['EN_EXEC_MEETING_2000']],
    [{ capacity: 'INDIVIDUAL' }, ['EN_EXEC_INDIVIDUAL']],
    [{ capacity: 'INDIVIDUAL', day: '2012-03-14' }, ['EN_EXEC_INDIVIDUAL_2000']],
    [{ capacity: 'COMMITTEE' }, ['EN_LGA_VA', 'EN_MEETING_COMMON']],
    [{ capacity: 'COUNCIL' }, ['EN_LGA_VA', 'EN_MEETING_COMMON']],
    [{ capacity: 'OFFICER' }, ['EN_OFFICER_2014']],
    [{ capacity: 'OFFICER', day: '2014-08-06' }, ['EN_OFFICER_2014']],
    [{ capacity: 'OFFICER', day: '2014-08-05' }, []],
    [{ capacity: 'OFFICER', executive: true }, ['EN_EXEC_INDIVIDUAL']],
    [{ capacity: 'OFFICER', executive: true, key: true, day: '2010-01-11' }, ['EN_EXEC_INDIVIDUAL_2000']],
    [{ capacity: 'OFFICER', executive: true, day: '2010-01-11' }, []],
    [{ body: 'JOINT_COMMITTEE', capacity: 'BOARD' }, ['EN_LGA_VA', 'EN_MEETING_COMMON']],
    [{ body: 'JOINT_COMMITTEE', capacity: 'EXECUTIVE' }, ['EN_EXEC_MEETING', 'EN_MEETING_COMMON']],
    [{ body: 'COMBINED_AUTHORITY', capacity: 'BOARD' }, ['EN_LGA_VA', 'EN_MEETING_COMMON', 'COMBINED_AUTHORITY']],
    [{ jurisdiction: 'WALES' }, ['WALES_EXEC']],
    [{ jurisdiction: 'WALES', capacity: 'COUNCIL' }, ['EN_LGA_VA', 'EN_MEETING_COMMON', 'WALES_NOTE']],
    [{ jurisdiction: 'WALES', capacity: 'COUNCIL', day: '2021-04-30' }, ['EN_LGA_VA', 'EN_MEETING_COMMON']],
    [{ jurisdiction: 'WALES', body: 'CORPORATE_JOINT_COMMITTEE', capacity: 'BOARD' }, ['WALES_CJC']],
    [{ jurisdiction: 'SCOTLAND', capacity: 'COMMITTEE' }, ['SCOT_1973']],
    [{ jurisdiction: 'NORTHERN_IRELAND', capacity: 'COUNCIL' }, ['NI_2014']],
    [{ body: 'NHS', capacity: 'BOARD' }, ['NHS_BODY']],
    [{ body: 'PCC', capacity: 'INDIVIDUAL' }, ['PCC_DECISION']],
    [{ body: 'CHIEF_CONSTABLE', capacity: 'INDIVIDUAL' }, ['CHIEF_CONSTABLE']],
    [{ body: 'BY_AGREEMENT', capacity: 'BOARD' }, ['CONTRACTUAL']],
  ] as readonly [Partial<DecisionTaker>, readonly string[]][])('of %j are %j', (taker, regimes) => {
    expect(of(taker)).toEqual(regimes);
  });

  it('are never two at once of one name: rows of a regime do not overlap', () => {
    const taker = fc.record({
      body: fc.constantFrom(...BODY_KINDS),
      jurisdiction: fc.constantFrom(...JURISDICTIONS),
      capacity: fc.constantFrom(...DECIDING_CAPACITIES),
      day: fc.constantFrom('2004-06-01', '2012-09-09', '2012-09-10', '2016-01-05', '2024-10-15'),
      executive: fc.boolean(),
      key: fc.boolean(),
    });
    fc.assert(
      fc.property(taker, (who) => {
        const names = regimesFor(who).map(({ regime }) => regime);
        expect(new Set(names).size).toBe(names.length);
      }),
    );
  });

  it('all cite their law', () => {
    expect(REGIMES.filter(({ citation, fields }) => citation === '' || fields.length === 0)).toEqual([]);
  });
});

describe('what a record lacks', () => {
  const cabinet = regimesFor({ body: 'COUNCIL', jurisdiction: 'ENGLAND', capacity: 'EXECUTIVE', day: '2024-10-15' });
  const whole: RecordHeads = {
    DECISION: 'STATED',
    DATE: 'STATED',
    REASONS: 'STATED',
    ALTERNATIVES: 'STATED',
    INTERESTS: 'STATED',
    DISPENSATIONS: 'NONE',
  };
  const without = (field: RecordField): RecordHeads =>
    Object.fromEntries(Object.entries(whole).filter(([name]) => name !== field));

  it('is nothing where every head is answered, with "none" said where there is none', () => {
    expect(missingFields(whole, cabinet)).toEqual([]);
    expect(missingFields({ ...without('DISPENSATIONS'), ALTERNATIVES: 'NONE', INTERESTS: 'NONE' }, cabinet)).toEqual(
      [],
    );
  });

  it.each([
    ['REASONS', 'NO_REASONS'],
    ['ALTERNATIVES', 'NO_ALTERNATIVES_STATED'],
    ['INTERESTS', 'INTEREST_NIL_MISSING'],
    ['DISPENSATIONS', 'DISPENSATION_MISSING'],
    ['DATE', 'RECORD_INCOMPLETE'],
  ] as const)('a blank %s is missing, with its citation and the exception %s', (field, rule) => {
    expect(missingFields(without(field), cabinet)).toEqual([
      { field, because: 'BLANK', regimes: ['EN_EXEC_MEETING'], citation: 'SI 2012/2089 reg. 12', rule },
    ]);
  });

  it('"none" is no answer to what was decided, and why', () => {
    expect(missingFields({ ...whole, REASONS: 'NONE' }, cabinet)).toMatchObject([
      { field: 'REASONS', because: 'NOT_NONE' },
    ]);
  });

  it('"as set out in the report" is an answer once the report is attached, and is flagged', () => {
    const referring: RecordHeads = { ...whole, REASONS: 'BY_REFERENCE' };
    expect(missingFields(referring, cabinet)).toMatchObject([{ field: 'REASONS', because: 'NO_REPORT' }]);
    expect(missingFields({ ...referring, REPORTS: 'STATED' }, cabinet)).toEqual([]);
    expect(byReference(referring)).toEqual(['REASONS']);
  });

  it('names every regime that asks for it, and both citations', () => {
    const both = regimesFor({ body: 'JOINT_COMMITTEE', jurisdiction: 'WALES', capacity: 'BOARD', day: '2024-10-15' });
    const [present] = missingFields({}, both).filter(({ field }) => field === 'PRESENT');
    expect(present?.regimes).toEqual(['EN_MEETING_COMMON', 'WALES_NOTE']);
    expect(present?.citation).toContain('; ');
  });

  it('is never more by saying more: a head stated is never missing', () => {
    const heads = fc.dictionary(fc.constantFrom(...RECORD_FIELDS), fc.constantFrom(...SAID)) as fc.Arbitrary<
      Partial<Record<RecordField, Said>>
    >;
    fc.assert(
      fc.property(heads, fc.constantFrom(...RECORD_FIELDS), (said, field) => {
        const after = missingFields({ ...said, [field]: 'STATED' }, REGIMES);
        expect(after.some((m) => m.field === field)).toBe(false);
        const dependent = field === 'INTERESTS' ? ['DISPENSATIONS'] : [];
        const before = new Set<string>([...missingFields(said, REGIMES).map((m) => m.field), ...dependent]);
        expect(after.every((m) => before.has(m.field))).toBe(true);
      }),
    );
  });

  it('beyond the law, good practice asks for the officers’ comments and the equality duty', () => {
    expect(advisedMissing({ FINANCIAL: 'STATED', EQUALITY: 'NONE' })).toEqual(['LEGAL']);
  });
});

describe('retention', () => {
  it('runs two clocks for the decision, one for background papers, and none for signed minutes', () => {
    expect(retentionOf('2024-10-15', '2024-10-17').map(({ clock, from, lastDay }) => [clock, from, lastDay])).toEqual([
      ['PUBLISHED', '2024-10-17', '2027-10-16'],
      ['INSPECTION', '2024-10-15', '2030-10-14'],
      ['BACKGROUND_PAPERS', '2024-10-15', '2028-10-14'],
      ['SIGNED_MINUTES', '2024-10-15', undefined],
    ]);
  });
});
