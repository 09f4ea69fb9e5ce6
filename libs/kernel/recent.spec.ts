import { Recent } from './recent.js';

describe('a map of what was used recently', () => {
  it('given more entries than it keeps, then the ones used last are there and old ones are not', () => {
    const kept = new Recent<string, number>(10);
    for (let i = 0; i < 100; i++) kept.set(`k${i}`, i);
    for (let i = 90; i < 100; i++) expect(kept.get(`k${i}`)).toBe(i);
    for (let i = 0; i < 70; i++) expect(kept.get(`k${i}`)).toBeUndefined();
  });

  it('given an entry that is used again and again, then it stays', () => {
    const kept = new Recent<string, number>(10);
    kept.set('constitution', 1);
    for (let i = 0; i < 1000; i++) {
      kept.set(`k${i}`, i);
      expect(kept.get('constitution')).toBe(1);
    }
  });

  it('given an entry that is forgotten, then it is gone from both generations', () => {
    const kept = new Recent<string, number>(1);
    kept.set('a', 1);
    kept.set('b', 2);
    kept.delete('a');
    kept.delete('b');
    expect([kept.get('a'), kept.get('b')]).toEqual([undefined, undefined]);
  });
});
