import type { By, Occurred, RecordedBy, RulesRef } from '#kernel';

/**
 * How an entry stands with the authority it was made for:
 * OWN acts were made by the authority itself; an entry typed by somebody else is UNCONFIRMED until the authority
 * CONFIRMED or DISPUTED it.
 */
export type Standing = 'OWN' | 'UNCONFIRMED' | 'CONFIRMED' | 'DISPUTED';

/** An event as folds and deciders meet it: brought up to date, corrected, with the times that count as numbers. */
export interface Fact<B = Readonly<Record<string, unknown>>> {
  readonly id: string;
  readonly type: string;
  readonly position: number;
  readonly stream: string;
  readonly version: number;
  /** From when it counts, in ms since 1970. */
  readonly at: number;
  readonly occurredAt: Occurred;
  /** When the log learned of it, in ms since 1970. */
  readonly known: number;
  readonly by: By;
  readonly recordedBy?: RecordedBy;
  readonly rules: RulesRef;
  readonly historical?: true;
  readonly cause?: string;
  readonly body: B;
  readonly standing: Standing;
}

/** When is asked: what had happened by `asOf`, as far as it was known by `knownAt`; both in ms since 1970. */
export interface When {
  readonly asOf: number;
  readonly knownAt: number;
}

export const FOR_EVER: When = { asOf: Infinity, knownAt: Infinity };

/** The authority that a fact speaks for, if it speaks for one. */
export const authorityOf = (fact: { readonly by: By }): string | undefined =>
  'authority' in fact.by ? fact.by.authority : undefined;

/**
 * Whether an entry for an authority was typed by another authority's officer and its owner has not confirmed it: it is shown,
 * but it is not consent. What a board or an outsider did has no such owner, and counts as entered.
 */
export function isUnconfirmedByAnother(fact: Fact<unknown>): boolean {
  const owner = authorityOf(fact);
  return (
    owner !== undefined &&
    fact.recordedBy !== undefined &&
    fact.recordedBy.authority !== owner &&
    fact.standing !== 'CONFIRMED'
  );
}

/** Whether an entry speaks for its authority: its own, its own officer's, or confirmed by it; never a disputed one. */
export const speaksForItsAuthority = (fact: Fact<unknown>): boolean =>
  fact.standing !== 'DISPUTED' && !isUnconfirmedByAnother(fact);
