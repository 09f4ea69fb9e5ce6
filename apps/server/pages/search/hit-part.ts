import { dayText } from '../format.js';
import type { Reading } from '../frame/reading.js';
import { pathOf } from '../frame/way.js';
import type { Kind } from './asked.js';

/** What the view `search` says of a thing: where in it the words were found, and a stretch of text around the first of them. */
export interface Hit {
  readonly kind: Kind;
  readonly id: string;
  readonly rank: 'ID' | 'TITLE' | 'CLAUSE' | 'TEXT';
  readonly field: string;
  readonly shown: readonly { readonly text: string; readonly hit: boolean }[];
  readonly on: string;
}

export interface HitPart {
  readonly kind: string;
  readonly name: string;
  readonly href?: string;
  readonly shown: Hit['shown'];
  /** "In clause 4" */
  readonly where: string;
  readonly on: string;
  readonly day: string;
}

/** The pages of things; what has none stands on the page of what it is part of, or is told without a link. */
const PATHS: Readonly<Partial<Record<Kind, (id: string) => string>>> = {
  process: (id) => pathOf('processes', id),
  decision: (id) => pathOf('decisions', id),
  callin: (id) => pathOf('decisions', id),
  matter: (id) => pathOf('matters', id),
  approvals: (id) => pathOf('matters', id, 'approvals'),
  action: (id) => pathOf('actions', id),
  condition: () => 'conditions',
  dispute: (id) => pathOf('disputes', id),
  meeting: (id) => pathOf('meetings', id),
  workaround: (id) => pathOf('workarounds', id),
  arrangement: () => '',
  authority: () => 'people',
  person: () => 'people',
};

export function hitPart(
  { kind, id, rank, field, shown, on }: Hit,
  { way, nameOf, about, words: { t, lang } }: Reading,
): HitPart {
  const path = PATHS[kind]?.(id);
  const clause = /^clause (.+)$/.exec(field)?.[1];
  const name = kind === 'authority' ? nameOf(id) : kind === 'arrangement' ? about.name : id;
  return {
    kind: t(`search.kind.${kind}`),
    name,
    ...(path !== undefined && { href: way.to(path) }),
    shown,
    where: rank === 'CLAUSE' && clause !== undefined ? t('search.where.clause', { clause }) : t(`search.where.${rank}`),
    day: on,
    on: dayText(on, lang),
  };
}
