import { commandByRoute } from '#governance/commands.js';
import type { Said } from './acting/form/labels.js';
import { commandLabel } from './acting/form/labels.js';
import type { Reading } from './frame/reading.js';
import { pathOf } from './frame/way.js';

/** A form that can be opened from a page. */
export interface Act {
  readonly href: string;
  readonly label: Said;
}

/** What can be done to a thing from its page. */
const ACTS = {
  process: ['declare-position', 'object-to-proposal', 'accept-proposal', 'publish-version', 'flag-workaround'],
  workaround: ['acknowledge-workaround', 'assess-workaround', 'permit-workaround', 'retire-workaround'],
} as const;

/**
 * Links to forms of the acting pages, filled in as far as the page knows. Whoever may not do it is told so there; as at another date the
 * page says why nothing can be done (templates/frame/doing.njk).
 *
 * @param routes of the commands
 */
export const actsOn = (
  at: Reading,
  kind: keyof typeof ACTS,
  known: Readonly<Record<string, string | number>>,
): readonly Act[] => actLinks(at, ACTS[kind], known);

export const actLinks = (
  at: Reading,
  routes: readonly string[],
  known: Readonly<Record<string, string | number>>,
): readonly Act[] =>
  routes.flatMap((route) => {
    const declaration = commandByRoute(route);
    return declaration
      ? [{ href: at.way.on({}, pathOf('act', route), known), label: commandLabel(declaration.name, at.words.lang) }]
      : [];
  });
