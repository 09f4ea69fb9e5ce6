import type { ApprovalsState, Board, CallInState, DecisionState, Gate, MinutesStatus, SixRegions } from '#governance';
import { approvalsSeen, callInsSeen, gateOf, meetingStatus, sixRegions } from '#governance';
import type { Ask } from '../language/declaration.js';
import { approvalsView, callInView, decisionView, meetingView } from '../views.js';

type Asked = Pick<Ask, 'source' | 'when'>;

/** A decision with all that its gate rests on, as at one time. */
export interface SeenDecision {
  readonly id: string;
  readonly state: DecisionState;
  readonly approvals: ApprovalsState | undefined;
  readonly callIn: CallInState;
  readonly gate: Gate;
  readonly regions: SixRegions;
}

/** The lifecycle of a decision as at the reader's time; what is not taken yet has the view's own `initial`. */
export const decisionAt = ({ source, when }: Asked, id: string): DecisionState => source.state(decisionView, id, when);

/** What a decision is, whom it waits for and why: by the same rule that records its effect, on the same facts. */
export function seenAt(ask: Asked, id: string, state: DecisionState, board: Board): SeenDecision {
  const { source, when } = ask;
  const { matter, approvalsOf, meeting } = state.outcome;
  const approvals =
    matter === undefined || approvalsOf.length === 0 ? undefined : source.state(approvalsView, matter, when);
  const callIn = source.state(callInView, id, when);
  const seen = approvals && approvalsSeen(approvals, board);
  const callIns = callInsSeen(callIn, board);
  return {
    id,
    state,
    approvals,
    callIn,
    gate: gateOf({ decision: state, approvals: seen, callIns, at: when.asOf }),
    regions: sixRegions(state, seen, callIns, meeting === undefined ? 'NONE' : minutesOf(ask, meeting)),
  };
}

const MINUTES: Readonly<Record<string, MinutesStatus>> = {
  MINUTES_DRAFT: 'DRAFT',
  CONFIRMED: 'CONFIRMED',
  SIGNED: 'SIGNED',
};

/** How far the minutes of a meeting have come. */
const minutesOf = ({ source, when }: Asked, meeting: string): MinutesStatus =>
  MINUTES[meetingStatus(source.state(meetingView, meeting, when))] ?? 'NONE';
