import fc from 'fast-check';
import type { Fact } from '#governance';
import { view } from '../language/view.js';
import type { Form } from './keyed-facts.js';
import { KeyedFacts } from './keyed-facts.js';

/** A fold that remembers everything and in which order. */
const everything = view<readonly number[]>(
  'everything',
  [],
  [{ type: 'X', keys: () => ['k'], keep: () => ({}), fold: (seen, { position }) => [...seen, position] }],
);

const fact = (position: number, at: number, known: number): Fact => ({
  id: `e${position}`,
  type: 'X',
  position,
  stream: 'x/1',
  version: position,
  at,
  known,
  occurredAt: '2024-01-01',
  by: { process: 'test' },
  rules: { constitution: 0, pack: 'uk@2005-01', hash: '' },
  body: {},
  standing: 'OWN',
});

const forms = fc.array(
  fc.record({
    at: fc.nat(60),
    late: fc.oneof(fc.constant(0), fc.nat(60)),
    held: fc.option(fc.nat(40), { nil: undefined }),
  }),
  { maxLength: 120 },
);
const times = fc.array(
  fc.record({
    asOf: fc.integer({ min: -1, max: 70 }),
    knownAt: fc.oneof(fc.constant(Infinity), fc.integer({ min: -1, max: 130 })),
  }),
  {
    minLength: 1,
    maxLength: 30,
  },
);

const naive = (all: readonly Form[], asOf: number, knownAt: number): readonly number[] =>
  all
    .filter((form) => form.fact.at <= asOf && form.from <= knownAt && form.until > Math.min(knownAt, 8e15))
    .sort((a, b) => a.fact.at - b.fact.at || a.fact.position - b.fact.position || a.fact.known - b.fact.known)
    .map((form) => form.fact.position);

describe('the facts of a key', () => {
  it('fold to the same state whatever was asked before, and whatever was added in between', () => {
    fc.assert(
      fc.property(forms, times, fc.nat(100), (given, asked, cut) => {
        const all = given.map(({ at, late, held }, n) => ({
          fact: fact(n, at, at + late),
          from: at + late,
          until: held === undefined ? Infinity : at + late + held,
        }));
        const keyed = new KeyedFacts(all.slice(0, cut));
        for (const when of asked)
          expect(keyed.stateAt(everything, when)).toEqual(naive(all.slice(0, cut), when.asOf, when.knownAt));
        for (const form of all.slice(cut)) keyed.add(form);
        for (const when of asked) {
          expect(keyed.stateAt(everything, when)).toEqual(naive(all, when.asOf, when.knownAt));
          expect(keyed.factsAt(when).map(({ position }) => position)).toEqual(naive(all, when.asOf, when.knownAt));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('fold few facts anew, however many there are', () => {
    let folds = 0;
    const counting = view<number>('counting', 0, [
      { type: 'X', keys: () => ['k'], keep: () => ({}), fold: (n) => (folds++, n + 1) },
    ]);
    const keyed = new KeyedFacts(
      Array.from({ length: 10_000 }, (_, n) => ({ fact: fact(n, n, n), from: n, until: Infinity })),
    );
    expect(keyed.stateAt(counting, { asOf: 9_998, knownAt: Infinity })).toBe(9_999);
    folds = 0;
    expect(keyed.stateAt(counting, { asOf: 5_000, knownAt: Infinity })).toBe(5_001);
    expect(folds).toBeLessThan(20);
  });
});
