import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, unknown } from '../language/refusal.js';
import type { ArrangementState } from './arrangement.state.js';
import { isSignatory } from './signatories.js';

/**
 * Standing order: what happens to an authority is entered by it, or for it (then unconfirmed until it says so), or as
 * the word of somebody outside; never as another authority's own act.
 */
export function ownAffair(
  concerned: readonly string[],
  state: ArrangementState,
  { authority, at }: Context<ArrangementState>,
): Refusal | undefined {
  const stranger = concerned.find((one) => !isSignatory(state, one, at));
  if (stranger !== undefined) return unknown('AUTHORITY_NOT_AT_THE_TABLE', { authority: stranger });
  return authority === undefined || concerned.includes(authority)
    ? undefined
    : forbid('ANOTHER_AUTHORITYS_AFFAIR', { authority });
}
