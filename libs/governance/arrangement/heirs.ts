import type { Succession } from './arrangement.state.js';

/**
 * Those who stand in the places of these authorities at a moment: each itself, or its successors, theirs in turn.
 * A set of signatories never shrinks because one ceased to exist, and never counts a successor twice.
 */
export function heirs(
  authorities: readonly string[],
  successions: readonly Succession[],
  at: number,
): ReadonlySet<string> {
  const standing = new Set<string>();
  const seen = new Set<string>();
  const visit = (authority: string): void => {
    if (seen.has(authority)) return;
    seen.add(authority);
    const next = successorsOf(authority, successions, at);
    if (next.length === 0) standing.add(authority);
    else next.forEach(visit);
  };
  authorities.forEach(visit);
  return standing;
}

/** Those who took an authority’s place directly, by a moment. */
export const successorsOf = (authority: string, successions: readonly Succession[], at: number): readonly string[] =>
  successions.filter((s) => s.at <= at && s.from.includes(authority)).flatMap((s) => s.to);

/** Everybody who took an authority's place, directly or through others, by a moment. */
export function reachable(authority: string, successions: readonly Succession[], at: number): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (one: string): void => {
    for (const next of successorsOf(one, successions, at)) {
      if (found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(authority);
  return found;
}
