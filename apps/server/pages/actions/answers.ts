import type { Day, Occurred } from '#kernel';

/** A line of the action log (view `actions`). */
export interface ActionRow {
  readonly action: string;
  readonly title: string | null;
  readonly status: string;
  readonly open: boolean;
  readonly authority: string;
  readonly authorityName: string;
  readonly owedBy: readonly string[];
  readonly personName: string | null;
  readonly assignedOn: Day;
  readonly due: Day | null;
  readonly overdue: boolean;
  readonly overdueDays: number;
  readonly age: number | null;
  readonly slippages: number;
  readonly slippedDays: number | null;
  readonly reopened: number;
  readonly unconfirmedClaim: boolean;
  readonly decision: { readonly kind: string; readonly ref?: string } | null;
  readonly process: string | null;
  readonly workaround: string | null;
  readonly closedOn: Day | null;
}

interface Entry {
  readonly event: string;
  readonly on: Occurred;
}

/** One action with everything that was said of it (view `action`). */
export interface ActionAnswer extends ActionRow {
  readonly description: unknown;
  readonly progress: readonly (Entry & { readonly progress: unknown })[];
  readonly slippage: readonly {
    readonly event: string;
    readonly from: Day | null;
    readonly to: Day | null;
    readonly on: Day;
    readonly reason: unknown;
  }[];
  readonly owners: readonly (Entry & {
    readonly from: { readonly authority: string | null };
    readonly to: { readonly authority: string | null };
    readonly reason: unknown;
  })[];
  readonly closure: {
    readonly claims: readonly (Entry & { readonly evidence: unknown; readonly comment: unknown })[];
    readonly accepted: (Entry & { readonly comment: unknown }) | null;
    readonly reopened: readonly (Entry & { readonly due: Day | null; readonly reason: unknown })[];
    readonly cancelled: (Entry & { readonly reason: unknown }) | null;
  };
  readonly because: readonly string[];
}

/** A condition, whatever it belongs to (view `conditions`). */
export interface ConditionRow {
  readonly of: 'AFTER_DECISION' | 'DECISION' | 'APPROVAL';
  readonly condition: string;
  readonly title: string | null;
  readonly kind: string | null;
  readonly status: string;
  readonly open: boolean;
  readonly authorityName: string | null;
  readonly due: Day | null;
  readonly overdue: boolean;
  readonly decision: string | null;
  readonly decisionTitle: string | null;
  readonly matter: string | null;
  readonly matterTitle: string | null;
}
