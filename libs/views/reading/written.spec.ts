import fc from 'fast-check';
import { oneOf, when } from '#governance/language/kinds.js';
import { declarations } from '#governance';
import type { Kind } from '#governance';
import { catalogue } from './catalogue.js';
import { written, writtenWhen } from './written.js';

const nobody = (): undefined => undefined;
const said = (kind: Kind, value: string, language: 'en' | 'cy' = 'en') => written(kind, value, language, nobody);

describe('a value in a sentence', () => {
  it.each([
    ['2025-10-24T23:00:00Z', '25 October 2025, midnight', '25 Hydref 2025, hanner nos'],
    ['2025-01-08T12:00:00Z', '8 January 2025, midday', '8 Ionawr 2025, hanner dydd'],
    ['2025-01-08T12:05:00Z', '8 January 2025, 12:05pm', '8 Ionawr 2025, 12:05pm'],
    ['2025-10-23T16:00:00Z', '23 October 2025, 5pm', '23 Hydref 2025, 5pm'],
    ['2025-03-12', '12 March 2025', '12 Mawrth 2025'],
  ])('that is the time %s reads %s', (moment, english, welsh) => {
    expect(said(when(), moment)).toBe(english);
    expect(said(when(), moment, 'cy')).toBe(welsh);
  });

  it('never says 12:00, whatever the moment', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2005-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
        (date) => {
          date.setUTCMinutes(0, 0, 0);
          expect(writtenWhen(date.toISOString(), 'en')).not.toMatch(/12(:00)?[ap]m/);
        },
      ),
    );
  });

  it('that is a code has its own words, in small letters where it has none', () => {
    expect(said(oneOf(['NO_CALL_IN_FOR_BODY']), 'NO_CALL_IN_FOR_BODY')).toBe(
      'the decisions of this body cannot be called in',
    );
    expect(said(oneOf(['NOT_CARRIED']), 'NOT_CARRIED')).toBe('not carried');
    expect(said(oneOf(['RESOLVED']), 'RESOLVED', 'cy')).toBe('penderfynwyd');
  });

  it('is Welsh in a Welsh sentence, but for law that waits for its translator', () => {
    const LAW =
      /^(PROCUREMENT_STANDSTILL|S24_CONSENT|[A-Z_]*(CALL|EXECUTIVE|KEY|AFFECTED|WINDOW|GROUNDS|PUBLISHED|FEW|IMPLEMENTED|URGENT|DECIDED|AUTHORITY)[A-Z_]*)$/;
    const english: string[] = [];
    for (const [type, { shape }] of declarations)
      for (const [name, kind] of Object.entries(shape)) {
        if (kind.name !== 'one-of' || !catalogue.cy[type]?.includes(`{{${name}}}`)) continue;
        for (const code of (kind.schema['enum'] ?? []) as readonly string[])
          if (!LAW.test(code) && said(kind, code, 'cy') === said(kind, code, 'en'))
            english.push(`${type}.${name} ${code}`);
      }
    // These words are the same in both languages.
    expect(english.filter((one) => !/ (POST|COST)$/.test(one))).toEqual([]);
  });
});
