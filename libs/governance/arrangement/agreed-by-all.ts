import type { Occurred } from '#kernel';
import type { Board } from '../language/board.js';
import type { Fact } from '../language/fact.js';
import { speaksForItsAuthority } from '../language/fact.js';
import { actsFor } from '../record/acts-for.js';

/** One party's agreement to one thing: `to` is a day, a hash, a rung, whatever all of them must name alike. */
export interface Agreement {
  readonly party: string;
  readonly to: string;
  readonly occurredAt: Occurred;
  readonly at: number;
  /** False while another authority's officer entered it and its owner has not confirmed. */
  readonly counts: boolean;
}

/** What an entry says of a party's agreement. */
export const agreementIn = (fact: Fact<unknown>, party: string, to: string): Agreement => ({
  party,
  to,
  occurredAt: fact.occurredAt,
  at: fact.at,
  counts: speaksForItsAuthority(fact) && (fact.body as { readonly notCounted?: string }).notCounted === undefined,
});

/**
 * The last agreement, once everybody needed has agreed to the same thing; undefined while one is missing. The word of an
 * authority that has ceased stands for those in its place (practice 20).
 *
 * @param needed whose agreement it takes; nobody: then nobody has agreed
 */
export function agreedByAll(
  agreements: readonly Agreement[],
  to: string,
  needed: readonly string[],
  board: Board,
): Agreement | undefined {
  const given = agreements.filter((a) => a.counts && a.to === to);
  const whose = (party: string): Agreement | undefined => given.find((a) => actsFor(board, party, a.party));
  if (needed.length === 0 || !needed.every(whose)) return undefined;
  return needed.map(whose).reduce((last, a) => (last && (!a || last.at >= a.at) ? last : a));
}

/** Whether a party has agreed to it already, itself or through the one whose place it took. */
export const hasAgreed = (agreements: readonly Agreement[], to: string, party: string, board: Board): boolean =>
  agreements.some((a) => a.counts && a.to === to && actsFor(board, party, a.party));

/** Those who hold the places of some parties now: themselves, or their successors. Somebody outside is no authority, and stays. */
export const holdersOfPlaces = (parties: readonly string[], board: Board): readonly string[] => [
  ...new Set(
    parties.flatMap((party) => {
      const holders = board.signatories.filter(
        (s) => s.membership !== 'SUCCEEDED' && actsFor(board, s.authority, party),
      );
      return holders.length > 0 ? holders.map(({ authority }) => authority) : [party];
    }),
  ),
];
