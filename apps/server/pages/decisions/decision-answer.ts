import type { Day, Occurred } from '#kernel';
import type { Sentence } from '../lists/told.js';
import type {
  ApprovalsRow,
  AuthorityRow,
  CallInRow,
  DeciderRow,
  GateRow,
  HeadRow,
  OfficerRow,
  RegionsRow,
  ReplacedRow,
  ReplacesRow,
  VoteRow,
} from './answers.js';

/** Answer of the view `decision`: what the page of one decision takes of it. */
export interface DecisionAnswer {
  readonly id: string;
  readonly title: string | null;
  readonly decided: Sentence;
  readonly resolution: unknown;
  readonly kind: string | null;
  readonly standsAs: string | null;
  readonly decidedOn: Day | null;
  readonly decidedBy: DeciderRow;
  readonly capacity: string | null;
  readonly executive: boolean;
  readonly key: boolean;
  readonly affected: readonly AuthorityRow[];
  readonly regimes: readonly { readonly id: string; readonly citations: readonly string[] }[];
  readonly contentHash: string | null;
  readonly statedDate: Day | null;
  readonly powers: readonly { readonly kind: string; readonly ref: string }[];
  readonly urgency: readonly (AuthorityRow & { readonly agreedBy: string })[];
  readonly officer: OfficerRow | null;
  readonly historical: boolean;
  readonly unconfirmed: boolean;
  readonly links: Readonly<Record<'process' | 'matter' | 'meeting' | 'item' | 'vote', string | null>> & {
    readonly approves: { readonly matter: string; readonly contentHash: string } | null;
  };
  readonly regions: RegionsRow;
  readonly gate: GateRow;
  readonly statement: {
    readonly status: string;
    readonly producedOn: Day | null;
    readonly versions: number;
    readonly heads: readonly HeadRow[];
    readonly backgroundPapers: Pick<HeadRow, 'text' | 'entries'>;
    readonly signedBy: { readonly person: string; readonly name: string } | null;
  };
  readonly withheld: WithheldRow | null;
  readonly publication: PublicationRow;
  readonly approvals: ApprovalsRow | null;
  readonly callIn: {
    readonly authorities: readonly CallInRow[];
    readonly rejected: readonly (AuthorityRow & { readonly event: string; readonly at: Occurred })[];
  };
  readonly holds: readonly HoldRow[];
  readonly conditions: readonly {
    readonly id: string;
    readonly kind: string;
    readonly title: string;
    readonly due: Day | null;
    readonly state: string;
    readonly on: Day | null;
  }[];
  readonly implementation: ImplementationRow;
  readonly validity: readonly QuestionRow[];
  readonly vote: VoteRow | null;
  readonly inForce: boolean;
  readonly except: readonly { readonly clause: string; readonly by: string; readonly as: string }[];
  readonly replaces: readonly ReplacesRow[];
  readonly replacedBy: readonly ReplacedRow[];
  readonly retention: {
    readonly clocks: readonly {
      readonly id: string;
      readonly from: Day;
      readonly lastDay: Day | null;
      readonly citation: string;
    }[];
    readonly legalHolds: readonly string[];
  };
  readonly exceptions: readonly {
    readonly event: string;
    readonly rule: string;
    readonly severity: string;
    readonly detail: unknown;
    readonly status: string;
  }[];
  readonly because: readonly string[];
  readonly notes: readonly { readonly event: string; readonly note: unknown }[];
}

export interface WithheldRow {
  readonly since: Day;
  readonly basis: string;
  readonly paragraph: string | null;
  readonly words: string | null;
  readonly citation: string | null;
  readonly publicInterest: unknown;
  readonly stub: unknown;
  readonly parts: readonly string[];
}

export interface PublicationRow {
  readonly status: string;
  readonly publishedAt: Occurred | null;
  readonly since: Occurred | null;
  readonly where: readonly string[];
  readonly incomplete: boolean;
  readonly because: unknown;
  readonly verified: readonly {
    readonly event: string;
    readonly where: unknown;
    readonly found: unknown;
    readonly at: Occurred;
  }[];
  readonly attempts: readonly (AuthorityRow & {
    readonly event: string;
    readonly how: unknown;
    readonly result: unknown;
    readonly why: unknown;
    readonly at: Occurred;
  })[];
}

export interface HoldRow {
  readonly id: string;
  readonly groundWords: Sentence;
  readonly citation: string;
  readonly placedBy: unknown;
  readonly reason: unknown;
  readonly placedOn: Day;
  readonly until: Day | null;
  readonly live: boolean;
  readonly freeFrom: Day | null;
}

export interface ImplementationRow {
  readonly status: string;
  readonly premature: boolean;
  readonly startedOn: Day | null;
  readonly startedBy: readonly AuthorityRow[];
  readonly completedOn: Day | null;
  readonly evidence: unknown;
  readonly closedOn: Day | null;
}

export interface QuestionRow {
  readonly event: string;
  readonly ground: string;
  readonly questionedBy: unknown;
  readonly reasons: unknown;
  readonly on: Day;
  readonly settled: { readonly how: string; readonly on: Day; readonly source: unknown } | null;
}
