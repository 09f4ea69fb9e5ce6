import type { Leading } from './arrangement.words.js';

export type InterestGrade = 'COMPATIBLE' | 'TENSION' | 'CONFLICT' | 'NOT_KNOWN';
export type InterestCode =
  | 'SEVERAL_ONLY_IF_LEADING'
  | 'ONE_ONLY_IF_LEADING'
  | 'SEVERAL_PREFER_TO_LEAD'
  | 'NOBODY_SEEKS_TO_LEAD'
  | 'HORIZONS_DIFFER'
  | 'GAP_OPEN'
  | 'STATEMENT_MISSING'
  | 'STATEMENT_STALE';

/** Why interests are graded as they are: a code, and whom it concerns. Names always stand behind a grade. */
export interface InterestReason {
  readonly code: InterestCode;
  readonly authorities: readonly string[];
}
export interface InterestAlignment {
  readonly grade: InterestGrade;
  readonly reasons: readonly InterestReason[];
}

/** What of a statement the interest axis looks at. */
export interface StatedInterest {
  readonly authority: string;
  readonly horizonMonths: number;
  readonly wouldLead: Leading;
  readonly stale?: boolean;
}

const GRADE: Readonly<Record<InterestCode, InterestGrade>> = {
  SEVERAL_ONLY_IF_LEADING: 'CONFLICT',
  ONE_ONLY_IF_LEADING: 'TENSION',
  SEVERAL_PREFER_TO_LEAD: 'TENSION',
  NOBODY_SEEKS_TO_LEAD: 'TENSION',
  HORIZONS_DIFFER: 'TENSION',
  GAP_OPEN: 'TENSION',
  STATEMENT_MISSING: 'NOT_KNOWN',
  STATEMENT_STALE: 'NOT_KNOWN',
};
const WORST: readonly InterestGrade[] = ['CONFLICT', 'TENSION', 'NOT_KNOWN', 'COMPATIBLE'];

/**
 * The interest axis: whether what the authorities say they want can be had together. It never speaks of decisions or
 * of processes, and silence never reads as agreement: with a statement missing or stale it is at best NOT_KNOWN.
 *
 * @param statements the statements that count, at most one an authority
 * @param expected every authority that should have made one
 * @param gaps gaps identified and neither answered nor waived
 */
export function interestAlignment(
  statements: readonly StatedInterest[],
  expected: readonly string[] = [],
  gaps: readonly { readonly between: readonly string[] }[] = [],
): InterestAlignment {
  const stated = new Set(statements.map((s) => s.authority));
  const reasons = [
    ...control(statements),
    ...horizons(statements),
    ...gaps.map((gap) => reason('GAP_OPEN', gap.between)),
    ...unlessNone(
      'STATEMENT_MISSING',
      expected.filter((authority) => !stated.has(authority)),
    ),
    ...unlessNone(
      'STATEMENT_STALE',
      statements.filter((s) => s.stale).map((s) => s.authority),
    ),
  ];
  const grades = reasons.map(({ code }) => GRADE[code]);
  if (statements.length === 0) grades.push('NOT_KNOWN');
  return { grade: WORST.find((grade) => grades.includes(grade)) ?? 'COMPATIBLE', reasons };
}

/** Two who come only if they lead cannot both come; one such is a tension as soon as another would lead too. */
function control(statements: readonly StatedInterest[]): readonly InterestReason[] {
  const saying = (...words: Leading[]): string[] =>
    statements.filter((s) => words.includes(s.wouldLead)).map((s) => s.authority);
  const only = saying('ONLY_IF_LEADING');
  const seeking = saying('ONLY_IF_LEADING', 'PREFERS_TO_LEAD', 'WILL_LEAD');
  if (only.length > 1) return [reason('SEVERAL_ONLY_IF_LEADING', only)];
  if (only.length === 1 && seeking.length > 1) return [reason('ONE_ONLY_IF_LEADING', seeking)];
  const prefer = saying('PREFERS_TO_LEAD');
  if (prefer.length > 1) return [reason('SEVERAL_PREFER_TO_LEAD', prefer)];
  return statements.length > 1 && seeking.length === 0
    ? [reason('NOBODY_SEEKS_TO_LEAD', saying('DOES_NOT_SEEK_TO_LEAD'))]
    : [];
}

/** One who needs the return in half another's time, or less, will judge the same year differently. */
function horizons(statements: readonly StatedInterest[]): readonly InterestReason[] {
  const shortest = Math.min(...statements.map((s) => s.horizonMonths));
  const longest = Math.max(...statements.map((s) => s.horizonMonths));
  if (statements.length < 2 || longest < 2 * shortest) return [];
  return [
    reason(
      'HORIZONS_DIFFER',
      statements.filter((s) => s.horizonMonths === shortest || s.horizonMonths === longest).map((s) => s.authority),
    ),
  ];
}

const reason = (code: InterestCode, authorities: readonly string[]): InterestReason => ({ code, authorities });
const unlessNone = (code: InterestCode, authorities: readonly string[]): readonly InterestReason[] =>
  authorities.length > 0 ? [reason(code, authorities)] : [];
