import fc from 'fast-check';
import { endOfDay, startOfDay } from '#kernel';
import { isRefusal } from '../language/refusal.js';
import { ComplianceExceptionRaised } from '../record/record.events.js';
import type { History } from '../testing/given.js';
import { at, given } from '../testing/given.js';
import { AccessionEffective, AccessionProposed } from './accession.events.js';
import { arrangementDecider } from './arrangement.decider.js';
import { FormulaAgreed, FormulaRecalculated } from './formula.events.js';
import { formulaAt } from './formula.region.js';
import { activeUnder, arrangement, decided, passed, served } from './testing/leaving.js';
import { active, byClerkOf, entry } from './testing/vale.js';

const decision = { kind: 'RECORDED_DECISION', ref: 'Board, item 9', date: '2024-07-10' } as const;
const shares = (acc: number, bdc: number, wic: number) => [
  { authority: 'acc', share: acc },
  { authority: 'bdc', share: bdc },
  { authority: 'wic', share: wic },
];
const first = { version: 1, from: '2024-07-01', shares: shares(5000, 3000, 2000), decision };
const second = {
  version: 2,
  from: '2025-08-08',
  shares: shares(4500, 3500, 2000),
  decision,
  ground: 'SETTLEMENT',
} as const;
const clerk = (on: string) => at(on, 'acc', 'CLERK');
const agreed: History = [...active, [FormulaAgreed(first), clerk('2024-07-10')]];
const record = (data: object, history: History = active, told = clerk('2024-07-10')) =>
  given(arrangementDecider, history).when('RecordFormula', data, told);

describe('the distribution formula', () => {
  it('is agreed, and then reckoned anew', () => {
    record(first).then(FormulaAgreed(first));
    record(second, agreed, clerk('2025-08-08')).then(FormulaRecalculated({ ...second, replaces: 1 }));
  });
  it('numbers its versions in order, and gives each authority one share', () => {
    record({ ...first, version: 2 }).thenRefused('FORMULA_VERSION_NOT_NEXT');
    record(first, agreed).thenRefused('FORMULA_VERSION_NOT_NEXT');
    record({ ...first, shares: [...first.shares, { authority: 'acc', share: 0 }] }).thenRefused(
      'AUTHORITY_NAMED_TWICE',
    );
  });
  it('shares the whole among members, by a decision that has been taken', () => {
    record({ ...first, shares: shares(5000, 3000, 1999) }).thenRefused('SHARES_NOT_THE_WHOLE');
    record({ ...first, shares: [{ authority: 'zzz', share: 10_000 }] }).thenRefused('SHARE_OF_NO_MEMBER');
    record({ ...first, decision: { ...decision, date: '2024-07-11' } }).thenRefused('DECISION_NOT_YET_TAKEN');
  });
  it('that was recorded against a rule is kept, does not count, and has an exception beside it', () => {
    const odd = { ...first, shares: shares(5000, 3000, 1999) };
    record(odd, active, byClerkOf('acc', '2024-07-10', 'acc')).then(
      FormulaAgreed({ ...odd, notCounted: 'SHARES_NOT_THE_WHOLE' }),
      ComplianceExceptionRaised({ rule: 'SHARES_NOT_THE_WHOLE', severity: 'HIGH', authority: 'acc' }),
    );
    const kept: History = [
      ...active,
      [FormulaAgreed({ ...odd, notCounted: 'SHARES_NOT_THE_WHOLE' }), clerk('2024-07-10')],
    ];
    expect(formulaAt(given(arrangementDecider, kept).state, Infinity)).toBeUndefined();
  });
  it('holds from its day, and the version before it until then', () => {
    const both: History = [...agreed, [FormulaRecalculated({ ...second, replaces: 1 }), clerk('2025-08-08')]];
    const { state } = given(arrangementDecider, both);
    const versionOn = (day: string) => formulaAt(state, startOfDay(day))?.version;
    expect(['2024-06-30', '2024-07-01', '2025-08-07', '2025-08-08'].map(versionOn)).toEqual([undefined, 1, 1, 2]);
  });
});

describe('on accession', () => {
  const joiner = entry('fra', { kind: 'FIRE' });
  const deed = { deedHash: 'd'.repeat(64), effective: '2026-04-01', adoptsDecisions: [] };
  const joined: History = [
    ...agreed,
    [AccessionProposed({ ...joiner, ...deed }), at('2026-02-01', 'acc')],
    [AccessionEffective({ authority: 'fra', ...deed }), at('2026-03-02', 'fra')],
  ];
  const recalculated = {
    ...{ version: 2, from: '2026-04-01', decision, ground: 'ACCESSION' as const },
    shares: [...shares(4500, 2500, 2000), { authority: 'fra', share: 1000 }],
  };

  it('the member without a share is named until the formula is reckoned anew', () => {
    const { state } = given(arrangementDecider, joined);
    expect(formulaAt(state, endOfDay('2026-03-31'))?.without).toEqual([]);
    expect(formulaAt(state, startOfDay('2026-04-01'))?.without).toEqual(['fra']);
    const after: History = [...joined, [FormulaRecalculated({ ...recalculated, replaces: 1 }), clerk('2026-04-20')]];
    expect(formulaAt(given(arrangementDecider, after).state, startOfDay('2026-04-01'))).toMatchObject({
      version: 2,
      without: [],
      gone: [],
    });
  });
  it('the joiner shares from the day on which it is a member, and not before', () => {
    record(recalculated, joined, clerk('2026-03-10')).thenTypes('FormulaRecalculated');
    record({ ...recalculated, from: '2026-03-20' }, joined, clerk('2026-03-10')).thenRefused('SHARE_OF_NO_MEMBER');
  });
});

it('never holds with shares that are not the whole', () => {
  const share = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(share, share, share, fc.boolean(), (acc, bdc, wic, whole) => {
      const given3 = whole ? shares(acc, 10_000 - acc, 0) : shares(acc, bdc, wic);
      const { decision: events } = record({ ...first, shares: given3 });
      const sum = given3.reduce((total, one) => total + one.share, 0);
      expect(isRefusal(events)).toBe(sum !== 10_000);
    }),
  );
});

describe('on exit', () => {
  const notice = served('wic', '2005-10-01', '2007-03-31');
  const leaving: History = [
    ...activeUnder(),
    [FormulaAgreed({ ...first, from: '2005-07-01' }), clerk('2005-07-10')],
    [notice, at('2005-10-01', 'wic')],
  ];
  const ends = arrangement(leaving).deadlines()[0]!.id;
  const left = passed(leaving, ends, '2007-04-01');
  const anew = { ...second, from: '2007-04-01', decision: decided('2007-04-10'), ground: 'EXIT' };

  it('the share of the authority that left is named until the formula is reckoned anew', () => {
    const { state } = arrangement(left);
    expect(formulaAt(state, endOfDay('2007-03-31'))?.gone).toEqual([]);
    expect(formulaAt(state, startOfDay('2007-04-01'))).toMatchObject({ version: 1, gone: ['wic'], without: [] });
    record({ ...anew, shares: shares(5000, 3000, 2000) }, left, clerk('2007-04-20')).thenRefused('SHARE_OF_NO_MEMBER');
    record({ ...anew, shares: shares(6000, 4000, 0).slice(0, 2) }, left, clerk('2007-04-20')).thenTypes(
      'FormulaRecalculated',
    );
  });
});
