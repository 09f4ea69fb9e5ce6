import type { Day } from '#kernel';
import type { Board, Fact, WorkaroundAssessment, WorkaroundState } from '#governance';
import {
  ageDays,
  assessmentOn,
  attentionTo,
  breakEvenMonths,
  burden,
  carryingCost,
  isLiveWorkaround,
  isPermittedWorkaround,
  monthlyCost,
  unpermittedSince,
  WorkaroundFlagged,
  workaroundStatus,
} from '#governance';
import type { Ask } from '../language/declaration.js';
import { workaroundView } from '../views.js';

/** A workaround on the register, as at a day. Money in pence; shares in basis points; ages in days; null: not known. */
export type WorkaroundRow = Readonly<
  ReturnType<typeof raised> & ReturnType<typeof cost> & ReturnType<typeof permission>
>;

/** The flag as it was filed: title, clause and reason stand there. */
export const flagOf = ({ source, when }: Pick<Ask, 'source' | 'when'>, workaround: string): Fact | undefined =>
  source.facts(workaroundView as never, workaround, when).findLast((fact) => fact.type === WorkaroundFlagged.type);

/** What the register shows of one workaround; undefined when it is not on the register. No title: that is read from the log. */
export function rowOf(
  state: WorkaroundState,
  flag: Fact | undefined,
  board: Board,
  day: Day,
): WorkaroundRow | undefined {
  const { flaggedOn, retiredOn } = state.raised;
  if (flaggedOn === undefined || flaggedOn > day) return undefined;
  const carriedUntil = retiredOn !== undefined && retiredOn < day ? retiredOn : day;
  return {
    ...raised(state, flag, flaggedOn, carriedUntil),
    ...cost(state, board.rules.terms.hourlyRatePence, flaggedOn, carriedUntil, day),
    ...permission(state, board, day),
  };
}

function raised(state: WorkaroundState, flag: Fact | undefined, flaggedOn: Day, carriedUntil: Day) {
  const { raised: its } = state;
  return {
    workaround: its.workaround,
    process: its.process,
    processVersion: orNull(its.processVersion),
    authority: its.authority,
    clause: textOf(flag, 'clause'),
    reason: textOf(flag, 'reason'),
    status: workaroundStatus(state),
    open: isLiveWorkaround(state),
    disputed: its.phase === 'DISPUTED',
    /** What another authority's officer entered for the owner, and it has not confirmed. */
    unconfirmed: orNull(its.unconfirmed),
    flaggedOn,
    age: ageDays(flaggedOn, carriedUntil),
    owner: orNull(its.owner),
    reopenings: its.reopenings,
    retiredOn: orNull(its.retiredOn),
    how: orNull(its.how),
    replacedBy: orNull(its.replacedBy),
  };
}

/** What it costs to carry, so far and a month, who bears it, and in how many months removing it would pay for itself. */
function cost(state: WorkaroundState, ratePence: number, flaggedOn: Day, carriedUntil: Day, day: Day) {
  const { assessments } = state.raised;
  const now: Partial<WorkaroundAssessment> = assessmentOn(assessments, day) ?? {};
  const { risk, share, monthlyPence, monthlyMinutes, effortPence } = now;
  const monthly =
    monthlyPence === undefined || monthlyMinutes === undefined
      ? undefined
      : monthlyCost({ monthlyPence, monthlyMinutes }, ratePence);
  const breakEven =
    monthly === undefined || effortPence === undefined ? undefined : breakEvenMonths(effortPence, monthly);
  return {
    risk: orNull(risk),
    share: orNull(share),
    burden: isLiveWorkaround(state) ? rounded(burden([{ risk, share, flaggedOn }], day)) : 0,
    monthlyPence: orNull(monthly),
    costSoFarPence: carryingCost(assessments, flaggedOn, carriedUntil, ratePence),
    bornBy: orNull(now.bornBy),
    effortPence: orNull(effortPence),
    breakEvenMonths: orNull(breakEven),
  };
}

function permission(state: WorkaroundState, board: Board, day: Day) {
  const { until, standing, renewals, extensions, breaches, escalated } = state.permission;
  const ended = isPermittedWorkaround(state) ? until !== undefined && day > until : standing === 'EXPIRED';
  return {
    permittedUntil: orNull(until),
    /** Its permission has ended and it goes on. */
    overdue: isLiveWorkaround(state) && ended,
    unpermittedSince: orNull(unpermittedSince(state)),
    renewals,
    extensions,
    breaches,
    escalated,
    attention: attentionTo(state, board, day),
  };
}

/** Four decimal places. */
export const rounded = (n: number): number => Math.round(n * 10_000) / 10_000;

const orNull = <T>(value: T | undefined): T | null => value ?? null;

function textOf(fact: Fact | undefined, field: string): string | null {
  const value = fact?.body[field];
  return typeof value === 'string' ? value : null;
}
