/**
 * What a constitution may settle for itself. Each has a dated, cited default in the rule pack; none is legal advice.
 */
export interface Terms {
  /** Working days in which the owner answers a flag before it counts as "not permitted, continuing". */
  readonly answerFlagWorkingDays: number;
  /** A workaround may be permitted until at most this many days after it was flagged. */
  readonly longestPermitDays: number;
  /** An extension reaches at most this many days past the end of the permission. */
  readonly longestExtensionDays: number;
  readonly extensions: number;
  /** A retired workaround that recurs within so many months is reopened, not flagged anew. */
  readonly reopenWithinMonths: number;
  /** Pence an hour, for carrying costs. */
  readonly hourlyRatePence: number;
  /** Assurances and alignment statements older than this no longer count as fresh. */
  readonly staleAfterDays: number;
  /** An entry made more than this many working days after the fact is late. */
  readonly lateEntryWorkingDays: number;
  /** So many live workarounds on one process call for its review. */
  readonly workaroundsThatCallForReview: number;
  /** Working days after a decision within which its statement is complete. */
  readonly statementWithinWorkingDays: number;
  /** Working days after a decision within which it is published. */
  readonly publicationWithinWorkingDays: number;
  /** A body's decision is not rescinded within so many months of it, unless members have signed for that; 0: no such rule. */
  readonly rescindWithinMonths: number;
}

/** Rules that hold between two dates, as data with citations. Not legal advice. */
export interface RulePack<T = Terms> {
  readonly name: string;
  /** In force from this London day (inclusive) until the next pack's. */
  readonly from: string;
  readonly terms: T;
  readonly citations: Readonly<Record<string, string>>;
  readonly notice: 'Not legal advice';
}

/** The rules in force for an act: constitution version (0 before there is one), pack, and the terms that follow from both. */
export interface Rules {
  readonly constitution: number;
  readonly pack: RulePack;
  readonly packHash: string;
  readonly terms: Terms;
  /** Principles of the constitution, which proposals may say they serve. */
  readonly principles: readonly string[];
}
