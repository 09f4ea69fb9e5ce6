import { line } from 'd3-shape';
import type { Told } from './picture.js';
import { label, LINE, MUTED, picture, SIZE, WIDTH } from './picture.js';
import type { Attributes, Svg } from './svg.js';
import { el, short } from './svg.js';
import { textWidth } from './text-width.js';

/** How the line of a move looks: a colour, a pattern and a sign at its end. */
const STROKES = {
  NEARER: { class: 'picture__good', stroke: '#14532d', 'stroke-width': 3 },
  FURTHER: { class: 'picture__bad', stroke: '#8f1622', 'stroke-width': 3, 'stroke-dasharray': '9 5' },
  OTHERWISE: { class: 'picture__part', stroke: '#6b4100', 'stroke-width': 3, 'stroke-dasharray': '3 4' },
  SAME: { class: 'picture__none', stroke: '#746d84', 'stroke-width': 1.5 },
} as const satisfies Readonly<Record<string, Attributes>>;
export type Stroke = keyof typeof STROKES;

/** Somebody who stood in one band and stands in another, or the same. */
export interface Slope {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly stroke: Stroke;
}

export interface SlopeChart extends Told {
  /** What stands over either side: a date, and what held then. */
  readonly before: readonly [string, string];
  readonly after: readonly [string, string];
  /** From top to bottom. */
  readonly bands: readonly string[];
  readonly slopes: readonly Slope[];
  readonly key: Readonly<Record<Stroke, string>>;
}

const SIDE = 262;
const DOT = 14;
const SLOT = 24;
const BAND_HEAD = 26;
const BAND_FOOT = 8;
const HEAD = 50;

/** Where each stood at two dates, each joined with itself: names at both ends, and a band for each value. */
export function slopeChart({ before, after, bands, slopes, key, ...told }: SlopeChart): Svg {
  let top = HEAD;
  const placed = bands.map((name, band) => {
    const [here, there] = (['from', 'to'] as const).map(
      (side) => slopes.filter((slope) => slope[side] === band).length,
    );
    const height = BAND_HEAD + Math.max(here ?? 0, there ?? 0) * SLOT + BAND_FOOT;
    const at = { name, top, height };
    top += height;
    return at;
  });
  const y = (side: 'from' | 'to', slope: Slope): number => {
    const own = slopes.filter((other) => other[side] === slope[side]);
    return (placed[slope[side]]?.top ?? 0) + BAND_HEAD + (own.indexOf(slope) + 0.5) * SLOT;
  };
  const used = (Object.keys(STROKES) as Stroke[]).filter((stroke) => slopes.some((slope) => slope.stroke === stroke));
  const keyed = keyOf(used, key, top + SIZE + 12);
  return picture(
    told,
    keyed.bottom + 10,
    ...headOf(before, SIDE, 'end'),
    ...headOf(after, WIDTH - SIDE, 'start'),
    ...placed.flatMap((band) => bandOf(band)),
    // What moved lies over what did not.
    ...slopes.toSorted((a, b) => used.indexOf(b.stroke) - used.indexOf(a.stroke)).flatMap((slope) => slopeOf(slope, y)),
    ...keyed.parts,
  );
}

const headOf = ([date, standing]: readonly [string, string], x: number, anchor: 'start' | 'end'): readonly Svg[] => [
  label(date, { x, y: SIZE + 2, room: SIDE, anchor, bold: true }),
  label(standing, { x, y: 2 * SIZE + 6, room: SIDE, anchor, muted: true }),
];

const bandOf = ({ name, top }: { readonly name: string; readonly top: number }): readonly Svg[] => [
  el('path', { d: `M0 ${top}H${WIDTH}`, stroke: LINE, class: 'picture__grid', fill: 'none' }),
  label(name, { x: 0, y: top + SIZE + 4, room: SIDE, muted: true }),
];

function slopeOf(slope: Slope, y: (side: 'from' | 'to', slope: Slope) => number): readonly Svg[] {
  const [from, to] = [y('from', slope), y('to', slope)];
  const [left, right] = [SIDE + DOT, WIDTH - SIDE - DOT];
  const look = STROKES[slope.stroke];
  const path = line().digits(2)([
    [left, from],
    [right, to],
  ]);
  const moved = slope.stroke !== 'SAME';
  return [
    el('path', { d: path ?? '', fill: 'none', ...look }),
    ...[from, to].map((cy, i) =>
      el('circle', {
        class: look.class,
        cx: i === 0 ? left : right,
        cy,
        r: 5,
        fill: moved ? look.stroke : '#ffffff',
        stroke: moved ? look.stroke : MUTED,
      }),
    ),
    label(slope.name, { x: SIDE, y: from + 5, room: SIDE, anchor: 'end' }),
    label(slope.name, { x: WIDTH - SIDE, y: to + 5, room: SIDE, bold: moved }),
  ];
}

/** What the lines mean, each with a piece of it; a new row where the picture ends. */
function keyOf(used: readonly Stroke[], key: Readonly<Record<Stroke, string>>, first: number) {
  let [x, y] = [0, first];
  const parts = used.flatMap((stroke) => {
    const width = textWidth(key[stroke], SIZE);
    if (x > 0 && x + 52 + width > WIDTH) [x, y] = [0, y + SLOT];
    const here = x;
    x += 52 + width + 20;
    return [
      el('path', { d: `M${short(here)} ${y - 5}h40`, fill: 'none', ...STROKES[stroke] }),
      label(key[stroke], { x: here + 50, y, room: WIDTH - here - 50 }),
    ];
  });
  return { parts, bottom: y };
}
