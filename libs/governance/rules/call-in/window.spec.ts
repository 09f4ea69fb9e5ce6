import fc from 'fast-check';
import { addDays, msOf } from '#kernel';
import { calendarOf } from '../calendar/index.js';
import { DEFAULT_CALL_IN, isOpen, reconsiderBy, scrutinyMeetsBy, windowAfterWithdrawal, windowOf } from './index.js';

const england = calendarOf('ENGLAND_WALES');
const config = DEFAULT_CALL_IN;

describe('a window of five working days that closes at five o’clock', () => {
  it.each([
    ['2014-10-28', '2014-11-04', '2014-11-05', '2014-11-04T17:00:00.000Z'],
    ['2024-10-17', '2024-10-24', '2024-10-25', '2024-10-24T16:00:00.000Z'],
    ['2023-04-05', '2023-04-14', '2023-04-15', '2023-04-14T16:00:00.000Z'],
    ['2024-12-20', '2024-12-31', '2025-01-01', '2024-12-31T17:00:00.000Z'],
    ['2024-08-23', '2024-09-02', '2024-09-03', '2024-09-02T16:00:00.000Z'],
    ['2024-10-24', '2024-10-31', '2024-11-01', '2024-10-31T17:00:00.000Z'],
    ['2015-12-11', '2015-12-18', '2015-12-19', '2015-12-18T17:00:00.000Z'],
    ['2025-10-16', '2025-10-23', '2025-10-24', '2025-10-23T16:00:00.000Z'],
    ['2025-10-17', '2025-10-24', '2025-10-25', '2025-10-24T16:00:00.000Z'],
  ])('opened by publication on %s closes on %s and lets go on %s', (published, lastDay, effectiveFrom, closes) => {
    expect(windowOf(published, config, england)).toMatchObject({ lastDay, effectiveFrom, closes });
  });

  it('never counts the day of publication, at whatever hour', () => {
    expect(windowOf('2024-10-17T22:59:00Z', config, england).lastDay).toBe('2024-10-24');
    expect(windowOf('2024-10-17T23:00:00Z', config, england).lastDay).toBe('2024-10-25');
  });

  it('closes on the instant, London time on both sides of the clock changes', () => {
    const window = windowOf('2024-10-17', config, england);
    expect(isOpen(window, '2024-10-24T15:59:59.999Z')).toBe(true);
    expect(isOpen(window, '2024-10-24T16:00:00.000Z')).toBe(false);
    expect(windowOf('2024-10-21', config, england).closes).toBe('2024-10-28T17:00:00.000Z');
    expect(windowOf('2025-03-24', config, england).closes).toBe('2025-03-31T16:00:00.000Z');
  });

  it('takes in what is only known by its day, on the first day and the last', () => {
    const window = windowOf('2024-10-17T15:00:00Z', config, england);
    expect(['2024-10-16', '2024-10-17', '2024-10-24', '2024-10-25'].map((day) => isOpen(window, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('windows of other constitutions', () => {
  it('midday on the eighth day after publication', () => {
    const window = windowOf('2024-10-17', { windowDays: 8, dayKind: 'CALENDAR', cutoff: '12:00' }, england);
    expect(window).toMatchObject({ lastDay: '2024-10-25', closes: '2024-10-25T11:00:00.000Z' });
  });

  it('without a cut-off they close at midnight, where the last day ends', () => {
    const window = windowOf('2024-10-17', { windowDays: 3, dayKind: 'WORKING' }, england);
    expect(window).toMatchObject({
      lastDay: '2024-10-22',
      closes: '2024-10-22T23:00:00.000Z',
      effectiveAt: '2024-10-22T23:00:00.000Z',
    });
  });

  it('may let a decision go at the cut-off itself', () => {
    expect(windowOf('2024-10-17', { ...config, effect: 'AT_CUT_OFF' }, england)).toMatchObject({
      effectiveFrom: '2024-10-24',
      effectiveAt: '2024-10-24T16:00:00.000Z',
    });
  });

  it('keep the bank holidays of their own nation', () => {
    expect(windowOf('2023-04-05', config, calendarOf('SCOTLAND')).lastDay).toBe('2023-04-13');
  });

  it('always close after they open and let go no earlier than they close', () => {
    const day = fc.integer({ min: 0, max: 9_000 }).map((n) => addDays('2005-01-01', n));
    const timing = fc.record({
      windowDays: fc.integer({ min: 1, max: 20 }),
      dayKind: fc.constantFrom('WORKING' as const, 'CALENDAR' as const),
      cutoff: fc.constantFrom(undefined, '00:30', '12:00', '17:00', '23:59'),
      effect: fc.constantFrom(undefined, 'NEXT_DAY' as const, 'AT_CUT_OFF' as const),
    });
    fc.assert(
      fc.property(day, timing, (published, given) => {
        const window = windowOf(published, given, england);
        expect(window.lastDay > published).toBe(true);
        expect(msOf(window.closes)).toBeGreaterThan(msOf(window.opens));
        expect(msOf(window.effectiveAt)).toBeGreaterThanOrEqual(msOf(window.closes));
      }),
    );
  });
});

describe('a call-in that is withdrawn', () => {
  const window = windowOf('2024-10-17', config, england);

  it('reopens the window for the days that were left: of 18, 21, 22, 23 and 24 October two after the 22nd', () => {
    expect(windowAfterWithdrawal(window, '2024-10-22', '2024-11-04', config, england)).toMatchObject({
      lastDay: '2024-11-06',
      closes: '2024-11-06T17:00:00.000Z',
      effectiveFrom: '2024-11-07',
      opens: '2024-11-04T00:00:00.000Z',
    });
  });

  it('on the last day leaves one day, and withdrawn at once never closes earlier than before', () => {
    expect(windowAfterWithdrawal(window, '2024-10-24', '2024-11-04', config, england).lastDay).toBe('2024-11-05');
    expect(windowAfterWithdrawal(window, '2024-10-18', '2024-10-18', config, england).lastDay).toBe('2024-10-24');
  });
});

describe('what follows a call-in', () => {
  it('scrutiny meets within fifteen working days, and what is referred back is reconsidered within seven', () => {
    expect(scrutinyMeetsBy('2024-10-22', config, england)).toBe('2024-11-12');
    expect(reconsiderBy('2024-11-06', config, england)).toBe('2024-11-15');
    expect(reconsiderBy('2024-11-06', {}, england)).toBeUndefined();
  });
});
