import type { Attributes, Svg } from './svg.js';
import { el, words } from './svg.js';
import { fitted } from './text-width.js';

/** Every picture is as wide as this, in CSS pixels at its own size: on a phone it scrolls, and its words stay readable. */
export const WIDTH = 720;
/** Size of the words in a picture, in the same unit. */
export const SIZE = 14;
const INK = '#1d1a24';
export const MUTED = '#55505f';
export const LINE = '#c9c4d4';

/** What is said of a picture to whoever does not see it. */
export interface Told {
  /** Once on a page: its parts are named after it. */
  readonly id: string;
  /** The finding, which is also its heading. */
  readonly title: string;
  readonly desc: string;
}

/** A picture of this height, with its title and its description. It is one image: its numbers stand in the table beside it. */
export const picture = ({ id, title, desc }: Told, height: number, ...parts: readonly Svg[]): Svg =>
  el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'picture',
      viewBox: `0 0 ${WIDTH} ${Math.ceil(height)}`,
      width: WIDTH,
      height: Math.ceil(height),
      role: 'img',
      'aria-labelledby': `${id}-title ${id}-desc`,
      'font-size': SIZE,
      fill: INK,
    },
    el('title', { id: `${id}-title` }, words(title)),
    el('desc', { id: `${id}-desc` }, words(desc)),
    ...parts,
  );

interface Place {
  readonly x: number;
  readonly y: number;
  /** So wide it may be; what is longer ends in an ellipsis. */
  readonly room: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
  readonly muted?: boolean;
}

/** Words at a place, on one line and never wider than their room. `y` is the line on which they stand. */
export function label(text: string, { x, y, room, anchor = 'start', bold, muted }: Place): Svg {
  const attributes: Attributes = {
    x,
    y,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    'font-weight': bold ? 700 : undefined,
    fill: muted ? MUTED : undefined,
    class: muted ? 'picture__muted' : undefined,
  };
  return el('text', attributes, words(fitted(text, room, SIZE, bold ? 'BOLD' : 'REGULAR')));
}
