import type { Day } from '#kernel';
import { countText, dayText, poundsText } from '../format.js';
import type { Way } from '../frame/way.js';
import type { Words } from '../words.js';
import { stepChart } from './step-chart.js';

/** What the register of workarounds came to at the end of a day (the view `workarounds-through-time`). Money in pence. */
export interface Reckoning {
  readonly day: Day;
  readonly permitted: number;
  readonly unpermitted: number;
  readonly notAssessed: number;
  readonly monthlyPence: number;
  readonly costSoFarPence: number;
}

export interface ThroughTime {
  readonly every: 'CHANGE' | 'MONTH' | 'QUARTER' | 'YEAR';
  readonly readings: readonly Reckoning[];
}

/** One line of the table: the same numbers as in the picture, and the page as at that day. */
export interface BurnDownRow {
  readonly day: Day;
  readonly href: string;
  readonly when: string;
  readonly cells: readonly string[];
}

/** Open workarounds and their cost through time, as a picture and as its table. */
export interface BurnDown {
  /** The finding. */
  readonly headline: string;
  readonly cost: string;
  /** At which days the numbers are read. */
  readonly every: string;
  readonly svg: string;
  readonly columns: readonly string[];
  readonly rows: readonly BurnDownRow[];
}

/** Undefined where there never was a workaround. @param id of the picture on its page */
export function burnDownPart(
  { every, readings }: ThroughTime,
  { words, way, id = 'burn-down' }: { readonly words: Words; readonly way: Way; readonly id?: string },
): BurnDown | undefined {
  const { t, lang } = words;
  const last = readings.at(-1);
  if (!last) return undefined;
  const headline = headlineOf(readings, last, words);
  const days = readings.map(({ day }) => day);
  const svg = stepChart({
    id,
    title: headline,
    desc: t('pictures.burnDown.desc', { from: dayText(days[0] ?? last.day, lang), to: dayText(last.day, lang) }),
    days,
    lang,
    panels: [
      {
        heading: t('pictures.burnDown.open'),
        say: (n = 0) => countText(n),
        height: 150,
        series: [
          {
            name: t('pictures.burnDown.unpermitted'),
            look: 'bad',
            values: readings.map(({ unpermitted }) => unpermitted),
          },
          { name: t('pictures.burnDown.permitted'), look: 'part', values: readings.map(({ permitted }) => permitted) },
        ],
      },
      {
        heading: t('pictures.burnDown.monthly'),
        say: (pence) => (pence === undefined ? t('workarounds.notAssessed') : poundsText(pence)),
        height: 110,
        series: [{ name: t('pictures.burnDown.aMonth'), values: readings.map(monthlyIn) }],
      },
    ],
  });
  return {
    headline,
    cost: costOf(last, t),
    every: t(`pictures.burnDown.every.${every}`),
    svg,
    columns: ['unpermitted', 'permitted', 'notAssessed', 'monthly', 'soFar'].map((name) =>
      t(`pictures.burnDown.column.${name}`),
    ),
    rows: readings.map((reading) => rowOf(reading, words, way)),
  };
}

/** "2 workarounds are open, fewer than on 12 March 2025, when there were 5." */
function headlineOf(readings: readonly Reckoning[], last: Reckoning, { t, lang }: Words): string {
  const most = readings.reduce((a, b) => (openIn(b) > openIn(a) ? b : a));
  const [now, then] = [openIn(last), openIn(most)];
  const key =
    now === 0 ? 'none' : now < then ? 'fewer' : readings.some((reading) => openIn(reading) < now) ? 'most' : 'same';
  return t(`pictures.burnDown.headline.${key}`, {
    count: key === 'none' ? then : now,
    n: countText(now),
    most: countText(then),
    day: dayText(most.day, lang),
  });
}

/** What nobody has assessed costs nobody knows how much: never nothing. */
const monthlyIn = (reading: Reckoning): number | undefined =>
  reading.notAssessed > 0 && reading.notAssessed === openIn(reading) ? undefined : reading.monthlyPence;

const openIn = ({ permitted, unpermitted }: Reckoning): number => permitted + unpermitted;

function costOf(reading: Reckoning, t: Words['t']): string {
  const { costSoFarPence, notAssessed } = reading;
  const cost =
    monthlyIn(reading) === undefined && costSoFarPence === 0
      ? ''
      : t('pictures.burnDown.soFar', { cost: poundsText(costSoFarPence) });
  return notAssessed === 0
    ? cost
    : `${cost} ${t('workarounds.unassessed', { count: notAssessed, n: countText(notAssessed) })}`;
}

const rowOf = (reading: Reckoning, { t, lang }: Words, way: Way): BurnDownRow => ({
  day: reading.day,
  href: way.on({ asOf: reading.day, knownAt: way.asked.knownAt }),
  when: dayText(reading.day, lang),
  cells: [
    countText(reading.unpermitted),
    countText(reading.permitted),
    countText(reading.notAssessed),
    monthlyIn(reading) === undefined ? t('workarounds.notAssessed') : poundsText(reading.monthlyPence),
    monthlyIn(reading) === undefined && reading.costSoFarPence === 0
      ? t('workarounds.notAssessed')
      : poundsText(reading.costSoFarPence),
  ],
});
