import fc from 'fast-check';
import type { Carried } from './burden.js';
import { burden } from './burden.js';
import { RISKS } from './workaround.words.js';

const WA001: Carried = { risk: 'MEDIUM', flaggedOn: '2025-02-17', share: 1000 };

describe('the workaround burden', () => {
  it('of WA-001 on 13 March 2025 is 0.2533', () => {
    expect(burden([WA001], '2025-03-13')).toBeCloseTo(0.2533, 4);
  });
  it('weighs low 1, medium 2, high 4, and is nothing without workarounds', () => {
    const of = (risk: Carried['risk']) => burden([{ risk, flaggedOn: '2025-01-01', share: 10_000 }], '2025-01-01');
    expect(RISKS.map(of)).toEqual([1, 2, 4]);
    expect(burden([], '2025-01-01')).toBe(0);
  });
  it('counts an unknown share as a quarter, and an unknown risk as medium', () => {
    expect(burden([{ risk: 'LOW', flaggedOn: '2025-01-01' }], '2025-01-01')).toBe(0.25);
    expect(burden([{ flaggedOn: '2025-01-01' }], '2025-01-01')).toBe(0.5);
  });
  it('is the same in any order, and never falls as time goes on', () => {
    const carried = fc.array(
      fc.record({
        risk: fc.constantFrom(...RISKS),
        flaggedOn: fc.constantFrom('2024-01-31', '2024-06-01', '2025-02-17'),
        share: fc.nat(10_000),
      }),
    );
    fc.assert(
      fc.property(carried, (list) => {
        expect(burden([...list].reverse(), '2025-03-01')).toBe(burden(list, '2025-03-01'));
        expect(burden(list, '2025-03-02')).toBeGreaterThanOrEqual(burden(list, '2025-03-01'));
      }),
    );
  });
});
