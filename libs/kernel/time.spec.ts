import fc from 'fast-check';
import {
  addDays,
  addMonths,
  atLondon,
  compareDays,
  dayOf,
  daysBetween,
  endOfDay,
  instantOf,
  isDay,
  isInstant,
  isOccurred,
  LONDON,
  londonDay,
  msOf,
  parseAt,
  startOf,
  startOfDay,
} from './time.js';

const HOUR = 3_600_000;
const utc = (text: string): number => Date.parse(text);
const day = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays('1960-01-01', n));

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('%s is one', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-1-1',
    '2024-01-01T',
    ' 2024-01-1',
    '0999-01-01',
    '２０24-01-01',
    '',
    20240101,
    null,
  ])('%s is none', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it('is accepted for every day that Temporal knows, and for no day after the end of a month', () => {
    fc.assert(
      fc.property(day, (text) => {
        const { daysInMonth } = Temporal.PlainDate.from(text);
        expect(isDay(text)).toBe(true);
        expect(isDay(`${text.slice(0, 8)}${daysInMonth + 1}`)).toBe(false);
      }),
    );
  });
});

describe('an instant', () => {
  it.each(['2024-08-21T09:30:00Z', '2024-08-21T09:30:00.5Z', '2024-08-21T09:30:00.000Z', '2024-02-29T23:59:59.999Z'])(
    '%s is one',
    (text) => {
      expect(isInstant(text)).toBe(true);
    },
  );

  it.each([
    '2024-08-21T09:30:00+01:00',
    '2024-08-21T09:30:00',
    '2024-08-21T09:30Z',
    '2024-08-21t09:30:00z',
    '2024-08-21 09:30:00Z',
    '2023-02-29T00:00:00Z',
    '2024-08-21T24:00:00Z',
    '2016-12-31T23:59:60Z',
    '2024-08-21T09:30:00.0000Z',
    '2024-08-21T09:30:00.Z',
    '2024-08-21',
    undefined,
  ])('%s is none', (text) => {
    expect(isInstant(text)).toBe(false);
  });

  it('is written with three fraction digits, and read back as the same moment', () => {
    expect(instantOf(utc('2024-08-21T09:30:00Z'))).toBe('2024-08-21T09:30:00.000Z');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e12 }), (ms) => isInstant(instantOf(ms)) && msOf(instantOf(ms)) === ms),
    );
  });

  it('is refused with what would be accepted', () => {
    expect(() => msOf('21 August 2024')).toThrow('"21 August 2024" is no instant: write RFC 3339 UTC');
  });
});

describe('when a thing occurred', () => {
  it.each([
    '2024-08-21',
    '2024-08-21T09:30:00Z',
    { from: '2024-08-01', to: '2024-08-31' },
    { from: '2024-08-01', to: '2024-08-01' },
    { from: '2024-08-01', to: '2024-07-31T23:00:00.000Z' },
  ])('%j says so', (occurred) => {
    expect(isOccurred(occurred)).toBe(true);
  });

  it.each([
    { from: '2024-08-31', to: '2024-08-01' },
    { from: '2024-08-01' },
    { from: '2024-08-01', to: '2024-08-31', about: true },
    { from: '2024-08-01T10:00:00Z', to: '2024-08-01' },
    ['2024-08-01', '2024-08-31'],
    null,
    'yesterday',
    undefined,
  ])('%j does not', (occurred) => {
    expect(isOccurred(occurred)).toBe(false);
  });

  it('counts from itself, from 00:00 in London, or from the start of the end of a period', () => {
    expect(startOf('2024-08-21T09:30:00Z')).toBe(utc('2024-08-21T09:30:00Z'));
    expect(startOf('2024-08-21')).toBe(utc('2024-08-20T23:00:00Z'));
    expect(startOf('2024-01-21')).toBe(utc('2024-01-21T00:00:00Z'));
    expect(startOf({ from: '2024-01-01', to: '2024-01-21' })).toBe(startOf('2024-01-21'));
  });

  it('belongs to the London day on which it counts', () => {
    expect(dayOf('2024-08-21')).toBe('2024-08-21');
    expect(dayOf('2024-08-20T23:00:00Z')).toBe('2024-08-21');
    expect(dayOf({ from: '2024-08-01', to: '2024-08-20T22:59:59.999Z' })).toBe('2024-08-20');
  });

  it('never counts before a period in which it happened', () => {
    fc.assert(
      fc.property(day, day, (a, b) => {
        fc.pre(isOccurred({ from: a, to: b }));
        expect(startOf({ from: a, to: b })).toBeGreaterThanOrEqual(startOf(a));
      }),
    );
  });
});

describe('a London day', () => {
  it('has 23 hours when summer time begins and 25 when it ends', () => {
    expect(endOfDay('2024-03-31') + 1 - startOfDay('2024-03-31')).toBe(23 * HOUR);
    expect(endOfDay('2024-10-27') + 1 - startOfDay('2024-10-27')).toBe(25 * HOUR);
    expect(endOfDay('2024-10-28') + 1 - startOfDay('2024-10-28')).toBe(24 * HOUR);
  });

  it('ends a millisecond before the next begins, whatever the time of year', () => {
    fc.assert(fc.property(day, (text) => endOfDay(text) + 1 === startOfDay(addDays(text, 1))));
  });

  it('begins when Temporal says so, from double summer time to the end of the century', () => {
    for (const text of [
      '1944-07-01',
      '1968-10-27',
      '1971-10-31',
      '2024-03-31',
      '2024-04-01',
      '2024-10-27',
      '2024-10-28',
      '2099-12-31',
    ]) {
      const start = startOfDay(text);
      expect(start).toBe(Temporal.PlainDate.from(text).toZonedDateTime(LONDON).epochMilliseconds);
      expect([londonDay(start - 1), londonDay(start)]).toEqual([addDays(text, -1), text]);
    }
  });

  it('holds every moment that Temporal places in it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 4e12 }), (ms) => {
        const expected = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(LONDON).toPlainDate().toString();
        expect(londonDay(ms)).toBe(expected);
      }),
    );
  });

  it('is found as surely after more days than are kept in memory', () => {
    for (let n = 0; n < 40_000; n++) startOfDay(addDays('1950-01-01', n));
    expect(londonDay(startOfDay('1950-01-02') - 1)).toBe('1950-01-01');
  });

  it('is refused when there is no such day or moment', () => {
    expect(() => startOfDay('2024-02-30')).toThrow('"2024-02-30" is no calendar day: write YYYY-MM-DD');
    expect(() => londonDay(Number.NaN)).toThrow('is no moment');
  });
});

describe('a time of day in London', () => {
  it('follows summer time', () => {
    expect(atLondon('2024-07-01', '17:00')).toBe(utc('2024-07-01T16:00:00Z'));
    expect(atLondon('2024-12-02', '17:00')).toBe(utc('2024-12-02T17:00:00Z'));
  });

  it('moves on by the hour where the spring change skips it', () => {
    expect(atLondon('2024-03-31', '01:30')).toBe(utc('2024-03-31T01:30:00Z'));
  });

  it('is the first of the two where the autumn change repeats it', () => {
    expect(atLondon('2024-10-27', '01:30')).toBe(utc('2024-10-27T00:30:00Z'));
  });

  it.each([
    ['2024-02-30', '12:00'],
    ['2024-02-28', '24:00'],
    ['2024-02-28', '9:00'],
  ])('is refused on %s at %s', (text, time) => {
    expect(() => atLondon(text, time)).toThrow(RangeError);
  });
});

describe('a date that a reader asks by', () => {
  it('means the end of that London day when it is bare', () => {
    expect(parseAt('2024-08-21')).toBe(utc('2024-08-21T22:59:59.999Z'));
  });

  it('means that instant, with or without an offset', () => {
    expect(parseAt('2024-08-21T09:30:00Z')).toBe(utc('2024-08-21T09:30:00Z'));
    expect(parseAt('2024-08-21T10:30:00+01:00')).toBe(utc('2024-08-21T09:30:00Z'));
  });

  it.each(['', 'today', '2024-02-30', '2024-02-30T00:00:00+01:00', '2024-08-21T10:30:00+25:00', '2024-08-21T10:30'])(
    'is neither for "%s"',
    (text) => {
      expect(parseAt(text)).toBeUndefined();
    },
  );
});

describe('counting days and months', () => {
  it('clamps to the end of a month', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29');
    expect(addMonths('2024-03-31', -1)).toBe('2024-02-29');
    expect(addMonths('2020-03-02', 15)).toBe('2021-06-02');
  });

  it('passes over years and both clock changes', () => {
    expect(addDays('2024-12-31', 1)).toBe('2025-01-01');
    expect(addDays('2024-03-30', 2)).toBe('2024-04-01');
    expect(daysBetween('2024-10-26', '2024-10-28')).toBe(2);
  });

  it('always undoes itself, and orders days as their texts', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (from, n) => {
        const to = addDays(from, n);
        expect(daysBetween(from, to)).toBe(n);
        expect(Math.sign(compareDays(to, from))).toBe(Math.sign(n));
      }),
    );
  });

  it('refuses part of a day, and days outside the years 1000 to 9999', () => {
    expect(() => addDays('2024-01-01', 0.5)).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addMonths('9999-12-31', 1)).toThrow(RangeError);
  });
});
