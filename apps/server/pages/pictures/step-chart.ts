import { scaleLinear } from 'd3-scale';
import { area, curveStepAfter } from 'd3-shape';
import type { Day } from '#kernel';
import type { Lang } from '../format.js';
import { dayText } from '../format.js';
import type { Look } from './looks.js';
import { areaLook, patterns } from './looks.js';
import type { Told } from './picture.js';
import { label, picture, SIZE, WIDTH } from './picture.js';
import type { Svg } from './svg.js';
import { el, short, words } from './svg.js';
import { textWidth, wrapped } from './text-width.js';
import type { TimeScale } from './time-axis.js';
import { dateOf, gridLine, timeAxis, timeScale } from './time-axis.js';

/** One thing counted through time: a value for each of the days, which holds until the next. */
export interface Series {
  /** Its name, which stands where it ends. */
  readonly name: string;
  /** Undefined where it is not known: the line has a gap there. Areas are always known. */
  readonly values: readonly (number | undefined)[];
  /** Series with a look are areas on top of each other; one without is a line. */
  readonly look?: Look;
}

/** One scale of values over the days. */
export interface Panel {
  readonly heading: string;
  readonly series: readonly Series[];
  readonly say: (value: number | undefined) => string;
  readonly height: number;
}

export interface StepChart extends Told {
  /** In order; the last is where the picture ends. At least one. */
  readonly days: readonly Day[];
  readonly panels: readonly Panel[];
  readonly lang: Lang;
}

/** Room for the names of the series, at the end of each. */
const RIGHT = 176;
const HEAD = 30;
const FOOT = 46;
const LABEL = 17;

/** Values that change by steps, in one panel under the other over the same days. */
export function stepChart({ days, panels, lang, ...told }: StepChart): Svg {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const left =
    10 + Math.max(...panels.flatMap((panel) => ticksOf(panel).map((tick) => textWidth(panel.say(tick), SIZE))));
  const right = WIDTH - RIGHT;
  const x = timeScale(first, last, left, right);
  let top = 0;
  const drawn = panels.flatMap((panel) => {
    const bottom = top + HEAD + panel.height;
    const parts = [
      ...panelOf(panel, days, { x, top: top + HEAD, bottom, left, right }, { ...told, lang }),
      label(panel.heading, { x: 0, y: top + SIZE + 2, room: WIDTH, bold: true }),
      ...timeAxis(x, first, last, bottom, lang),
    ];
    top = bottom + FOOT;
    return parts;
  });
  const looks = [...new Set(panels.flatMap(({ series }) => series.flatMap(({ look }) => look ?? [])))];
  return picture(told, top - FOOT + SIZE + 16, ...(looks.length > 0 ? [patterns(told.id, looks)] : []), ...drawn);
}

interface Box {
  readonly x: TimeScale;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The highest that areas reach together, or any line reaches alone. */
const highest = ({ series }: Panel): number =>
  Math.max(
    1,
    ...(series[0]?.values ?? []).map((_, i) =>
      series.reduce((sum, { look, values }) => sum + (look === undefined ? 0 : (values[i] ?? 0)), 0),
    ),
    ...series.flatMap(({ values }) => values.map((value) => value ?? 0)),
  );

/** Round values for the lines across. Counts have whole ones alone, and pence are never divided. */
const ticksOf = (panel: Panel): readonly number[] =>
  scaleLinear([0, highest(panel)], [0, 1])
    .ticks(3)
    .filter(Number.isInteger);

function panelOf(
  panel: Panel,
  days: readonly Day[],
  box: Box,
  { id, lang }: Pick<StepChart, 'id' | 'lang'>,
): readonly Svg[] {
  const { x, top, bottom, left, right } = box;
  const y = scaleLinear([0, highest(panel)], [bottom, top]);
  const at = days.map((day) => x(dateOf(day)));
  // What has a single reading lasts as long as the picture.
  const places = at.length === 1 ? [...at, right] : at;
  const known = ({ values }: Series, i: number): number | undefined => values[Math.min(i, values.length - 1)];
  const valueAt = (series: Series, i: number): number => known(series, i) ?? 0;
  const shapes = panel.series.map((series, place) => {
    if (series.look === undefined) {
      const values = places.map((_, i) => known(series, i));
      return el('path', {
        ...{
          d: stepsOf(
            values.map((value) => (value === undefined ? undefined : y(value))),
            places,
          ),
          class: 'picture__line',
        },
        ...{ fill: 'none', stroke: 'currentColor', 'stroke-width': 3 },
      });
    }
    const below = (i: number): number =>
      panel.series.slice(0, place).reduce((sum, lower) => sum + (lower.look === undefined ? 0 : valueAt(lower, i)), 0);
    const path = area<number>(
      (at) => at,
      (_, i) => y(below(i)),
      (_, i) => y(below(i) + valueAt(series, i)),
    );
    return el('path', { d: path.curve(curveStepAfter).digits(2)(places) ?? '', ...areaLook(series.look, id) });
  });
  return [
    ...ticksOf(panel).flatMap((tick) => gridLine(panel.say(tick), y(tick), left, right)),
    ...shapes,
    ...toldOver(panel, days, places, box, lang),
    ...endsOf(panel, y, box, id),
  ];
}

/** What a pointer that rests on a day reads: the day, and the value of each series. */
const toldOver = (
  { series, say }: Panel,
  days: readonly Day[],
  places: readonly number[],
  { top, bottom, right }: Box,
  lang: Lang,
): readonly Svg[] =>
  days.map((day, i) => {
    const [from = 0, to = right] = [places[i], places[i + 1]];
    const told = series.map(({ name, values }) => `${say(values[i])} ${name}`).join(', ');
    return el(
      'rect',
      {
        x: from,
        y: top,
        width: Math.max(4, to - from),
        height: bottom - top,
        fill: 'transparent',
        class: 'picture__over',
      },
      el('title', {}, words(`${dayText(day, lang)}: ${told}`)),
    );
  });

/** A line that keeps each height until the next place; where none is known there is none. */
const stepsOf = (heights: readonly (number | undefined)[], places: readonly number[]): string =>
  heights
    .map((height, i) => {
      if (height === undefined) return '';
      const start = heights[i - 1] === undefined ? `M${short(places[i] ?? 0)} ${short(height)}` : `V${short(height)}`;
      return `${start}H${short(places[i + 1] ?? places[i] ?? 0)}`;
    })
    .join('');

/** The name and last value of each series, beside its end; moved apart where they would lie on each other. */
function endsOf(panel: Panel, y: (value: number) => number, { top, bottom, right }: Box, id: string): readonly Svg[] {
  let under = 0;
  const blocks = panel.series.map(({ name, look, values }) => {
    const value = values.at(-1) ?? 0;
    const lines = [panel.say(values.at(-1)), ...wrapped(name, RIGHT - 34, SIZE, 2)];
    const middle = y(look === undefined ? value : under + value / 2);
    if (look !== undefined) under += value;
    return { lines, look, height: lines.length * LABEL, middle };
  });
  // The first series is the lowest of the stack: from the bottom up, and then down again where they came out above the panel.
  let free = bottom + LABEL / 2;
  const tops = blocks.map(({ height, middle }) => {
    free = Math.min(free, middle + height / 2) - height;
    return free;
  });
  const over = Math.max(0, top - LABEL / 2 - Math.min(...tops));
  return blocks.flatMap(({ lines, look }, i) => {
    const start = (tops[i] ?? 0) + over;
    const swatch = { x: right + 12, y: start + 4, width: 12, height: 12 };
    return [
      ...(look === undefined ? [] : [el('rect', { ...swatch, ...areaLook(look, id) })]),
      ...lines.map((text, n) =>
        label(text, { x: right + 30, y: start + (n + 1) * LABEL - 3, room: RIGHT - 32, bold: n === 0 }),
      ),
    ];
  });
}
