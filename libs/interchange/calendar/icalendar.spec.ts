import fc from 'fast-check';
import type { CalendarEntry } from './icalendar.js';
import { calendarOf } from './icalendar.js';

const entry: CalendarEntry = {
  ...{ uid: 'meeting-B@vale.example', stamp: '2024-09-24T08:00:00.000Z', starts: { day: '2024-10-02', time: '14:00' } },
  ...{ summary: 'Board', category: 'Meeting', status: 'CONFIRMED' },
};
const lines = (text: string): readonly string[] => text.replaceAll('\r\n ', '').split('\r\n');
const unescaped = (text: string): string => text.replaceAll(/\\([\\;,n])/g, (_, c: string) => (c === 'n' ? '\n' : c));

describe('a calendar', () => {
  it.each([
    [{ day: '2024-10-02', time: '14:00' }, 'DTSTART;TZID=Europe/London:20241002T140000'],
    [{ day: '2024-10-02' }, 'DTSTART;VALUE=DATE:20241002'],
    [{ at: '2024-10-24T16:00:00.000Z' }, 'DTSTART:20241024T160000Z'],
  ])('writes the beginning %j as RFC 5545 does', (starts, line) => {
    expect(lines(calendarOf('Vale', [{ ...entry, starts }]))).toContain(line);
  });

  it('holds any words: folded at 75 octets, no character cut, and the same when they are unfolded', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (summary) => {
        const text = calendarOf('Vale', [{ ...entry, summary }]);
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const line = lines(text).find((one) => one.startsWith('SUMMARY:')) ?? '';
        const wanted = summary.replaceAll(/\r\n|\r/g, '\n').replaceAll(/(?![\t\n])\p{Cc}/gu, '\uFFFD');
        expect(unescaped(line.slice('SUMMARY:'.length))).toBe(wanted);
      }),
    );
  });
});
