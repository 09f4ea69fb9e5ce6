import type { ActionState, Board, Fact } from '#governance';
import { ActionAssigned, actionAge, isOpenAction, isOverdue, owersOf, slippedDays } from '#governance';
import type { Day } from '#kernel';
import { daysBetween } from '#kernel';

/** One line of the action log as at a day. Ages in days; null: not known. */
export type ActionRow = NonNullable<ReturnType<typeof actionRow>>;

/** Undefined where it was not on the record by then. No title: that is read from the log. */
export function actionRow(state: ActionState, facts: readonly Fact[], board: Board, day: Day) {
  if (state.assignedOn === undefined) return undefined;
  const assigned = facts.find(({ type }) => type === ActionAssigned.type)?.body;
  const late = overdueOn(state, day);
  return {
    action: state.action,
    status: state.status,
    open: isOpenAction(state),
    authority: state.owner.authority,
    /** Those who owe it now: its authority, or who stands in its place. */
    owedBy: owersOf(state, board),
    person: state.owner.person,
    assignedOn: state.assignedOn,
    assignedBy: state.assignedBy ?? null,
    due: state.due ?? null,
    overdue: late,
    overdueDays: late && state.due !== undefined ? daysBetween(state.due, day) : 0,
    age: actionAge(state, day),
    slippages: state.slippage.length,
    slippedDays: slippedDays(state),
    reassigned: state.reassigned,
    reopened: state.reopened,
    /** Completion was entered for the owner by another's officer, and is not confirmed. */
    unconfirmedClaim: state.unconfirmedClaim,
    decision: state.decision ?? null,
    service: state.service ?? null,
    process: text(assigned?.['process']),
    workaround: text(assigned?.['workaround']),
    closedOn: state.closedOn ?? null,
  };
}

/** Its day was recorded as passed, or is past on the day asked about, and nobody has said that it is done. */
const overdueOn = (state: ActionState, day: Day): boolean =>
  isOverdue(state) ||
  ((state.status === 'OPEN' || state.status === 'IN_PROGRESS') && state.due !== undefined && state.due < day);

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
