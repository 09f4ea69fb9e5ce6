import type { Day } from '#kernel';
import type { Board, Fact, WorkaroundState } from '#governance';
import {
  ageDays, assessmentOn, attentionTo, breakEvenMonths, burden, carryingCost, isLiveWorkaround, isPermittedWorkaround, monthlyCost, unpermittedSince, WorkaroundFlagged,
  workaroundStatus,
} from '#governance';
import type { Ask } from '../language/declaration.js';
import { workaroundView } from '../views.js';

/** A workaround on the register, as at a day. Money in pence; shares in basis points; ages in days. */
export interface WorkaroundRow {
  readonly workaround: string;
  readonly process: string;
  readonly processVersion: number | null;
  readonly authority: string;
  readonly clause: string | null;
  readonly reason: string | null;
  readonly status: string;
  readonly open: boolean;
  readonly disputed: boolean;
  /** What another authority's officer entered for the owner, and it has not confirmed. */
  readonly unconfirmed: string | null;
  readonly flaggedOn: Day;
  readonly age: number;
  readonly risk: string | null;
  readonly share: number | null;
  readonly burden: number;
  readonly monthlyPence: number | null;
  readonly costSoFarPence: number;
  readonly bornBy: string | null;
  readonly effortPence: number | null;
  readonly breakEvenMonths: number | null;
  readonly permittedUntil: Day | null;
  /** Its permission has ended and it goes on. */
  readonly overdue: boolean;
  readonly unpermittedSince: Day | null;
  readonly renewals: number;
  readonly extensions: number;
  readonly reopenings: number;
  readonly breaches: number;
  readonly escalated: boolean;
  readonly owner: string | null;
  readonly retiredOn: Day | null;
  readonly how: string | null;
  readonly replacedBy: string | null;
  readonly attention: { readonly level: string; readonly because: readonly string[] };
}

/** The flag as it was filed: title, clause and reason stand there. */
export const flagOf = ({ source, when }: Pick<Ask, 'source' | 'when'>, workaround: string): Fact | undefined =>
  source.facts(workaroundView as never, workaround, when).findLast((fact) => fact.type === WorkaroundFlagged.type);

/** What the register shows of one workaround; undefined when it is not on the register. No title: that is read from the log. */
export function rowOf(state: WorkaroundState, flag: Fact | undefined, board: Board, day: Day): WorkaroundRow | undefined {
  const { raised, permission } = state;
  if (raised.flaggedOn === undefined || raised.flaggedOn > day) return undefined;
  const open = isLiveWorkaround(state);
  const until = raised.retiredOn !== undefined && raised.retiredOn < day ? raised.retiredOn : day;
  const now = assessmentOn(raised.assessments, day);
  const rate = board.rules.terms.hourlyRatePence;
  const monthly = now && monthlyCost(now, rate);
  return {
    workaround: raised.workaround, process: raised.process, processVersion: raised.processVersion ?? null, authority: raised.authority,
    clause: textOf(flag, 'clause'), reason: textOf(flag, 'reason'),
    status: workaroundStatus(state), open, disputed: raised.phase === 'DISPUTED', unconfirmed: raised.unconfirmed ?? null,
    flaggedOn: raised.flaggedOn, age: ageDays(raised.flaggedOn, until),
    risk: now?.risk ?? null, share: now?.share ?? null,
    burden: open ? rounded(burden([{ risk: now?.risk, share: now?.share, flaggedOn: raised.flaggedOn }], day)) : 0,
    monthlyPence: monthly ?? null, costSoFarPence: carryingCost(raised.assessments, raised.flaggedOn, until, rate),
    bornBy: now?.bornBy ?? null, effortPence: now?.effortPence ?? null,
    breakEvenMonths: now && monthly !== undefined ? (breakEvenMonths(now.effortPence, monthly) ?? null) : null,
    permittedUntil: permission.until ?? null, overdue: open && permission.until !== undefined && (isPermittedWorkaround(state) ? day > permission.until : permission.standing === 'EXPIRED'),
    unpermittedSince: unpermittedSince(state) ?? null,
    renewals: permission.renewals, extensions: permission.extensions, reopenings: raised.reopenings, breaches: permission.breaches, escalated: permission.escalated,
    owner: raised.owner ?? null, retiredOn: raised.retiredOn ?? null, how: raised.how ?? null, replacedBy: raised.replacedBy ?? null,
    attention: attentionTo(state, board, day),
  };
}

/** Four decimal places. */
export const rounded = (n: number): number => Math.round(n * 10_000) / 10_000;

const textOf = (fact: Fact | undefined, field: string): string | null => {
  const value = fact?.body[field];
  return typeof value === 'string' ? value : null;
};
