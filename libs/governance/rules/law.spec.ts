import { calendarNationOf, inForceOn, jurisdictionOf, JURISDICTIONS } from './law.js';

describe('whose law applies', () => {
  it('Wales is told from England by the GSS code, where the calendar is one', () => {
    expect(jurisdictionOf('ENGLAND_WALES', ['W06000011'])).toBe('WALES');
    expect(jurisdictionOf('ENGLAND_WALES', ['E07999901'])).toBe('ENGLAND');
    expect(jurisdictionOf('ENGLAND_WALES')).toBe('ENGLAND');
    expect(jurisdictionOf('SCOTLAND', ['W06000011'])).toBe('SCOTLAND');
  });

  it('each jurisdiction keeps the bank holidays of its nation', () => {
    expect(JURISDICTIONS.map(calendarNationOf)).toEqual([
      'ENGLAND_WALES',
      'ENGLAND_WALES',
      'SCOTLAND',
      'NORTHERN_IRELAND',
    ]);
  });

  it('a row holds from its first day to its last, both included', () => {
    const row = { from: '2020-04-04', until: '2021-05-06' };
    expect(['2020-04-03', '2020-04-04', '2021-05-06', '2021-05-07'].map((day) => inForceOn(row, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(inForceOn({}, '1999-01-01')).toBe(true);
  });
});
