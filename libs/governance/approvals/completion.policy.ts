import type { Occurred } from '#kernel';
import type { Board } from '../language/board.js';
import type { Context } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import { isLater } from '../process/process.state.js';
import { MatterApproved } from './approvals.events.js';
import type { ApprovalsState, Ground } from './approvals.state.js';
import { standings } from './standing.policy.js';

/** On what an approval by all rests last: from then on the matter is approved. */
export interface Completion {
  readonly last: Ground;
  readonly authorities: readonly string[];
}

/**
 * Whether every authority's approval of one text is satisfied, and since which fact. A lapse that came after that fact
 * took nothing away; one before it did.
 *
 * @returns undefined while anything is missing. For a matter recorded as approved: whether that still has its ground
 */
export function completionOf(state: ApprovalsState, board: Board): Completion | undefined {
  const { sought, lapsed, certificates } = state;
  if (!sought) return undefined;
  const rows = standings({ ...state, lapsed: undefined }, board);
  if (rows.length === 0 || rows.some(({ status }) => status !== 'SATISFIED')) return undefined;
  const certificate = certificates.get(sought.contentHash);
  const rests: readonly Ground[] = [...rows.flatMap((row) => row.rests), ...(certificate ? [certificate] : [])];
  const last = rests.reduce<Ground>((latest, ground) => (isLater(ground, latest) ? ground : latest), sought);
  if (lapsed && isLater(last, lapsed)) return undefined;
  return { last, authorities: rows.map(({ authority }) => authority) };
}

/** The event that says so, dated on the day of the fact that completed it. */
export const approvedBy = (state: ApprovalsState, { last, authorities }: Completion, occurredAt: Occurred): NewEvent =>
  MatterApproved(
    { matter: state.matter, contentHash: state.sought?.contentHash ?? '', authorities: [...new Set(authorities)] },
    last.occurredAt === occurredAt ? undefined : last.occurredAt,
  );

/**
 * What a thing just done completes: the approval by all stands in the same step. What a clerk records may still have to be
 * confirmed, so that the process manager asks then (`CompleteApprovals`).
 *
 * @param change the state with what was just done in it
 */
export function completed(
  change: (all: ApprovalsState, ground: Ground) => ApprovalsState,
  context: Context<ApprovalsState>,
): readonly NewEvent[] {
  const { all, at, occurredAt, recording, board } = context;
  if (recording || all.approved) return [];
  const ground: Ground = { event: '', at, position: Infinity, occurredAt };
  const after = change(all, ground);
  const completion = completionOf(after, board);
  return completion ? [approvedBy(after, completion, occurredAt)] : [];
}
