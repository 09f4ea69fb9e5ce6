import type { ApprovalsState } from '../approvals/approvals.state.js';
import { sameText } from '../approvals/round.policy.js';
import { standings } from '../approvals/standing.policy.js';
import type { CallInState } from '../call-in/call-in.state.js';
import { clearSince } from '../call-in/standing.policy.js';
import type { Board } from '../language/board.js';
import { predecessorsOf } from '../process/party.policy.js';
import type { ApprovalsSeen, CallInSeen } from './gate.policy.js';

/** The approvals of a matter as the gate of a decision sees them; undefined while none were sought. */
export function approvalsSeen(state: ApprovalsState, board: Board): ApprovalsSeen | undefined {
  if (!state.sought) return undefined;
  return {
    rows: standings(state, board).map(({ authority, place, status, waitsFor }) => ({
      authority,
      place,
      ...(place === authority && { before: predecessorsOf(board, authority) }),
      status,
      waitsFor: waitsFor.map(({ code, ref }) => (ref === undefined ? code : `${code} ${ref}`)),
    })),
    texts: sameText(state),
    ...(state.approved && { approved: { on: state.approved.on } }),
  };
}

/** The call-ins of a decision as its gate sees them. */
export const callInsSeen = ({ authorities }: CallInState, board: Board): readonly CallInSeen[] =>
  [...authorities.values()].map((its) => {
    const { authority, status, window, calledIn } = its;
    const clear = clearSince(its);
    const until = status === 'CALLED_IN' ? calledIn?.meetsBy : window?.closes;
    const before = predecessorsOf(board, authority);
    return {
      authority,
      ...(before.length > 0 && { before }),
      status,
      ...(until !== undefined && { until }),
      ...(clear && { clear: { from: clear.from, day: clear.day } }),
    };
  });
