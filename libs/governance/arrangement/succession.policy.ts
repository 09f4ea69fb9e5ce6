import type { Refusal } from '../language/refusal.js';
import { invalid, refuse, unknown } from '../language/refusal.js';
import type { ArrangementState } from './arrangement.state.js';
import type { SignatoryEntry, SuccessorFunctions } from './arrangement.words.js';
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

/** A split by function names only successors, and gives each function to one of them: nothing is inherited twice, or by nobody asked. */
export function functionsShared(
  functions: SuccessorFunctions | undefined,
  to: readonly SignatoryEntry[],
): Refusal | undefined {
  const shared = functions ?? [];
  const stranger = shared.find(({ authority }) => !to.some((entry) => entry.authority === authority));
  if (stranger) return invalid('FUNCTIONS_OF_NO_SUCCESSOR', { authority: stranger.authority });
  const all = shared.flatMap(({ functions: some }) => some);
  const twice = all.find((one, i) => all.indexOf(one) !== i);
  return twice === undefined ? undefined : invalid('FUNCTION_INHERITED_TWICE', { function: twice });
}

/** A shadow authority is recorded once, before its vesting day, for predecessors that are there. */
export function shadowStands(
  {
    authority,
    predecessors,
    on,
  }: { readonly authority: string; readonly predecessors: readonly string[]; readonly on: string },
  { membership }: ArrangementState,
  day: string,
): Refusal | undefined {
  if (membership.parties.has(authority)) return refuse('AUTHORITY_AT_THE_TABLE', { authority });
  const stranger = predecessors.find((one) => !membership.parties.has(one));
  if (stranger !== undefined) return unknown('AUTHORITY_NOT_AT_THE_TABLE', { authority: stranger });
  return on < day ? invalid('SHADOW_AFTER_VESTING', { authority, on, day }) : undefined;
}
