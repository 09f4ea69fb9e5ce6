import { DeadlineBook, passes } from './deadline-book.js';

describe('the deadline book', () => {
  it('given a day, then it passes at midnight in London that follows, winter and summer', () => {
    expect(new Date(passes('2025-01-10')).toISOString()).toBe('2025-01-11T00:00:00.000Z');
    expect(new Date(passes('2025-07-10')).toISOString()).toBe('2025-07-10T23:00:00.000Z');
  });

  it('given an instant, then it passes when it is reached', () => {
    expect(new Date(passes('2025-01-10T17:00:00.000Z')).toISOString()).toBe('2025-01-10T17:00:00.000Z');
  });

  it('given several, then the first to pass comes first, by stream and name on the same day', () => {
    const book = new DeadlineBook();
    book.set('workaround/WA-2', [
      { id: 'b', due: '2025-01-10' },
      { id: 'a', due: '2025-01-10' },
    ]);
    book.set('workaround/WA-1', [{ id: 'c', due: '2025-01-11' }]);
    expect(book.all().map((d) => d.id)).toEqual(['a', 'b', 'c']);
    book.set('workaround/WA-2', []);
    expect(book.first()?.id).toBe('c');
  });
});
