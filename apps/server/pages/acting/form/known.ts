import type { Kind, Shape } from '#governance';
import type { CommandDeclaration } from '#governance/language/command.js';

/** A thing that a reference may name. */
export interface KnownThing {
  readonly id: string;
  /** Its title or name, where it has one. */
  readonly title?: string;
  /** Of a process: the version in force, and the one that authorities are asked about. */
  readonly inForce?: number;
  readonly asked?: number;
  /** Of a position: the version that it is on. */
  readonly on?: number;
}

/** The things that are known, by what a reference points to; a kind of thing that no view lists is absent. */
export type Known = ReadonlyMap<string, readonly KnownThing[]>;

/** What the references of a command point to, each once. */
export function targetsOf(kinds: Iterable<Kind>): readonly string[] {
  const found = new Set<string>();
  for (const kind of kinds) collect(kind, found);
  return [...found];
}

function collect(kind: Kind, found: Set<string>): void {
  if (kind.target !== undefined) found.add(kind.target);
  if (kind.name === 'list') collect(kind.of as Kind, found);
  if (kind.name === 'group') for (const part of Object.values(kind.of as Shape)) collect(part, found);
}

/** Whether a reference names something that is yet to be: its declaration says so. Then there is nothing to choose from. */
export const isNew = (kind: Kind, about: string | undefined): boolean =>
  kind.name === 'ref' && (about?.startsWith('A new ') ?? false);

/** Ids that end in a day are not counted on. */
const DATED = /\d{4}-\d{2}-\d{2}$/;

/**
 * The id after the highest of those that end in a number: WA-001, WA-004 → WA-005. Where they are named in several ways, in the way that
 * most are. Undefined where none does.
 */
export function nextId(known: readonly KnownThing[] | undefined): string | undefined {
  const numbered = (known ?? []).flatMap(({ id }) => {
    if (DATED.test(id)) return [];
    const [, stem, digits] = /^(.*?)(\d{1,9})$/.exec(id) ?? [];
    return stem !== undefined && digits !== undefined ? [{ stem, digits }] : [];
  });
  const many = (stem: string): number => numbered.filter((one) => one.stem === stem).length;
  const last = numbered.sort((a, b) => many(a.stem) - many(b.stem) || Number(a.digits) - Number(b.digits)).at(-1);
  return last && last.stem + String(Number(last.digits) + 1).padStart(last.digits.length, '0');
}

/** Whether a command can be filled in at all: everything it must name has at least one thing that it could name. */
export const isPossible = ({ fields }: CommandDeclaration, known: Known): boolean =>
  [...fields.values()].every(
    ({ kind, about }) =>
      kind.optional || kind.name !== 'ref' || isNew(kind, about) || known.get(kind.target ?? '')?.length !== 0,
  );
