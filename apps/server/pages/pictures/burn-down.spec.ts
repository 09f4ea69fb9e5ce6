import fc from 'fast-check';
import { addDays } from '#kernel';
import { Way } from '../frame/way.js';
import { words } from '../words.js';
import type { Reckoning, ThroughTime } from './burn-down-part.js';
import { burnDownPart } from './burn-down-part.js';
import { elementsIn, faultsIn, framed, outside, tableIn } from './testing/drawn.js';

const en = { words: words('en'), way: new Way('vale', 'en') };
const cy = { words: words('cy'), way: new Way('vale', 'cy') };
const at = (
  day: string,
  unpermitted: number,
  permitted: number,
  monthlyPence: number,
  costSoFarPence: number,
  notAssessed = 0,
): Reckoning => ({
  ...{ day, unpermitted, permitted, monthlyPence, costSoFarPence, notAssessed },
});
const vale: ThroughTime = {
  every: 'CHANGE',
  readings: [
    at('2025-02-17', 1, 0, 0, 0, 1),
    at('2025-02-24', 1, 0, 99_000, 24_750),
    at('2025-03-10', 2, 0, 99_000, 71_169, 1),
    at('2025-09-10', 0, 1, 99_000, 1_074_786),
    at('2025-12-03', 0, 0, 0, 1_239_892),
  ],
};
const part = (course: ThroughTime, of = en) => burnDownPart(course, of)!;
const page = (course: ThroughTime) => framed('pictures/burn-down', { title: 'x', choices: [], burnDown: part(course) });

/** Any course that the view could give. */
const reading = fc.record({
  unpermitted: fc.nat(40),
  permitted: fc.nat(40),
  monthlyPence: fc.nat(90_000_000),
  costSoFarPence: fc.nat(2_000_000_000),
  share: fc.nat(4),
});
const courses = fc
  .record({
    every: fc.constantFrom('CHANGE', 'MONTH', 'QUARTER', 'YEAR'),
    days: fc.uniqueArray(fc.nat(6_000), { minLength: 1, maxLength: 40 }),
    readings: fc.array(reading, { minLength: 40, maxLength: 40 }),
  })
  .map(({ every, days, readings }): ThroughTime => ({
    every,
    readings: days
      .toSorted((a, b) => a - b)
      .map((n, i) => {
        const { share, ...rest } = readings[i]!;
        return {
          day: addDays('2012-01-01', n),
          ...rest,
          notAssessed: Math.floor(((rest.unpermitted + rest.permitted) * share) / 4),
        };
      }),
  }));

/** The value at a height, by the first and the last line across that bear one. */
function scaleIn(svg: string, above: number, below: number, pounds: boolean): (y: number) => number {
  const ticks = elementsIn(svg, 'text')
    .filter(({ of }) => of['text-anchor'] === 'end' && of['class'] === 'picture__muted')
    .map(({ of, inside }) => ({
      y: Number(of['y']) - 5,
      value: Number(inside.replaceAll(/[£,]/g, '')) * (pounds ? 100 : 1),
    }))
    .filter(({ y }) => y >= above - 1 && y <= below + 1);
  const [low, high] = [ticks[0]!, ticks.at(-1)!];
  return (y) => low.value + ((y - low.y) * (high.value - low.value)) / (high.y - low.y);
}

describe('open workarounds and their cost through time', () => {
  it('say what was found, of the whole course', () => {
    expect(part(vale).headline).toBe('No workaround is open. At most there were 2, first on 10 March 2025');
    expect(part({ ...vale, readings: vale.readings.slice(0, 4) }).headline).toBe(
      '1 workaround is open, fewer than on 10 March 2025, when there were 2',
    );
    expect(part({ ...vale, readings: vale.readings.slice(0, 3) }).headline).toBe(
      '2 workarounds are open: there were never more',
    );
    expect(part({ ...vale, readings: vale.readings.slice(0, 1) }).headline).toBe(
      '1 workaround is open, as from the beginning on 17 February 2025',
    );
    expect(part(vale).cost).toBe('Carrying workarounds, those that are closed included, has cost £12,398.92 so far.');
    expect(burnDownPart({ every: 'CHANGE', readings: [] }, en)).toBeUndefined();
  });

  it('never show a cost that nobody has assessed as nothing', () => {
    expect(tableIn(page(vale))[0]).toEqual(['17 February 2025', '1', '0', '1', 'Not assessed', 'Not assessed']);
    const [line] = elementsIn(part(vale).svg, 'path').filter(({ of }) => of['class'] === 'picture__line');
    const second = elementsIn(part(vale).svg, 'rect').filter(({ of }) => of['class'] === 'picture__over')[1]!;
    expect(line!.of['d']).toMatch(new RegExp(`^M${second.of['x']!} `));
  });

  it('have the same numbers in the picture as in the table', () => {
    fc.assert(
      fc.property(courses, (course) => {
        const { svg } = part(course);
        const table = tableIn(page(course));
        const told = elementsIn(svg, 'rect').filter(({ of }) => of['class'] === 'picture__over');
        expect(told).toHaveLength(2 * course.readings.length);
        for (const [i, [when, unpermitted, permitted, , monthly]] of table.entries()) {
          expect(told[i]!.inside).toBe(`${when!}: ${unpermitted!} without permission, ${permitted!} permitted`);
          expect(told[table.length + i]!.inside).toBe(`${when!}: ${monthly!} a month`);
        }
        // What is drawn, read back through the lines across, is what is told.
        const [first] = told.map(({ of }) => ({
          top: Number(of['y']),
          bottom: Number(of['y']) + Number(of['height']),
        }));
        const valueAt = scaleIn(svg, first!.top, first!.bottom, false);
        const areas = elementsIn(svg, 'path').filter(
          ({ of }) => of['class'] === 'picture__bad' || of['class'] === 'picture__part',
        );
        const tops = areas.map(({ of }) =>
          [...of['d']!.matchAll(/([\d.]+),([\d.]+)/g)].map(([, , y]) => valueAt(Number(y))),
        );
        for (const [i, { unpermitted, permitted }] of course.readings.entries()) {
          expect(Math.round(tops[0]![2 * i]!)).toBe(unpermitted);
          expect(Math.round(tops[1]![2 * i]!)).toBe(unpermitted + permitted);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('keep all words within the picture, in both languages, and are clean markup', () => {
    fc.assert(
      fc.property(courses, fc.constantFrom(en, cy), (course, of) => {
        const { svg } = part(course, of);
        expect(outside(svg)).toEqual([]);
        expect(faultsIn(svg)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('are the same bytes for the same numbers', () => {
    fc.assert(fc.property(courses, (course) => part(course).svg === part(structuredClone(course)).svg));
  });

  it('are one image with a title and a description, and lead to the page of each day', () => {
    const { svg, headline, rows } = part(vale);
    expect(svg).toContain('role="img" aria-labelledby="burn-down-title burn-down-desc"');
    expect(svg).toContain(`<title id="burn-down-title">${headline}</title>`);
    expect(rows[2]!.href).toBe('/arrangements/vale?asOf=2025-03-10');
  });
});
