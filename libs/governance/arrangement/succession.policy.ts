import type { Refusal } from '../language/refusal.js';
import { invalid, refuse, unknown } from '../language/refusal.js';
import type { ArrangementState } from './arrangement.state.js';
import type { SignatoryEntry } from './arrangement.words.js';
import { identifiersWellFormed } from './identifiers.policy.js';

/**
 * Standing order: an authority is succeeded once, by others than itself. One by one, many by one or one by several
 * (split by function): in each case the successors take the predecessors' places, and nothing said before is altered.
 */
export function successionStands(
  from: readonly string[],
  to: readonly SignatoryEntry[],
  { membership }: ArrangementState,
): Refusal | undefined {
  for (const authority of from) {
    if (!membership.parties.has(authority)) return unknown('AUTHORITY_NOT_AT_THE_TABLE', { authority });
    if (membership.successions.some((s) => s.from.includes(authority)))
      return refuse('ALREADY_SUCCEEDED', { authority });
  }
  for (const [i, entry] of to.entries()) {
    const { authority } = entry;
    if (from.includes(authority)) return invalid('SUCCEEDS_ITSELF', { authority });
    if (to.findIndex((other) => other.authority === authority) !== i)
      return invalid('AUTHORITY_NAMED_TWICE', { authority });
    if (membership.successions.some((s) => s.from.includes(authority)))
      return refuse('ALREADY_SUCCEEDED', { authority });
    const refusal = identifiersWellFormed(entry);
    if (refusal) return refusal;
  }
  return undefined;
}
