import type { Reading } from '../frame/reading.js';

/** Kinds of thing that can be looked for, in the order of the list to choose from. */
export const KINDS = [
  'process',
  'decision',
  'matter',
  'meeting',
  'workaround',
  'compromise',
  'action',
  'condition',
  'dispute',
  'approvals',
  'callin',
  'fact',
  'arrangement',
  'authority',
  'person',
] as const;
export type Kind = (typeof KINDS)[number];

/** The most that the view takes, in characters. */
export const LONGEST = 200;

/** How much of what was found is shown: the best, or as many as the view gives at once. */
export const FEW = 25;
export const MANY = 100;

export interface Asked {
  /** What was typed, as one line. */
  readonly text: string;
  readonly kind?: Kind;
  readonly limit: number;
  /** A message of the catalogue, below `search.problem`; undefined where nothing is wrong. */
  readonly problem?: 'tooLong' | 'noWord';
}

/** What is looked for, from the address: `q`, `kind`, and `show=more`. A kind that is none counts as all. */
export function askedIn(at: Pick<Reading, 'one'>): Asked {
  const text = (at.one('q') ?? '').replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();
  const kind = KINDS.find((one) => one === at.one('kind'));
  const problem = text.length > LONGEST ? 'tooLong' : text !== '' && !/[\p{L}\p{N}]/u.test(text) ? 'noWord' : undefined;
  return {
    text,
    limit: at.one('show') === 'more' ? MANY : FEW,
    ...(kind !== undefined && { kind }),
    ...(problem !== undefined && { problem }),
  };
}
