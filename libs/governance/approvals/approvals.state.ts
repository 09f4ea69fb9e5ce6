import type { Day, Occurred } from '#kernel';
import type { Fact } from '../language/fact.js';
import type { Grounded } from '../process/process.state.js';
import { grounded } from '../process/process.state.js';
import type { ApprovalCondition } from './approvals.words.js';

/** What something rests on: the event, its place in the order of facts, and when it happened. */
export interface Ground extends Grounded {
  readonly occurredAt: Occurred;
}
/** Approval of which text was asked of whom. A certificate moves `contentHash` on. */
export interface Sought extends Ground {
  readonly contentHash: string;
  readonly authorities: readonly string[];
  readonly longStop?: Day;
  /** The common process of which the text is a version. */
  readonly process?: string;
  readonly version?: number;
}
/** What an authority said of a text. It counts unless it is disputed, unconfirmed, or was recorded against a rule. */
export interface Act extends Ground {
  readonly act: 'GRANTED' | 'REFUSED' | 'WITHDRAWN' | 'LAPSED';
  readonly authority: string;
  readonly contentHash?: string;
  readonly decision?: string;
  readonly conditions: readonly ApprovalCondition[];
  readonly withAmendments?: boolean;
  readonly counterOffer?: string;
  readonly counts: boolean;
}
/** What was said of a condition of an authority's approval. */
export interface ConditionWord extends Ground {
  readonly authority: string;
  readonly condition: string;
  readonly says: 'CLAIMED' | 'MET' | 'WAIVED';
}
/** The decision by which an authority approved is in effect. */
export interface Effect extends Ground {
  readonly decision: string;
}
/** Each list in the order of the facts. How an authority stands follows from them: `standings`. */
export interface ApprovalsState {
  /** Empty while the log says nothing of it. */
  readonly matter: string;
  readonly sought?: Sought;
  /** What was said up to here belongs to an earlier round, which lapsed or asked others too. */
  readonly since?: Ground;
  readonly acts: readonly Act[];
  readonly words: readonly ConditionWord[];
  readonly effects: readonly Effect[];
  /** By the hash of the edited text: the certificate, and the hash of the text that it edits. */
  readonly certificates: ReadonlyMap<string, Ground & { readonly edits: string }>;
  readonly lapsed?: Ground | undefined;
  readonly approved?: Ground & {
    readonly on: Day;
    readonly contentHash: string;
    readonly authorities: readonly string[];
  };
}

export const noApprovals: ApprovalsState = {
  matter: '',
  acts: [],
  words: [],
  effects: [],
  certificates: new Map(),
};

/** What the state keeps of the fact itself. */
export const groundOf = (fact: Fact<unknown>): Ground => ({ ...grounded(fact), occurredAt: fact.occurredAt });
