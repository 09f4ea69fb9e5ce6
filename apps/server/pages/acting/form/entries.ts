/**
 * What was typed, by the name of the control, every value as it came. Names come from outside: a map, so that none of them can be
 * one that an object already has.
 */
export type Entries = ReadonlyMap<string, readonly string[]>;

/** So many controls are read of one form. */
const MOST = 5_000;

/** Entries as a browser sends them, in an address or in a body. Line ends become those that texts are hashed with. */
export function entriesOf(pairs: Iterable<readonly [string, string]>): Entries {
  const entries = new Map<string, string[]>();
  let n = 0;
  for (const [name, value] of pairs) {
    if (++n > MOST) break;
    const given = value.replaceAll('\r\n', '\n');
    const before = entries.get(name);
    if (before) before.push(given);
    else entries.set(name, [given]);
  }
  return entries;
}

/** The entry of a control that has one, without the spaces around it; empty where there is none. */
export const entry = (entries: Entries, name: string): string => (entries.get(name)?.at(-1) ?? '').trim();

/** Whether nothing was typed into a control, or into any control below it. */
export const isBlank = (entries: Entries, path: string): boolean =>
  [...entries].every(
    ([name, values]) => (name !== path && !name.startsWith(`${path}.`)) || values.every((value) => value.trim() === ''),
  );

/** The numbers of the members of a list, in order: those for which there is any control, filled or not. */
export function membersIn(entries: Entries, path: string): readonly number[] {
  const found = new Set<number>();
  for (const name of entries.keys()) {
    if (!name.startsWith(`${path}.`)) continue;
    const number = /^\d{1,3}(?=\.|$)/.exec(name.slice(path.length + 1))?.[0];
    if (number !== undefined) found.add(Number(number));
  }
  return [...found].sort((a, b) => a - b);
}

/** The entries of the controls with these names, and of all below them. */
export const below = (entries: Entries, paths: readonly string[]): Entries =>
  new Map([...entries].filter(([name]) => paths.some((path) => name === path || name.startsWith(`${path}.`))));

/** All other entries. */
export const beside = (entries: Entries, paths: readonly string[]): Entries =>
  new Map([...entries].filter(([name]) => !paths.some((path) => name === path || name.startsWith(`${path}.`))));
