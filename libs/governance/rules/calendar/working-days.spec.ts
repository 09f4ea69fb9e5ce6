import fc from 'fast-check';
import { addDays } from '#kernel';
import type { Nation, OneOffHoliday } from './one-off-holidays.js';
import { calendarOf } from './working-days.js';

const england = calendarOf('ENGLAND_WALES');
const scotland = calendarOf('SCOTLAND');
const NATIONS: readonly Nation[] = ['ENGLAND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND'];

const nation = fc.constantFrom(...NATIONS);
const day = fc.integer({ min: 0, max: 11_000 }).map((n) => addDays('2005-01-01', n));

describe('a call-in window of five working days', () => {
  it.each([
    ['2014-10-28', '2014-11-04'],
    ['2024-10-17', '2024-10-24'],
    ['2023-04-05', '2023-04-14'],
    ['2024-12-20', '2024-12-31'],
    ['2024-08-23', '2024-09-02'],
  ])('published on %s closes on %s', (published, closes) => {
    expect(england.addWorkingDays(published, 5)).toBe(closes);
  });

  it('closes earlier in Scotland over Easter Monday, which is no bank holiday there', () => {
    expect(scotland.addWorkingDays('2023-04-05', 5)).toBe('2023-04-13');
  });

  it('leaves out the two days of the Platinum Jubilee, and counts the Monday whose holiday was moved', () => {
    expect(england.addWorkingDays('2022-05-27', 5)).toBe('2022-06-07');
  });
});

describe('working days', () => {
  it('leave out weekends and bank holidays', () => {
    expect(['2024-12-24', '2024-12-25', '2024-12-28', '2024-12-29'].map((d) => england.isWorkingDay(d))).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });

  it('go back as they go forward, and nought stays where it is', () => {
    expect(england.addWorkingDays('2025-01-02', -1)).toBe('2024-12-31');
    expect(england.addWorkingDays('2025-01-01', 0)).toBe('2025-01-01');
  });

  it('are counted after the first day, up to and including the last', () => {
    expect(england.workingDaysBetween('2024-08-23', '2024-09-02')).toBe(5);
    expect(england.workingDaysBetween('2024-09-02', '2024-08-23')).toBe(-5);
    expect(england.workingDaysBetween('2024-09-02', '2024-09-02')).toBe(0);
  });

  it('refuse half a day', () => {
    expect(() => england.addWorkingDays('2024-09-02', 0.5)).toThrow('whole number');
  });

  it('refuse what is no day', () => {
    expect(() => england.isWorkingDay('2024-02-30')).toThrow('"2024-02-30"');
  });

  it('always end on a working day, exactly n working days away, in either direction', () => {
    fc.assert(
      fc.property(
        nation,
        day,
        fc.integer({ min: -60, max: 60 }).filter((n) => n !== 0),
        (where, start, n) => {
          const calendar = calendarOf(where);
          const end = calendar.addWorkingDays(start, n);
          expect(calendar.isWorkingDay(end)).toBe(true);
          expect(calendar.workingDaysBetween(start, end)).toBe(n);
        },
      ),
    );
  });
});

describe('a bank holiday proclaimed later', () => {
  const wake: OneOffHoliday = {
    day: '2031-03-05',
    name: 'A day of thanks',
    nations: ['SCOTLAND'],
    citation: 'an example',
  };

  it('is added as a row, for the nations that it names', () => {
    expect(calendarOf('SCOTLAND', [wake]).isWorkingDay('2031-03-05')).toBe(false);
    expect(calendarOf('ENGLAND_WALES', [wake]).isWorkingDay('2031-03-05')).toBe(true);
    expect(scotland.isWorkingDay('2031-03-05')).toBe(true);
  });

  it('makes a working day of the holiday that it stands in for', () => {
    const moved = calendarOf('SCOTLAND', [{ ...wake, insteadOf: '2031-08-04' }]);
    expect(scotland.isWorkingDay('2031-08-04')).toBe(false);
    expect(moved.isWorkingDay('2031-08-04')).toBe(true);
  });

  it('is refused when the row names no real day', () => {
    expect(() => calendarOf('SCOTLAND', [{ ...wake, day: '2031-02-29' }])).toThrow('"2031-02-29"');
    expect(() => calendarOf('SCOTLAND', [{ ...wake, insteadOf: '4 August' }])).toThrow('"4 August"');
  });
});
