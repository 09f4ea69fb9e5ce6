import type { Instant } from '#kernel';
import { addDays, instantOf, startOfDay } from '#kernel';
import type { ApprovalsSeen, CallInSeen, Gate } from '../gate.policy.js';
import { gateOf } from '../gate.policy.js';
import type { Entry } from './d-1.js';
import { decision } from './d-1.js';

/** Approvals of M-1 as a gate sees them. For specs. */
export const seen = (
  statuses: Readonly<Record<string, ApprovalsSeen['rows'][number]['status']>>,
  approvedOn?: string,
  text = '2'.repeat(64),
): ApprovalsSeen => ({
  rows: Object.entries(statuses).map(([authority, status]) => ({ authority, place: authority, status })),
  texts: new Set([text]),
  ...(approvedOn !== undefined && { approved: { on: approvedOn } }),
});
const startOf = (day: string): Instant => instantOf(startOfDay(day));
/** A window that closed undisturbed on that day: clear from the next. */
export const expired = (authority: string, lastDay: string): CallInSeen => ({
  authority,
  status: 'EXPIRED',
  until: `${lastDay}T16:00:00.000Z`,
  clear: { from: startOf(addDays(lastDay, 1)), day: addDays(lastDay, 1) },
});
export const done = (authority: string, status: CallInSeen['status'], day: string): CallInSeen => ({
  authority,
  status,
  clear: { from: startOf(day), day },
});

/** The gate of D-1 after a history, as at the start of a day. */
export const gateOn = (
  history: readonly Entry[],
  day: string,
  { approvals, callIns }: { readonly approvals?: ApprovalsSeen; readonly callIns?: readonly CallInSeen[] } = {},
): Gate =>
  gateOf({
    decision: decision(history).stateAt(day),
    approvals,
    callIns,
    at: startOfDay(day),
  });
/** What a gate waits for, in short. */
export const waits = ({ waitsFor }: Gate): readonly string[] =>
  waitsFor.map(({ code, authority, ref, status }) => [code, authority ?? ref, status].filter(Boolean).join(' '));
