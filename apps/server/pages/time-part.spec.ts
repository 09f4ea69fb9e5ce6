import { endOfDay } from '#kernel';
import type { Asked } from './asked.js';
import { Way } from './frame/way.js';
import { vale } from './testing/vale.js';
import { timePart } from './time-part.js';
import { words } from './words.js';

const asAt = (day: string): Asked => ({ asOf: { text: day, day, ms: endOfDay(day) } });
const time = (asked: Asked, path = '', query = {}, lang: 'en' | 'cy' = 'en') =>
  timePart({
    way: new Way('vale', lang, asked),
    path,
    query,
    simulated: true,
    asked,
    around: vale.around,
    words: words(lang),
  });

describe('which date a page shows', () => {
  it('says in the past how many later events are not shown, why nothing can be done, and leads to today', () => {
    expect(time(asAt('2025-03-13'))).toMatchObject({
      kind: 'PAST',
      sentence: 'You are looking at the record as at 13 March 2025.',
      later: '214 later events are not shown.',
      off: 'Nothing can be done on this page: what is done is done now.',
      today: { href: '/arrangements/vale', text: 'Go to today' },
      previous: { href: '/arrangements/vale?asOf=2025-03-12', text: 'Previous change: 12 March 2025' },
      next: { href: '/arrangements/vale?asOf=2025-04-07', text: 'Next change: 7 April 2025' },
    });
  });

  it('leads to other dates of the same page, with what else it was asked for', () => {
    const { next, today, form } = time(asAt('2025-03-13'), 'workarounds', { show: 'ALL' });
    expect(next?.href).toBe('/arrangements/vale/workarounds?show=ALL&asOf=2025-04-07');
    expect(today?.href).toBe('/arrangements/vale/workarounds?show=ALL');
    expect([form.action, form.hidden]).toEqual(['/arrangements/vale/workarounds', [['show', 'ALL']]]);
  });

  it('keeps “as known at” on the way to other dates', () => {
    const knownAt = { text: '2025-03-20', day: '2025-03-20', ms: endOfDay('2025-03-20') };
    const { sentence, next, form } = time({ ...asAt('2025-03-13'), knownAt });
    expect(sentence).toBe('You are looking at the record as at 13 March 2025, as it was known at 20 March 2025.');
    expect(next?.href).toBe('/arrangements/vale?asOf=2025-04-07&knownAt=2025-03-20');
    expect(form.hidden).toEqual([['knownAt', '2025-03-20']]);
  });

  it('keeps the language on the way to other dates', () => {
    expect(time(asAt('2025-03-13'), 'history', {}, 'cy').next).toEqual({
      href: '/cy/arrangements/vale/history?asOf=2025-04-07',
      text: 'Newid nesaf: 7 Ebrill 2025',
    });
  });

  it('takes the date of today for now, and a later one for a look ahead', () => {
    expect(time(asAt('2025-10-31'))).toMatchObject({ kind: 'NOW' });
    expect(time(asAt('2025-10-31')).off).toBeUndefined();
    expect(time(asAt('2026-10-31'))).toMatchObject({ kind: 'AHEAD', today: { href: '/arrangements/vale' } });
  });
});
