import fc from 'fast-check';
import { median, quantile, summary } from './medians.js';

const values = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 });

describe('the arithmetic of the benchmarks', () => {
  it('given an odd number of values, then the median is the middle one; of an even number, the mean of the middle two', () => {
    expect(median([9, 1, 5])).toBe(5);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(() => median([])).toThrow(RangeError);
  });

  it('given any values, then no more than half lie below the median and no more than half above it', () => {
    fc.assert(
      fc.property(values, (all) => {
        const middle = median(all);
        expect(all.filter((value) => value < middle).length).toBeLessThanOrEqual(all.length / 2);
        expect(all.filter((value) => value > middle).length).toBeLessThanOrEqual(all.length / 2);
      }),
    );
  });

  it('given a hundred values, then 99 % lie at or below the 99th', () => {
    const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect(quantile(hundred, 0.99)).toBe(99);
    expect(quantile(hundred, 1)).toBe(100);
    expect(quantile([7], 0.5)).toBe(7);
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });

  it('given rounds of a machine that slows down, then the ratio is that of each pair, not that of the medians', () => {
    const rounds = [
      { ours: 50, reference: 100 },
      { ours: 5, reference: 10 },
      { ours: 30, reference: 60 },
    ];
    expect(summary(rounds)).toEqual({ ours: 30, reference: 60, ratio: 0.5 });
    expect(
      summary([
        { ours: 100, reference: 100 },
        { ours: 30, reference: 10 },
        { ours: 1, reference: 1 },
      ]).ratio,
    ).toBe(1);
  });
});
