import type { Attributes, Svg } from './svg.js';
import { el } from './svg.js';

/**
 * How what is counted looks: a colour and a pattern each, so that neither carries it alone, and words beside. There are four at
 * most in a picture. The class lets forced colours take the place of the colours (styles/_pictures.scss).
 */
export const LOOKS = {
  bad: { colour: '#8f1622', pattern: undefined },
  part: { colour: '#6b4100', pattern: 'M-2 2L2 -2M0 8L8 0M6 10L10 6' },
} as const;
export type Look = keyof typeof LOOKS;

/** How an area of this look is filled and bordered. @param id of the picture, which has the patterns */
export const areaLook = (look: Look, id: string): Attributes => ({
  class: `picture__${look}`,
  fill: LOOKS[look].pattern === undefined ? LOOKS[look].colour : `url(#${id}-${look})`,
  stroke: LOOKS[look].colour,
  'stroke-width': 1.5,
});

/** The patterns of a picture, for those of its looks that have one. */
export const patterns = (id: string, looks: readonly Look[]): Svg =>
  el(
    'defs',
    {},
    ...looks.flatMap((look): readonly Svg[] => {
      const { colour, pattern } = LOOKS[look];
      if (pattern === undefined) return [];
      const box = { width: 8, height: 8 };
      return [
        el(
          'pattern',
          { id: `${id}-${look}`, ...box, patternUnits: 'userSpaceOnUse' },
          el('rect', { ...box, class: 'picture__ground', fill: '#ffffff' }),
          el('path', { d: pattern, class: `picture__lines`, stroke: colour, 'stroke-width': 2, fill: 'none' }),
        ),
      ];
    }),
  );
