import type { Day } from '#kernel';
import type { AdoptionState, AuthorityAdoption } from './adoption.state.js';

/** The version that an authority is on its way to: planned or in transition, the later of the two. */
export function intendedVersion({ planned, transitioning }: AuthorityAdoption): number | undefined {
  const versions = [planned, transitioning].flatMap((s) => (s ? [s.version] : []));
  return versions.length > 0 ? Math.max(...versions) : undefined;
}

/**
 * The day that makes an authority overdue: the last one it stated, or the end of a derogation, whichever is later.
 *
 * @returns undefined where no day was stated or it is overdue already
 */
export function dueOf(state: AdoptionState, authority: string): Day | undefined {
  const its = state.authorities.get(authority);
  if (its?.due === undefined || its.overdue || intendedVersion(its) === undefined) return undefined;
  const exempt = [...state.derogations.values()].filter((d) => d.authority === authority).map((d) => d.until);
  return [its.due, ...exempt].reduce((latest, day) => (day > latest ? day : latest));
}
