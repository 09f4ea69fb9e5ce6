import fc from 'fast-check';
import { addDays, daysBetween } from '#kernel';
import { addClearDays, clearWorkingDaysBefore } from './clear-days.js';
import { calendarOf } from './working-days.js';

const england = calendarOf('ENGLAND_WALES');
const day = fc.integer({ min: 0, max: 11_000 }).map((n) => addDays('2005-01-01', n));

describe('28 clear days', () => {
  it.each([
    ['2024-09-02', '2024-10-01'],
    ['2023-03-14', '2023-04-12'],
  ])('from notice on %s allow a decision on %s', (notice, decision) => {
    expect(addClearDays(notice, 28)).toBe(decision);
  });

  it('always leave that many whole days between', () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 90 }), (notice, n) => daysBetween(notice, addClearDays(notice, n)) - 1 === n),
    );
  });
});

describe('five clear working days before a meeting', () => {
  it.each([
    ['2024-10-02', '2024-09-24'],
    ['2025-01-08', '2024-12-30'],
  ])('a meeting on %s needs its agenda by %s', (meeting, latest) => {
    expect(clearWorkingDaysBefore(meeting, 5, england)).toBe(latest);
  });

  it('are always five on the latest day of notice and four a day later', () => {
    fc.assert(
      fc.property(day, (meeting) => {
        const latest = clearWorkingDaysBefore(meeting, 5, england);
        const lastFullDay = addDays(meeting, -1);
        expect(england.workingDaysBetween(latest, lastFullDay)).toBe(5);
        expect(england.workingDaysBetween(addDays(latest, 1), lastFullDay)).toBe(4);
      }),
    );
  });
});
