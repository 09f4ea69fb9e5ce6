import { addDays, addMonths, daysBetween } from '#kernel';
import fc from 'fast-check';
import type { Assessment } from './carrying-cost.js';
import { ageDays, assessmentOn, breakEvenMonths, carryingCost, monthlyCost } from './carrying-cost.js';

const RATE = 2800;
const assessed = (from: string, monthlyPence: number, monthlyMinutes = 0): Assessment => ({
  from,
  risk: 'MEDIUM',
  monthlyPence,
  monthlyMinutes,
  effortPence: 0,
  bornBy: 'bdc',
});

describe('the carrying cost of a workaround, to the penny', () => {
  it('is money and time a month, time at the hourly rate, rounded down', () => {
    expect(monthlyCost({ monthlyPence: 1000, monthlyMinutes: 600 }, RATE)).toBe(29_000);
    expect(monthlyCost({ monthlyPence: 0, monthlyMinutes: 1 }, RATE)).toBe(46);
  });
  it('counts each calendar month by its days, rounded down per month', () => {
    const assessments = [assessed('2025-02-24', 10_000)];
    // 12 of 28 days from 17 February (4285.7), all of March, 15 of 30 days of April
    expect(carryingCost(assessments, '2025-02-17', '2025-04-16', RATE)).toBe(4285 + 10_000 + 5000);
    expect(carryingCost([assessed('2024-02-01', 10_000)], '2024-02-01', '2024-02-29', RATE)).toBe(9655);
  });
  it('counts from the flag date at what the first assessment says', () => {
    expect(carryingCost([assessed('2025-04-20', 3000)], '2025-04-01', '2025-05-01', RATE)).toBe(3000);
  });
  it('counts a new assessment from its date, and rounds the month once', () => {
    const both = [assessed('2025-04-01', 100), assessed('2025-04-11', 201)];
    // (10 days at 100 + 20 days at 201) / 30 = 167.33
    expect(carryingCost(both, '2025-04-01', '2025-05-01', RATE)).toBe(167);
  });
  it('goes by the later of two assessments of one day', () => {
    expect(
      carryingCost([assessed('2025-04-01', 100), assessed('2025-04-01', 200)], '2025-04-01', '2025-05-01', RATE),
    ).toBe(200);
  });
  it('is nothing where nothing was assessed, and on the flag date itself', () => {
    expect(carryingCost([], '2025-04-01', '2026-04-01', RATE)).toBe(0);
    expect(carryingCost([assessed('2025-04-01', 3000)], '2025-04-01', '2025-04-01', RATE)).toBe(0);
  });
});

const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2022-01-15', n));
const assessments = fc.array(
  fc
    .record({ from: day, pence: fc.nat(10_000_000), minutes: fc.nat(100_000) })
    .map(({ from, pence, minutes }) => assessed(from, pence, minutes)),
  { maxLength: 5 },
);
const rate = fc.nat(20_000);

describe('whatever is assessed', () => {
  it('whole months side by side cost what they cost together', () => {
    fc.assert(
      fc.property(assessments, fc.nat(40), fc.nat(24), fc.nat(24), rate, (list, start, first, second, pence) => {
        const a = addMonths('2022-01-01', start);
        const b = addMonths(a, first);
        const c = addMonths(b, second);
        expect(carryingCost(list, a, b, pence) + carryingCost(list, b, c, pence)).toBe(carryingCost(list, a, c, pence));
      }),
    );
  });
  it('a span cut within a month loses at most the penny that is rounded away', () => {
    fc.assert(
      fc.property(assessments, day, fc.nat(800), fc.nat(800), rate, (list, a, first, second, pence) => {
        const b = addDays(a, first);
        const c = addDays(b, second);
        const lost =
          carryingCost(list, a, c, pence) - carryingCost(list, a, b, pence) - carryingCost(list, b, c, pence);
        expect([0, 1]).toContain(lost);
      }),
    );
  });
  it('it is a whole number of pence, never negative, and never falls as time goes on', () => {
    fc.assert(
      fc.property(assessments, day, fc.nat(900), fc.nat(60), rate, (list, from, days, more, pence) => {
        const to = addDays(from, days);
        const cost = carryingCost(list, from, to, pence);
        expect(Number.isSafeInteger(cost) && cost >= 0).toBe(true);
        expect(carryingCost(list, from, addDays(to, more), pence)).toBeGreaterThanOrEqual(cost);
      }),
    );
  });
  it('the order in which assessments of different days are listed does not matter', () => {
    fc.assert(
      fc.property(fc.uniqueArray(day, { maxLength: 5 }), day, fc.nat(900), (days, from, span) => {
        const list = days.map((d, i) => assessed(d, 1000 * (i + 1)));
        expect(carryingCost([...list].reverse(), from, addDays(from, span), RATE)).toBe(
          carryingCost(list, from, addDays(from, span), RATE),
        );
      }),
    );
  });
});

describe('break-even', () => {
  it('is effort by monthly cost in months, rounded up', () => {
    expect(breakEvenMonths(100_000, 29_000)).toBe(4);
    expect(breakEvenMonths(87_000, 29_000)).toBe(3);
    expect(breakEvenMonths(0, 29_000)).toBe(0);
  });
  it('is never where it costs nothing to carry', () => {
    expect(breakEvenMonths(100_000, 0)).toBeUndefined();
  });
  it('is the first month in which it has paid for itself', () => {
    fc.assert(
      fc.property(fc.nat(1e12), fc.integer({ min: 1, max: 1e9 }), (effort, monthly) => {
        const months = breakEvenMonths(effort, monthly)!;
        expect(months * monthly >= effort && (months - 1) * monthly < effort).toBe(true);
      }),
    );
  });
});

describe('age', () => {
  it('is 1,456 days from 5 May 2009 to 30 April 2013', () => {
    expect(ageDays('2009-05-05', '2013-04-30')).toBe(1456);
  });
  it('is nothing before the flag', () => {
    expect(ageDays('2009-05-05', '2009-05-01')).toBe(0);
    expect(daysBetween('2009-05-05', '2009-05-01')).toBe(-4);
  });
});

describe('the assessment on a day', () => {
  it('is the last made by then', () => {
    const list = [assessed('2025-03-01', 2), assessed('2025-02-01', 1)];
    expect(assessmentOn(list, '2025-01-31')).toBeUndefined();
    expect(assessmentOn(list, '2025-02-28')?.monthlyPence).toBe(1);
    expect(assessmentOn(list, '2025-03-01')?.monthlyPence).toBe(2);
  });
});
