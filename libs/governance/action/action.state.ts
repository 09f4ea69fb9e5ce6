import type { By, Day } from '#kernel';
import { daysBetween } from '#kernel';
import type { Board } from '../language/board.js';
import { actsFor } from '../record/acts-for.js';
import type { RecordedDecision } from '../record/recorded-decision.js';

export type ActionStatus = 'NONE' | 'OPEN' | 'IN_PROGRESS' | 'COMPLETED_CLAIMED' | 'CLOSED' | 'CANCELLED';

/** Who has to do it. */
export interface Owner {
  readonly authority: string;
  readonly person: string;
}

/** One change of the day on which it is due, by the event that made it. */
export interface Slippage {
  readonly event: string;
  readonly on: Day;
  readonly by: By;
  readonly from: Day;
  readonly to: Day;
}

export interface ActionState {
  readonly status: ActionStatus;
  readonly action: string;
  readonly owner: Owner;
  /** Its age counts from here, whoever owes it now. Absent: it is not on the record. */
  readonly assignedOn?: Day;
  readonly assignedBy?: By;
  readonly due?: Day;
  readonly decision?: RecordedDecision;
  readonly service?: string;
  readonly claimedBy?: By;
  /** Completion was entered for the owner by another's officer: shown, and no claim until it is confirmed. */
  readonly unconfirmedClaim: boolean;
  readonly slippage: readonly Slippage[];
  readonly reassigned: number;
  readonly reopened: number;
  /** The due day whose passing was recorded last. */
  readonly missed?: Day;
  readonly closedOn?: Day;
}

export const noAction: ActionState = {
  status: 'NONE',
  action: '',
  owner: { authority: '', person: '' },
  unconfirmedClaim: false,
  slippage: [],
  reassigned: 0,
  reopened: 0,
};

/** Something is still to be done, or to be accepted. */
export const isOpenAction = ({ status, assignedOn }: ActionState): boolean =>
  assignedOn !== undefined && status !== 'CLOSED' && status !== 'CANCELLED' && status !== 'NONE';

/** Overdue is derived: its day was recorded as passed and has not been moved since, and it is not yet claimed to be done. */
export const isOverdue = (state: ActionState): boolean =>
  (state.status === 'OPEN' || state.status === 'IN_PROGRESS') && state.due !== undefined && state.missed === state.due;

/** Days since it was assigned: neither another owner nor a reorganisation begins it anew (practice 20). */
export const actionAge = ({ assignedOn, closedOn }: ActionState, on: Day): number =>
  assignedOn === undefined
    ? 0
    : Math.max(0, daysBetween(assignedOn, closedOn !== undefined && closedOn < on ? closedOn : on));

/** Days by which the due date has been moved, in all. */
export const slippedDays = ({ slippage }: ActionState): number =>
  slippage.reduce((days, { from, to }) => days + daysBetween(from, to), 0);

/** The authorities that owe it now: the one named, or those that stand in its place. */
export const owersOf = ({ owner }: ActionState, board: Board): readonly string[] =>
  board.signatories
    .filter((s) => s.membership !== 'SUCCEEDED' && actsFor(board, s.authority, owner.authority))
    .map((s) => s.authority);
