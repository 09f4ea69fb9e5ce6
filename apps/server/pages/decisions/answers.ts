import type { Day, Occurred } from '#kernel';
import type { VoteOutcome } from '#governance';
import type { Sentence } from '../lists/told.js';

export interface AuthorityRow {
  readonly authority: string;
  readonly authorityName: string;
}

export interface DeciderRow {
  readonly body: string | null;
  readonly authority: string | null;
  readonly person: string | null;
  readonly name: string;
}

/** A decision on the register (view `decisions`). */
export interface DecisionLine {
  readonly id: string;
  readonly title: string | null;
  readonly kind: string | null;
  readonly standsAs: string | null;
  readonly decidedOn: Day;
  readonly decidedBy: DeciderRow;
  readonly key: boolean;
  readonly regions: Readonly<
    Record<'outcome' | 'statement' | 'minutes' | 'publication' | 'approval' | 'callIn' | 'implementation', string>
  >;
  readonly effectiveFrom: Day | null;
  readonly waitsFor: readonly string[];
  readonly opensOn: Day | null;
  readonly callableUntil: Occurred | null;
  readonly inForce: boolean;
  readonly replacedBy: string | null;
  readonly incomplete: { readonly missing: readonly string[] } | null;
  readonly unconfirmed: boolean;
  readonly validityQuestioned: boolean;
}

export interface RegisterAnswer {
  readonly decisions: readonly DecisionLine[];
  readonly total: number;
  readonly counts: Readonly<Record<'outcome' | 'publication' | 'effect', Readonly<Record<string, number>>>>;
  readonly next?: string;
}

/** A decision on the list of those in force (view `decisions-in-force`). */
export interface InForceAnswer {
  readonly on: Day;
  readonly decisions: readonly (Pick<DecisionLine, 'id' | 'title' | 'decidedOn' | 'decidedBy' | 'inForce'> & {
    readonly process: string | null;
    readonly effectiveFrom: Day | null;
    readonly except: readonly { readonly clause: string; readonly by: string; readonly as: string }[];
    readonly replaces: readonly ReplacesRow[];
    readonly replacedBy: readonly ReplacedRow[];
  })[];
  readonly total: number;
  readonly next?: string;
}

export interface ReplacesRow {
  readonly id: string;
  readonly as: string;
  readonly clauses: readonly string[] | null;
}
export interface ReplacedRow extends ReplacesRow {
  readonly from: Day;
}

/** One thing that must hold before a decision has effect. */
export interface ConjunctRow {
  readonly id: string;
  readonly code: string;
  readonly met: boolean;
  readonly sentence: Sentence;
}
export interface GateRow {
  readonly open: boolean;
  readonly effectiveFrom: Day | null;
  readonly opensOn: Day | null;
  readonly effect: { readonly status: string; readonly from: Day | null };
  readonly sentence: Sentence;
  readonly conjuncts: readonly ConjunctRow[];
  readonly waitsFor: readonly ConjunctRow[];
}

export interface HeadRow {
  readonly id: string;
  readonly said: 'STATED' | 'NONE' | 'BY_REFERENCE' | null;
  readonly missing: { readonly because: string; readonly citation: string } | null;
  readonly text: unknown;
  readonly entries: readonly Readonly<Record<string, unknown>>[] | null;
}

interface Region {
  readonly status: string;
  readonly since: Occurred | null;
}
type AuthorityRegion = AuthorityRow & Region & { readonly until?: Occurred | null };
export interface RegionsRow {
  readonly outcome: Region & { readonly validityQuestioned: boolean; readonly unconfirmed: boolean };
  readonly statement: Region & { readonly missing: readonly string[] };
  readonly minutes: Region;
  readonly publication: Region & { readonly incomplete: boolean };
  readonly approval: readonly AuthorityRegion[];
  readonly callIn: readonly AuthorityRegion[];
  readonly implementation: Region & { readonly premature: boolean; readonly from?: Day };
}

/** The approvals of a matter (view `matter-approvals`, and within `decision` and `matter`). */
export interface ApprovalsRow {
  readonly id: string;
  readonly title?: string | null;
  readonly status: string;
  readonly contentHash: string | null;
  readonly soughtOn: Occurred | null;
  readonly longStop: Day | null;
  readonly approvedOn: Occurred | null;
  readonly lapsedOn: Occurred | null;
  readonly certificates: readonly {
    readonly contentHash: string;
    readonly edits: unknown;
    readonly event: string;
  }[];
  readonly sentence: Sentence;
  readonly authorities: readonly (AuthorityRow & {
    readonly place: string;
    readonly status: string;
    readonly since: Occurred | null;
    readonly contentHash: string | null;
    readonly carried: boolean;
    readonly decision: string | null;
    readonly withAmendments: boolean;
    readonly counterOffer: string | null;
    readonly conditions: readonly {
      readonly id: string;
      readonly kind: string;
      readonly title: string | null;
      readonly due: Day | null;
      readonly state: string;
    }[];
    readonly sentence: Sentence;
    readonly reasons?: unknown;
  })[];
  readonly because?: readonly string[];
}

/** How the call-in of one authority stands (views `call-ins` and `decision`). */
export interface CallInRow extends AuthorityRow {
  readonly status: string;
  readonly since: Occurred | null;
  readonly reason: string | null;
  readonly window: { readonly opens: Occurred; readonly closes: Occurred; readonly effectiveFrom: Day } | null;
  readonly reopened: boolean;
  readonly calledInOn: Occurred | null;
  readonly meetsBy: Day | null;
  readonly lapses: boolean | null;
  readonly reconsiderBy: Day | null;
  readonly replacedBy: string | null;
  readonly unconfirmed: string | null;
  readonly until: Occurred | null;
  readonly sentence: Sentence;
}

export interface OfficerRow {
  readonly delegation: string | null;
  readonly authorisation: string | null;
  readonly effects: readonly string[];
  readonly amount: number | null;
  readonly consultees: readonly {
    readonly consultee: string;
    readonly on: Day;
    readonly view: string;
    readonly evidence?: string;
  }[];
}

export interface StepRow {
  readonly step: string;
  readonly value: string;
  readonly sentence: Sentence;
}
export interface CountRow {
  readonly entitled: number;
  readonly present: number;
  readonly for: number;
  readonly against: number;
  readonly abstaining: number;
  readonly notVoting: number;
  readonly withdrawn: number;
}
export interface VoteRow {
  readonly meeting: string;
  readonly vote: string;
  readonly onRecord: boolean;
  readonly item?: string;
  readonly rule: { readonly name: string } | null;
  readonly quorate?: boolean;
  readonly named?: boolean;
  readonly result: {
    readonly event: string;
    readonly outcome: VoteOutcome;
    readonly count: CountRow;
    readonly castingUsed: boolean;
    readonly steps: readonly StepRow[];
  } | null;
}
