import fc from 'fast-check';
import { endOfDay } from '#kernel';
import { question } from './asked.js';

describe('the date in the address', () => {
  it('means the end of that London day where it is a bare date', () => {
    expect(question({ asOf: '2025-06-30' })).toEqual({
      kind: 'ASKED',
      asked: { asOf: { text: '2025-06-30', day: '2025-06-30', ms: endOfDay('2025-06-30') } },
    });
  });

  it('means that moment where it has a time', () => {
    expect(question({ asOf: '2025-03-13T10:05:00Z', knownAt: '2025-03-14', before: '178' })).toEqual({
      kind: 'ASKED',
      asked: {
        asOf: { text: '2025-03-13T10:05:00Z', ms: Date.parse('2025-03-13T10:05:00Z') },
        knownAt: { text: '2025-03-14', day: '2025-03-14', ms: endOfDay('2025-03-14') },
        before: '178',
      },
    });
  });

  it('asks for now where there is none', () => {
    expect(question({})).toEqual({ kind: 'ASKED', asked: {} });
  });

  it.each([['yesterday'], ['2025-02-31'], ['13/03/2025'], [''], [['2025-03-13', '2025-03-14']]])(
    'is no date as %j',
    (asOf) => {
      expect(question({ asOf })).toMatchObject({ kind: 'NO_DATE', problem: { key: 'asOf' } });
    },
  );

  it('fills the form with the parts of what looks like a date', () => {
    expect(question({ asOf: '2025-02-31' })).toMatchObject({
      problem: { fields: { day: '31', month: '02', year: '2025' } },
    });
  });

  it('shows only the beginning of a long text again', () => {
    const found = question({ asOf: 'x'.repeat(10_000) });
    expect(found.kind === 'NO_DATE' && found.problem.shown.length).toBe(41);
  });
});

describe('the date form', () => {
  it('leads to the address with that date, and keeps what was known when', () => {
    expect(question({ day: '3', month: '9', year: '2025', knownAt: '2025-10-01' })).toEqual({
      kind: 'ELSEWHERE',
      asOf: '2025-09-03',
      knownAt: '2025-10-01',
    });
  });

  it.each([
    [{ day: '', month: '', year: '' }, 'empty', 'day'],
    [{ day: '', month: '3', year: '2025' }, 'noDay', 'day'],
    [{ day: '13', month: '', year: '2025' }, 'noMonth', 'month'],
    [{ day: '13', month: '3', year: '' }, 'noYear', 'year'],
    [{ day: '13', month: '3', year: '25' }, 'yearDigits', 'year'],
    [{ day: '31', month: '2', year: '2025' }, 'notReal', 'day'],
    [{ day: '13', month: 'March', year: '2025' }, 'notReal', 'day'],
  ])('refuses %j with its own sentence (%s), and keeps what was typed', (typed, key, wrong) => {
    expect(question(typed)).toMatchObject({ kind: 'NO_DATE', problem: { key, wrong, fields: typed } });
  });

  it('never throws, whatever stands in the address', () => {
    const anything = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined), fc.object());
    fc.assert(
      fc.property(
        fc.record(
          { asOf: anything, knownAt: anything, before: anything, day: anything, month: anything, year: anything },
          { requiredKeys: [] },
        ),
        (query) => {
          expect(['ASKED', 'ELSEWHERE', 'NO_DATE']).toContain(question(query).kind);
        },
      ),
    );
  });
});
