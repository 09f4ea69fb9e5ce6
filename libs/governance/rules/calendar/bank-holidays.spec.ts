import { bankHolidays } from './bank-holidays.js';
import { easterSunday } from './easter.js';
import type { Nation } from './one-off-holidays.js';
import { isWeekend } from './weekday.js';

const NATIONS: readonly Nation[] = ['ENGLAND_WALES', 'SCOTLAND', 'NORTHERN_IRELAND'];
const daysOf = (nation: Nation, year: number): string[] => bankHolidays(nation, year).map(({ day }) => day);

describe('Easter Sunday', () => {
  it.each([
    '2005-03-27',
    '2008-03-23',
    '2011-04-24',
    '2016-03-27',
    '2019-04-21',
    '2024-03-31',
    '2025-04-20',
    '2030-04-21',
    '2035-03-25',
    '2038-04-25',
  ])('falls on %s', (day) => {
    expect(easterSunday(Number(day.slice(0, 4)))).toBe(day);
  });
});

describe('bank holidays by rule', () => {
  it('are weekdays, in order and without doubles, in every nation and every year from 2005 to 2035', () => {
    for (const nation of NATIONS) {
      for (let year = 2005; year <= 2035; year++) {
        const days = daysOf(nation, year);
        expect(days.filter(isWeekend)).toEqual([]);
        expect(days).toEqual([...new Set(days)].sort());
        expect(days.every((day) => day.startsWith(`${year}-`))).toBe(true);
      }
    }
  });

  it('are eight a year in England and Wales, nine in Scotland and ten in Northern Ireland, when none is proclaimed', () => {
    expect(NATIONS.map((nation) => daysOf(nation, 2031).length)).toEqual([8, 9, 10]);
  });

  it('keep Easter Monday out of Scotland', () => {
    expect(daysOf('ENGLAND_WALES', 2024)).toContain('2024-04-01');
    expect(daysOf('SCOTLAND', 2024)).not.toContain('2024-04-01');
  });

  it("have St Andrew's Day in Scotland only since the Act of 2007", () => {
    expect(daysOf('SCOTLAND', 2006)).not.toContain('2006-11-30');
    expect(daysOf('SCOTLAND', 2007)).toContain('2007-11-30');
  });

  it('name a substitute day as such', () => {
    expect(bankHolidays('ENGLAND_WALES', 2021).slice(-2)).toEqual([
      { day: '2021-12-27', name: 'Christmas Day (substitute day)' },
      { day: '2021-12-28', name: 'Boxing Day (substitute day)' },
    ]);
  });
});
