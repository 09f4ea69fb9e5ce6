import type { CommandDeclaration } from '#governance/language/command.js';
import type { Lang } from '../format.js';
import type { Said } from './form/labels.js';
import { commandLabel, declared, lifecycleLabel } from './form/labels.js';
import type { Known } from './form/known.js';
import { isPossible } from './form/known.js';
import { byLifecycle } from './acts.js';
import { actingAt } from './address.js';

/** A command that may be begun. */
export interface ActLink {
  readonly href: string;
  readonly label: Said;
  readonly about: Said;
}
export interface ActGroup {
  readonly id: string;
  readonly label: Said;
  readonly acts: readonly ActLink[];
}

/**
 * Commands in groups, each a link to its form. What must name a thing of which there is none yet is left out: it cannot be
 * done now.
 */
export function actGroups(
  some: readonly CommandDeclaration[],
  known: Known,
  slug: string,
  lang: Lang,
  prefix = '',
): readonly ActGroup[] {
  return [...byLifecycle(some.filter((declaration) => isPossible(declaration, known)))].map(([kind, declarations]) => ({
    id: `${prefix}${kind}`,
    label: lifecycleLabel(kind, lang),
    acts: declarations.map(({ name, route, about }) => ({
      href: actingAt(slug, `act/${route}`, lang),
      label: commandLabel(name, lang),
      about: declared(about, lang),
    })),
  }));
}
