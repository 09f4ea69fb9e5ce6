import fc from 'fast-check';
import { countText, dayText, listText, momentText, occurredText, poundsText, timeText } from './format.js';

describe('dates, times and money as they are written on a page', () => {
  it('writes a day in full, in either language', () => {
    expect(dayText('2025-03-13', 'en')).toBe('13 March 2025');
    expect(dayText('2025-03-13', 'cy')).toBe('13 Mawrth 2025');
  });

  it.each([
    ['2025-03-13T17:30:00Z', '5:30pm'],
    ['2025-03-13T17:00:00Z', '5pm'],
    ['2025-03-13T09:05:00Z', '9:05am'],
    ['2025-03-13T12:00:00Z', 'midday'],
    ['2025-03-13T12:30:00Z', '12:30pm'],
    ['2025-03-13T00:00:00Z', 'midnight'],
    ['2025-03-13T00:01:00Z', '12:01am'],
    ['2025-07-01T11:00:00Z', 'midday'],
  ])('writes %s as %s, as clocks in London show it', (instant, text) => {
    expect(timeText(Date.parse(instant), 'en')).toBe(text);
  });

  it('gives a moment late in the evening of a summer day the date of London', () => {
    expect(momentText(Date.parse('2025-06-30T23:30:00Z'), 'en')).toBe('1 July 2025, 12:30am');
  });

  it('says as much of when something happened as the record knows', () => {
    expect(occurredText('2025-03-13', 'en')).toBe('13 March 2025');
    expect(occurredText('2025-03-13T17:30:00.000Z', 'en')).toBe('13 March 2025, 5:30pm');
    // "Midnight" leaves open of which day: the first moment of a day is that day, in summer too.
    expect(occurredText('2025-10-23T23:00:00.000Z', 'en')).toBe('24 October 2025');
    expect(occurredText({ from: '2012-07-04', to: '2012-07-05' }, 'en')).toBe('4 July 2012 – 5 July 2012');
  });

  it.each([
    [0, '£0'],
    [5, '£0.05'],
    [120_000, '£1,200'],
    [123_456, '£1,234.56'],
    [100_000_000_000_000, '£1,000,000,000,000'],
    [-250, '−£2.50'],
  ])('writes %i pence as %s', (pence, text) => {
    expect(poundsText(pence)).toBe(text);
  });

  it('loses no penny', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e14 }), (pence) => {
        const [pounds = '', rest = '00'] = poundsText(pence).slice(1).replaceAll(',', '').split('.');
        expect(BigInt(pounds) * 100n + BigInt(rest)).toBe(BigInt(pence));
      }),
    );
  });

  it('lists names and counts as English writes them', () => {
    expect(listText(['Aldermere', 'Brackwater', 'Wexcombe'], 'en')).toBe('Aldermere, Brackwater and Wexcombe');
    expect(listText(['Aldermere', 'Brackwater', 'Wexcombe'], 'cy')).toBe('Aldermere, Brackwater, Wexcombe');
    expect(countText(1_234_567)).toBe('1,234,567');
  });
});
