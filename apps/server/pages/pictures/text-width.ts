/**
 * How wide a text is at most, in the unit of its size. Nothing draws it here, and the reader's font is not known: each kind of
 * character counts as wide as in the widest of the usual sans serif fonts in bold (DejaVu Sans Bold), so that what fits by
 * this count fits on every screen and on paper. What is not bold is narrower by a part.
 */
export const textWidth = (text: string, size: number, weight: Weight = 'BOLD'): number =>
  Array.from(text).reduce((sum, character) => sum + widthOf(character, weight), 0) * size;

export type Weight = 'BOLD' | 'REGULAR';

/** In ems. What is in no row is as wide as a full-width character. */
const WIDTHS: readonly (readonly [characters: string, em: number])[] = [
  [" .,/:;'|Iijl\\·‘’", 0.4],
  ['-‐‑f', 0.44],
  ['!()[]rt', 0.5],
  ['`_–*"', 0.56],
  ['?cszJ', 0.62],
  ['aekvxyL“”', 0.68],
  ['$0123456789EFTbdghnopqu{}£¢€', 0.72],
  ['CPSYZABKRVX', 0.8],
  ['#+<=>DGHNOQU&^~', 0.88],
  ['wM@…—%', 1.02],
  ['mW', 1.12],
];
const BY_CHARACTER = new Map(
  WIDTHS.flatMap(([characters, em]) => Array.from(characters).map((character) => [character, em] as const)),
);
const WIDEST = 1.25;
/** A mark may be wider than its letter, or stand after it: ï, ľ. */
const WITH_ACCENT = 0.5;
/** In the same font letters, digits and spaces that are not bold are narrower by this much at least. */
const NOT_BOLD = 0.955;

function widthOf(character: string, weight: Weight): number {
  // An accent is as wide as its letter: ŷ is y and a mark.
  const [letter = ''] = character.normalize('NFD');
  const plain = BY_CHARACTER.get(letter) ?? (/\p{Cc}|\p{Mn}/u.test(letter) ? 0 : WIDEST);
  const bold = letter === character ? plain : Math.max(plain, WITH_ACCENT);
  return weight === 'REGULAR' && /[\p{L}\p{N} ]/u.test(letter) ? bold * NOT_BOLD : bold;
}

/** As much of a text as fits, with an ellipsis where something had to go; the whole of it stands in the table beside the picture. */
export function fitted(text: string, width: number, size: number, weight: Weight = 'BOLD'): string {
  if (textWidth(text, size, weight) <= width) return text;
  const characters = Array.from(text);
  while (characters.length > 0 && textWidth(`${characters.join('').trimEnd()}…`, size, weight) > width)
    characters.pop();
  return characters.length === 0 ? '' : `${characters.join('').trimEnd()}…`;
}

/** A text over several lines, broken between words; the last line is cut short where there are no more. */
export function wrapped(text: string, width: number, size: number, most: number): readonly string[] {
  const lines: string[] = [];
  let rest = text.split(/\s+/u).filter((word) => word !== '');
  while (rest.length > 0 && lines.length < most) {
    const last = lines.length === most - 1;
    const count = last ? rest.length : Math.max(1, wordsThatFit(rest, width, size));
    lines.push(fitted(rest.slice(0, count).join(' '), width, size));
    rest = rest.slice(count);
  }
  return lines;
}

const wordsThatFit = (some: readonly string[], width: number, size: number): number => {
  let count = 0;
  while (count < some.length && textWidth(some.slice(0, count + 1).join(' '), size) <= width) count++;
  return count;
};
