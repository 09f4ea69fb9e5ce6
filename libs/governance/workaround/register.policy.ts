import { forbid, refuse, unknown } from '../language/refusal.js';
import { actsFor } from '../record/acts-for.js';
import type { Rule } from './standing-orders.js';
import { isClosed, isOnRegister, statusOf } from './workaround.state.js';

interface OfWorkaround {
  readonly workaround: string;
}

/** There is such a workaround: judged on all facts, because an answer of the same day may be dated before the flag's hour. */
export const onTheRegister: Rule<OfWorkaround> = ({ workaround }, _state, { all }) =>
  isOnRegister(all) ? undefined : unknown('WORKAROUND_UNKNOWN', { workaround });

/** It is neither retired nor unfounded. */
export const stillLive: Rule<OfWorkaround> = ({ workaround }, state) =>
  isClosed(state) ? refuse('WORKAROUND_CLOSED', { workaround, status: statusOf(state) }) : undefined;

/** Nothing is done about it on a day before it was flagged. */
export const onceFlagged: Rule<OfWorkaround> = ({ workaround }, _state, { all, day }) => {
  const flagged = all.raised.flaggedOn;
  return flagged !== undefined && day < flagged ? refuse('BEFORE_FLAG', { workaround, flagged, day }) : undefined;
};

/** Only the authority whose practice it is speaks for it, or the one that took its place. */
export const byItsOwner: Rule<OfWorkaround> = ({ workaround }, _state, { all, authority, board }) =>
  actsFor(board, authority, all.raised.authority)
    ? undefined
    : forbid('NOT_YOUR_WORKAROUND', { workaround, owner: all.raised.authority });
