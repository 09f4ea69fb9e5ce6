import type { Kind, Shape } from '#governance';
import type { CommandDeclaration } from '#governance/language/command.js';

import { withinOf } from './within.js';

/** The fields that are asked for on one page, by name. */
export type FormStep = readonly string[];

/** A form of up to so many controls is one page. */
const ONE_PAGE = 7;
/** So many single controls go on a page of a longer form. */
const A_PAGE = 5;

/**
 * The pages of a form: one where it is short; else a page for each field that is a group of its own, and the single controls
 * in the order in which they are declared, a few at a time.
 */
export function stepsOf(fields: ReadonlyMap<string, { readonly kind: Kind }>): readonly FormStep[] {
  const names = [...fields.keys()];
  const controls = new Map([...fields].map(([name, { kind }]) => [name, controlsIn(kind)]));
  const size = (name: string): number => controls.get(name) ?? 1;
  const kindOf: KindOf = (name) => fields.get(name)?.kind;
  if (names.reduce((sum, name) => sum + size(name), 0) <= ONE_PAGE) return apart(names, kindOf);
  const steps: string[][] = [];
  let page: string[] | undefined;
  // A page takes one more rather than leave a single control to a page of its own.
  const isFull = (on: readonly string[], left: number): boolean => on.length >= A_PAGE && left > 1;
  for (const [n, name] of names.entries()) {
    if (size(name) > 2) {
      steps.push([name]);
      page = undefined;
    } else if (!page || isFull(page, names.length - n) || standsWithin(name, page, kindOf)) steps.push((page = [name]));
    else page.push(name);
  }
  return steps;
}

type KindOf = (name: string) => Kind | undefined;

/**
 * What stands within another thing is asked for on a page after that thing: only then is there a choice of items of the meeting, or
 * versions of the process.
 */
export function apart(names: readonly string[], kindOf: KindOf): readonly FormStep[] {
  const steps: string[][] = [];
  for (const name of names) {
    const page = steps.at(-1);
    if (!page || standsWithin(name, page, kindOf)) steps.push([name]);
    else page.push(name);
  }
  return steps;
}

function standsWithin(name: string, page: readonly string[], kindOf: KindOf): boolean {
  const kind = kindOf(name);
  const within = kind && withinOf(name, kind);
  return within !== undefined && page.some((other) => kindOf(other)?.target === within);
}

/** How many controls a field has, a list as many as one member and a button. */
function controlsIn(kind: Kind): number {
  if (kind.name === 'group') return Object.values(kind.of as Shape).reduce((sum, part) => sum + controlsIn(part), 0);
  const of = kind.name === 'list' ? (kind.of as Kind) : undefined;
  return of?.name === 'group' ? 1 + controlsIn(of) : 1;
}

/** The page on which a field is asked for, by the path of the field or of a part of it. */
export function stepWith(steps: readonly FormStep[], path: string): number {
  const [field = ''] = path.split('.');
  return Math.max(
    0,
    steps.findIndex((step) => step.includes(field)),
  );
}

/** The fields of a page, in order. */
export const fieldsOn = ({ fields }: Pick<CommandDeclaration, 'fields'>, step: FormStep) =>
  step.flatMap((name) => {
    const field = fields.get(name);
    return field ? [{ name, ...field }] : [];
  });
