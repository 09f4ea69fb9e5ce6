import type { DisputeState, Fact } from '#governance';
import { DisputeNotified, isLiveDispute } from '#governance';
import type { Day } from '#kernel';
import { daysBetween } from '#kernel';
import { factsOf } from '../meetings/facts-of.js';
import { ladderOf } from './ladder.js';

/** One line of the register of disputes as at a day. */
export type DisputeRow = NonNullable<ReturnType<typeof disputeRow>>;

/** Undefined where it had not been notified by then. No subject: that is read from the log. */
export function disputeRow(state: DisputeState, facts: readonly Fact[], day: Day) {
  if (state.notifiedOn === undefined) return undefined;
  const body = factsOf(facts, DisputeNotified)[0]?.body;
  const ended = state.endedOn ?? null;
  return {
    dispute: state.dispute,
    status: state.status,
    open: isLiveDispute(state),
    notifier: state.notifier,
    parties: state.parties,
    notifiedOn: state.notifiedOn,
    rung: state.rung,
    due: isLiveDispute(state) ? (state.due ?? null) : null,
    overdue: isLiveDispute(state) && state.due !== undefined && state.due < day,
    ladder: ladderOf(state, facts),
    mediation: state.mediation,
    endedOn: ended,
    age: daysBetween(state.notifiedOn, ended !== null && ended < day ? ended : day),
    /** The service continues as it is while the dispute runs (the status quo of the agreement). */
    statusQuo: isLiveDispute(state),
    process: body?.process ?? null,
    workaround: body?.workaround ?? null,
  };
}
