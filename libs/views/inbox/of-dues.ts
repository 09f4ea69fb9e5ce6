import type { Due } from '../forward/due.js';
import { duesOf } from '../forward/dues.js';
import { knownAt } from '../forward/known.js';
import type { Ask } from '../language/declaration.js';
import type { InboxItem } from './item.js';

/**
 * What waits for the authority of all that is due across the arrangement: the same list that `who-decides` shows of
 * everyone. What is the body's own, or the arrangement's, is in the inbox of every authority: any of their officers may
 * see to it.
 */
export const ofDues = (ask: Ask, authority: string): readonly InboxItem[] =>
  duesOf(knownAt(ask))
    .filter((one) => one.authority === authority || one.authority === null)
    .map(itemOf);

const itemOf = ({
  kind,
  about: [, about],
  by,
  at,
  why,
  office,
  organ,
  body,
  authority,
  links,
  because,
  answer,
}: Due): InboxItem => ({
  kind,
  about,
  ...(by !== null && { due: by }),
  ...(at !== null && { at }),
  because,
  why,
  office,
  ...(organ !== null && { organ }),
  ...(authority === null && { ofBody: body ?? 'arrangement' }),
  links,
  answer,
});
