import type { Day } from '#kernel';

/** Part of the cost or gain of joint working that falls on an authority, in basis points of the whole. */
export interface Share {
  readonly authority: string;
  readonly share: number;
}

/** One version of the distribution formula: it holds from its day until another does. */
export interface FormulaVersion {
  readonly version: number;
  readonly from: Day;
  readonly shares: readonly Share[];
  /** The event that agreed it: its id. */
  readonly event: string;
}

export interface Formula {
  /** In the order of their numbers. */
  readonly versions: readonly FormulaVersion[];
}
