import type { ScaleTime } from 'd3-scale';
import { scaleUtc } from 'd3-scale';
import type { Day } from '#kernel';
import { addDays, daysBetween } from '#kernel';
import type { Lang } from '../format.js';
import { label, LINE, SIZE } from './picture.js';
import type { Svg } from './svg.js';
import { el } from './svg.js';
import { textWidth } from './text-width.js';

export type TimeScale = ScaleTime<number, number>;

/** Days from the first to the last, from one edge to the other; a single day is as long as one. */
export const timeScale = (first: Day, last: Day, left: number, right: number): TimeScale =>
  scaleUtc([dateOf(first), dateOf(last === first ? addDays(last, 1) : last)], [left, right]);

export const dateOf = (day: Day): Date => new Date(`${day}T00:00:00Z`);

/** "2 Oct 2024" */
export const shortDay = (day: Day, lang: Lang): string =>
  formatOf(lang, { day: 'numeric', month: 'short', year: 'numeric' })(dateOf(day));

const GAP = 14;
const HALF_YEAR = 183;
const MANY_YEARS = 1500;

/** The first and the last day in full, and between them as many round ones as have room. */
export function timeAxis(scale: TimeScale, first: Day, last: Day, y: number, lang: Lang): readonly Svg[] {
  const [left = 0, right = 0] = scale.range();
  const ends = last === first ? [first] : [first, last];
  const [start = '', end = ''] = ends.map((day) => shortDay(day, lang));
  const baseline = y + SIZE + 8;
  const room = right - left;
  const parts = [
    el('path', { d: `M${left} ${y}H${right}`, stroke: 'currentColor', fill: 'none' }),
    label(start, { x: left, y: baseline, room }),
    ...(end === '' ? [] : [label(end, { x: right, y: baseline, room: room / 2, anchor: 'end' })]),
  ];
  let free = left + textWidth(start, SIZE) + GAP;
  const until = right - (end === '' ? 0 : textWidth(end, SIZE) + GAP);
  const say = formatOf(lang, shortFor(daysBetween(first, last)));
  for (const tick of scale.ticks(6).filter((date) => date.getTime() % 86_400_000 === 0)) {
    const x = scale(tick);
    const text = say(tick);
    const width = textWidth(text, SIZE);
    if (x - width / 2 < free || x + width / 2 > until) continue;
    free = x + width / 2 + GAP;
    parts.push(
      el('path', { d: `M${Math.round(x * 100) / 100} ${y}v5`, stroke: 'currentColor', fill: 'none' }),
      label(text, { x, y: baseline, room: width, anchor: 'middle', muted: true }),
    );
  }
  return parts;
}

/** A line across at a value, with the value before it. */
export const gridLine = (text: string, y: number, left: number, right: number): readonly Svg[] => [
  el('path', {
    d: `M${left} ${Math.round(y * 100) / 100}H${right}`,
    stroke: LINE,
    class: 'picture__grid',
    fill: 'none',
  }),
  label(text, { x: left - 8, y: y + 5, room: left - 8, anchor: 'end', muted: true }),
];

const shortFor = (days: number): Intl.DateTimeFormatOptions =>
  days > MANY_YEARS
    ? { year: 'numeric' }
    : days > HALF_YEAR / 3
      ? { month: 'short', year: 'numeric' }
      : { day: 'numeric', month: 'short' };

/** A format is dear to make: each is made once. */
const formats = new Map<string, Intl.DateTimeFormat>();

const formatOf = (lang: Lang, options: Intl.DateTimeFormatOptions): ((date: Date) => string) => {
  const key = `${lang} ${Object.entries(options).flat().join(' ')}`;
  const format =
    formats.get(key) ?? new Intl.DateTimeFormat(lang === 'cy' ? 'cy-GB' : 'en-GB', { ...options, timeZone: 'UTC' });
  formats.set(key, format);
  return (date) => format.format(date);
};
