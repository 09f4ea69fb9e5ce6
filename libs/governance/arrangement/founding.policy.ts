import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, invalid, refuse } from '../language/refusal.js';
import type { ArrangementState } from './arrangement.state.js';
import type { SignatoryEntry } from './arrangement.words.js';
import { identifiersWellFormed } from './identifiers.policy.js';

/** Standing order: an arrangement is founded once, by one of two or more different authorities, each rightly described. */
export function foundingStands(
  founding: readonly SignatoryEntry[],
  { all, authority, board }: Context<ArrangementState>,
): Refusal | undefined {
  if (all.formation.status !== 'NONE') return refuse('ARRANGEMENT_EXISTS', { slug: board.slug });
  const twice = named(founding).find((id, i, ids) => ids.indexOf(id) !== i);
  if (twice !== undefined) return invalid('AUTHORITY_NAMED_TWICE', { authority: twice });
  if (authority === undefined || !named(founding).includes(authority))
    return forbid('PROPOSER_NOT_FOUNDING', { authority: authority ?? 'nobody' });
  for (const entry of founding) {
    const refusal = identifiersWellFormed(entry);
    if (refusal) return refusal;
  }
  return undefined;
}

const named = (entries: readonly SignatoryEntry[]): readonly string[] => entries.map((entry) => entry.authority);
