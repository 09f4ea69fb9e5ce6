/** A part of a text as it is shown: whether it is what was searched for. Plain text: escaping is the page's. */
export interface Part {
  readonly text: string;
  readonly hit: boolean;
}

/** So many characters of a text are shown around its first hit. */
const SHOWN = 200;
const BEFORE = 60;

/** Most texts: there folding is one step. */
const ASCII = /^[\p{ASCII}]*$/u;

/** A character without case and accents, one for one, so that places in the folded text are places in the text. */
const plain = (character: string): string => character.normalize('NFD').charAt(0).toLowerCase().charAt(0) || character;
const folded = (text: string): string =>
  ASCII.test(text) ? text.toLowerCase() : Array.from({ length: text.length }, (_, i) => plain(text.charAt(i))).join('');

/** What is searched for: words, each of which must begin a word of the text. Empty where there is nothing to search for. */
export const termsOf = (query: string): readonly string[] => [
  ...new Set(
    folded(query)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((term) => term.length > 0),
  ),
];

/** Where a text has each of the terms at the beginning of a word; undefined where it lacks one. */
export function matchesIn(
  text: string,
  terms: readonly string[],
): readonly (readonly [from: number, to: number])[] | undefined {
  const within = folded(text);
  const places: (readonly [number, number])[] = [];
  for (const term of terms) {
    const found = placesOf(within, term);
    if (found.length === 0) return undefined;
    places.push(...found);
  }
  return places.sort(([a], [b]) => a - b);
}

function placesOf(text: string, term: string): readonly (readonly [number, number])[] {
  const places: (readonly [number, number])[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + 1))
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) places.push([at, at + term.length]);
  return places;
}

/** A stretch of the text around its first hit, in parts: only of a text that the reader may read. */
export function highlighted(text: string, places: readonly (readonly [number, number])[]): readonly Part[] {
  const first = places[0]?.[0] ?? 0;
  const start = text.length <= SHOWN ? 0 : Math.max(0, first - BEFORE);
  const end = Math.min(text.length, start + SHOWN);
  const parts: Part[] = [];
  let at = start;
  const add = (to: number, hit: boolean): void => {
    if (to > at) parts.push({ text: text.slice(at, to), hit });
    at = Math.max(at, to);
  };
  for (const [from, to] of places) {
    if (from >= end || to <= at) continue;
    add(Math.max(at, from), false);
    add(Math.min(to, end), true);
  }
  add(end, false);
  return [
    ...(start > 0 ? [{ text: '…', hit: false }] : []),
    ...parts,
    ...(end < text.length ? [{ text: '…', hit: false }] : []),
  ];
}
