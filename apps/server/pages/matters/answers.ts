import type { Day, Occurred } from '#kernel';
import type { ApprovalsRow, AuthorityRow } from '../decisions/answers.js';

/** A matter on the list (view `matters`). */
export interface MatterRow {
  readonly id: string;
  readonly title: string | null;
  readonly registeredOn: Day | null;
  readonly withdrawnOn: Day | null;
  readonly text: {
    readonly process: string | null;
    readonly version: number | null;
    readonly contentHash: string | null;
  };
  readonly revisedOn: Day | null;
  readonly money: boolean;
  readonly tiers: readonly (AuthorityRow & { readonly tier: string | null; readonly key: boolean | null })[];
  readonly challenged: boolean;
  readonly missingAdvice: readonly { readonly rule: string; readonly authority: string | null }[];
  readonly tabled: readonly { readonly meeting: string; readonly item: string | null; readonly on: Day }[];
}

export interface MattersAnswer {
  readonly matters: readonly MatterRow[];
  readonly total: number;
  readonly next?: string;
}

interface Dated {
  readonly event: string;
  readonly on: Day;
}
/** A comment of a statutory officer; `none`: the body has no such officer. */
export interface Advice extends Dated {
  readonly none: boolean;
  readonly comment: unknown;
  readonly qualified: boolean;
}

/** What a matter is for one authority. */
export interface MatterOfAuthority extends AuthorityRow {
  readonly tier: string | null;
  readonly power: string | null;
  readonly classifiedOn: Day | null;
  readonly own: boolean | null;
  readonly reasons: unknown;
  readonly key: boolean | null;
  readonly assessedOn: Day | null;
  readonly grounds: readonly string[];
  readonly route: { readonly route: string; readonly rule?: string; readonly earliest?: Day };
  readonly notices: readonly (Dated & {
    readonly from?: Day;
    readonly until?: Day;
    readonly decider?: unknown;
    readonly documents?: readonly string[];
    readonly address?: unknown;
  })[];
  readonly generalExceptions: readonly (Dated & { readonly reasons?: unknown })[];
  readonly urgencies: readonly (Dated & { readonly office: string; readonly reasons?: unknown })[];
  readonly privateNotices: readonly (Dated & { readonly stage: string; readonly meetsOn: Day })[];
  readonly implications: Readonly<Record<'FINANCIAL' | 'LEGAL', Advice | null>>;
}

/** One matter (view `matter`). */
export interface MatterAnswer extends MatterRow {
  readonly authorities: readonly MatterOfAuthority[];
  readonly challenges: readonly {
    readonly event: string;
    readonly tier: string;
    readonly authority: string | null;
    readonly reasons: unknown;
    readonly at: Occurred;
    readonly open: boolean;
  }[];
  readonly plan: readonly {
    readonly id: string;
    readonly decider: unknown;
    readonly authority: string | null;
    readonly from: Day;
    readonly until: Day | null;
    readonly private: boolean;
  }[];
  readonly approvals: ApprovalsRow | null;
  readonly decisions: readonly { readonly id: string; readonly on: Day }[];
  readonly because: readonly string[];
}
