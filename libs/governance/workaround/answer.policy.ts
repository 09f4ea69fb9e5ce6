import { actsFor } from '../record/acts-for.js';
import { forbid, refuse } from '../language/refusal.js';
import type { Rule } from './standing-orders.js';

interface OfWorkaround {
  readonly workaround: string;
}

/** A flag is acknowledged once; one that was disputed may be acknowledged after all. */
export const notYetAcknowledged: Rule<OfWorkaround> = ({ workaround }, _state, { all }) =>
  all.raised.phase === 'ACKNOWLEDGED' ? refuse('ALREADY_ACKNOWLEDGED', { workaround }) : undefined;

/** It is disputed at once or not at all: what was acknowledged is retired, or found unfounded by the board. */
export const notYetAnswered: Rule<OfWorkaround> = ({ workaround }, _state, { all }) => {
  if (all.raised.phase === 'ACKNOWLEDGED') return refuse('ALREADY_ACKNOWLEDGED', { workaround });
  return all.raised.phase === 'DISPUTED' ? refuse('ALREADY_DISPUTED', { workaround }) : undefined;
};

/** The owner assesses its own practice. Where it disputes or has not answered, any party may: permission must not wait for it. */
export const assessedByOwnerOrForIt: Rule<OfWorkaround> = ({ workaround }, state, { all, authority, board }) => {
  const owner = all.raised.authority;
  if (actsFor(board, authority, owner)) return undefined;
  const ownerWillNot = state.raised.phase === 'DISPUTED' || state.permission.standing === 'CONTINUING';
  return ownerWillNot ? undefined : forbid('NOT_YOURS_TO_ASSESS', { workaround, owner });
};
