import fc from 'fast-check';
import { LEADING } from './arrangement.words.js';
import type { Leading } from './arrangement.words.js';
import { interestAlignment } from './interest.policy.js';

const says = (authority: string, wouldLead: Leading, horizonMonths = 36) => ({ authority, wouldLead, horizonMonths });

describe('the interest axis', () => {
  it('is in conflict when two come only if they lead', () => {
    expect(
      interestAlignment([says('acc', 'ONLY_IF_LEADING'), says('bdc', 'ONLY_IF_LEADING'), says('wic', 'WILL_LEAD')]),
    ).toEqual({
      grade: 'CONFLICT',
      reasons: [{ code: 'SEVERAL_ONLY_IF_LEADING', authorities: ['acc', 'bdc'] }],
    });
  });
  it.each([
    ['ONE_ONLY_IF_LEADING', [says('acc', 'ONLY_IF_LEADING'), says('bdc', 'WILL_LEAD')]],
    ['SEVERAL_PREFER_TO_LEAD', [says('acc', 'PREFERS_TO_LEAD'), says('bdc', 'PREFERS_TO_LEAD')]],
    ['NOBODY_SEEKS_TO_LEAD', [says('acc', 'DOES_NOT_SEEK_TO_LEAD'), says('bdc', 'DOES_NOT_SEEK_TO_LEAD')]],
    ['HORIZONS_DIFFER', [says('acc', 'WILL_LEAD', 36), says('bdc', 'DOES_NOT_SEEK_TO_LEAD', 18)]],
  ] as const)('is in tension by %s', (code, statements) => {
    expect(interestAlignment(statements)).toEqual({
      grade: 'TENSION',
      reasons: [{ code, authorities: ['acc', 'bdc'] }],
    });
  });
  it('is compatible when one would lead, the others follow, and horizons are near', () => {
    expect(interestAlignment([says('acc', 'ONLY_IF_LEADING', 36), says('bdc', 'DOES_NOT_SEEK_TO_LEAD', 19)])).toEqual({
      grade: 'COMPATIBLE',
      reasons: [],
    });
  });
  it('names an open gap, a missing and a stale statement', () => {
    const statements = [says('acc', 'WILL_LEAD'), { ...says('bdc', 'DOES_NOT_SEEK_TO_LEAD'), stale: true }];
    expect(interestAlignment(statements, ['acc', 'bdc', 'wic'])).toEqual({
      grade: 'NOT_KNOWN',
      reasons: [
        { code: 'STATEMENT_MISSING', authorities: ['wic'] },
        { code: 'STATEMENT_STALE', authorities: ['bdc'] },
      ],
    });
    expect(interestAlignment(statements, ['acc'], [{ between: ['acc', 'bdc'] }])).toMatchObject({ grade: 'TENSION' });
  });
  it('never reads silence as agreement', () => {
    const authorities = ['acc', 'bdc', 'wic', 'vmp'];
    const statements = fc.uniqueArray(
      fc.record({
        authority: fc.constantFrom(...authorities),
        wouldLead: fc.constantFrom(...LEADING),
        horizonMonths: fc.integer({ min: 1, max: 600 }),
      }),
      {
        selector: (s) => s.authority,
        maxLength: 3,
      },
    );
    fc.assert(fc.property(statements, (some) => interestAlignment(some, authorities).grade !== 'COMPATIBLE'));
  });
});
