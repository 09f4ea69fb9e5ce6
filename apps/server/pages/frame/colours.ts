import { contrast, isColour } from './contrast.js';

/** What a partnership's colour is drawn on, and what is written on it (styles/_tokens.scss). */
const GROUNDS = ['#ffffff', '#f5f3f9'] as const;
const ON_IT = '#ffffff';
/** Text must have at least this contrast (WCAG 2.2, 1.4.3). */
const LEAST = 4.5;

/** Why a colour cannot be a partnership's; undefined for one that can. */
export function unfit(colour: string): string | undefined {
  if (!isColour(colour)) return `"${colour}" is no colour: give # and six hex digits, for example #00524c`;
  const least = Math.min(...[...GROUNDS, ON_IT].map((other) => contrast(colour, other)));
  return least >= LEAST
    ? undefined
    : `${colour} has a contrast of only ${least.toFixed(1)} with the page, and text in it or on it could not be read (WCAG 2.2 asks for ${LEAST}): give a darker one, for example #00524c`;
}

/** The partnerships that have a colour of their own, by slug. All others have the one of the style sheet. */
export class Colours {
  constructor(private readonly bySlug: ReadonlyMap<string, string> = new Map()) {}

  /** The style sheet that a page of this partnership links to besides its own: no style may stand in the page itself (CSP). */
  of(slug: string): { readonly colour?: string } {
    const colour = this.bySlug.get(slug);
    return colour === undefined
      ? {}
      : { colour: `/arrangements/${encodeURIComponent(slug)}/colour.css?${colour.slice(1).toLowerCase()}` };
  }

  /** That style sheet; undefined for a partnership without a colour of its own. */
  css(slug: string): string | undefined {
    const colour = this.bySlug.get(slug);
    if (colour === undefined) return undefined;
    const links = `--govuk-brand-colour: ${colour}; --govuk-link-colour: ${colour}; --govuk-link-hover-colour: var(--ink);`;
    return `:root { --partnership: ${colour}; --on-partnership: ${ON_IT}; ${links} }\n`;
  }
}

/**
 * Colours from a setting: `vale=#00524c, northshire=#7a1f3d`.
 * @returns the colours, or a sentence about the first that cannot be
 */
export function coloursFrom(text: string): Colours | string {
  const colours = new Map<string, string>();
  for (const pair of text.split(',').filter((part) => part.trim() !== '')) {
    const [slug = '', colour = ''] = pair.split('=').map((part) => part.trim());
    if (slug === '') return `"${pair.trim()}" names no partnership: give slug=colour, for example vale=#00524c`;
    const why = unfit(colour);
    if (why !== undefined) return why;
    colours.set(slug, colour);
  }
  return new Colours(colours);
}
