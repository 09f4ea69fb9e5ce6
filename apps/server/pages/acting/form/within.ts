import type { Kind } from '#governance';

/** Things that stand within another: which of them there are is known once that one is. */
const WITHIN: Readonly<Record<string, string>> = {
  item: 'meeting',
  motion: 'meeting',
  vote: 'meeting',
  objection: 'process',
  version: 'process',
  event: 'process',
};

/** What a field names, a version of a process included, which is a plain number; undefined where it names nothing. */
export function namedBy(name: string, kind: Kind): string | undefined {
  if (kind.name === 'list') return namedBy(name, kind.of as Kind);
  if (kind.name === 'count') return /^(process)?version$/i.test(name) ? 'version' : undefined;
  return kind.target;
}

/** What a field stands within: `meeting` for an item; undefined for what stands by itself. */
export function withinOf(name: string, kind: Kind): string | undefined {
  const target = namedBy(name, kind);
  return target !== undefined && Object.hasOwn(WITHIN, target) ? WITHIN[target] : undefined;
}

/** Whether a number is the next one: nobody chooses it. */
export const isNextNumber = (kind: Kind, about: string | undefined): boolean =>
  kind.name === 'count' && (about?.startsWith('The next number') ?? false);
