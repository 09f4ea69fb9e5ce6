import { day } from './kinds.js';

describe('a day in a field', () => {
  it('given a day so far away that no deadline can be counted from it, then it is not accepted, and the sentence says which are', () => {
    const kind = day();
    for (const accepted of ['1800-01-01', '2024-02-29', '2999-12-31']) expect(kind.check(accepted, 'due')).toEqual([]);
    for (const refused of ['1799-12-31', '3000-01-01', '9999-12-31', '2023-02-29', 'soon', 20240229, null])
      expect(kind.check(refused, 'due')).toHaveLength(1);
    expect(kind.wanted).toContain('from 1800 to 2999');
  });
});
