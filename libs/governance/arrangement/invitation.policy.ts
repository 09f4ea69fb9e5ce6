import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, refuse } from '../language/refusal.js';
import type { ArrangementState } from './arrangement.state.js';
import { signatoriesAt } from './signatories.js';

/**
 * Standing order: an invitation is answered once, by the authority that it was made to. A member leaves by notice,
 * not by declining. Gives the authority that may answer, or the refusal.
 */
export function mayAnswerInvitation(
  state: ArrangementState,
  { authority, at, all }: Context<ArrangementState>,
): string | Refusal {
  const signatory = signatoriesAt(state, at).find((s) => s.authority === authority);
  if (authority === undefined || !signatory) return forbid('NOT_INVITED', { authority: authority ?? 'nobody' });
  const party = all.membership.parties.get(authority);
  if (signatory.membership !== 'PROSPECTIVE' || party?.joined || party?.declined)
    return refuse('INVITATION_ANSWERED', { authority });
  return authority;
}
