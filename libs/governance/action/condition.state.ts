import type { Day } from '#kernel';
import type { Agreement } from '../arrangement/agreed-by-all.js';

/** Of a condition subsequent: what has to follow a decision that is in effect (lifecycles 9.7). */
export type ConditionStatus = 'NONE' | 'UNMET' | 'CLAIMED_MET' | 'VERIFIED' | 'WAIVED' | 'FAILED';

export interface ConditionState {
  readonly status: ConditionStatus;
  readonly condition: string;
  /** Who has to meet it. */
  readonly authority: string;
  /** Whom it protects: they verify it, reject a claim, or give it up. */
  readonly protects: readonly string[];
  readonly imposedOn?: Day;
  readonly due?: Day;
  readonly releases: readonly Agreement[];
}

export const noCondition: ConditionState = { status: 'NONE', condition: '', authority: '', protects: [], releases: [] };

/** Still to be met, verified or waived. */
export const isLiveCondition = ({ status }: ConditionState): boolean => status === 'UNMET' || status === 'CLAIMED_MET';
