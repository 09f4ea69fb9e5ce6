import type { Occurred } from '#kernel';
import type { Said } from '../words/words.js';

/** What a notice takes of the answer about one decision. Only what is used is named. */
export interface NoticedDecision {
  readonly id: string;
  readonly title: string | null;
  readonly decided: Said;
  readonly resolution: string | null;
  readonly decidedOn: Occurred | null;
  readonly decidedBy: { readonly name: string };
  readonly capacity: string | null;
  readonly key: boolean;
  readonly affected: readonly { readonly authority: string; readonly authorityName: string }[];
  readonly regimes: readonly { readonly id: string; readonly citations: readonly string[] }[];
  readonly contentHash: string | null;
  readonly powers: readonly { readonly kind: string; readonly ref: string }[];
  readonly urgency: readonly { readonly authorityName: string; readonly agreedBy: string }[];
  readonly officer: OfficerPart | null;
  readonly unconfirmed: boolean;
  readonly links: Readonly<Record<'process' | 'matter' | 'meeting' | 'item', string | null>>;
  readonly gate: { readonly sentence: Said; readonly conjuncts: readonly { readonly sentence: Said }[] };
  readonly statement: { readonly heads: readonly Head[]; readonly backgroundPapers: Pick<Head, 'text' | 'entries'> };
  readonly withheld: WithheldPart | null;
  readonly publication: {
    readonly status: string;
    readonly publishedAt: Occurred | null;
    readonly incomplete: boolean;
    readonly because: unknown;
    readonly where: readonly string[];
  };
  readonly approvals: { readonly sentence: Said; readonly authorities: readonly { readonly sentence: Said }[] } | null;
  readonly callIn: { readonly authorities: readonly { readonly sentence: Said }[] };
  readonly vote: NoticedVote | null;
  readonly validity: readonly { readonly ground: string; readonly settled: unknown }[];
  readonly replaces: readonly { readonly id: string; readonly as: string }[];
  readonly replacedBy: readonly { readonly id: string; readonly as: string; readonly from: string }[];
  readonly because: readonly string[];
}

export interface Head {
  readonly id: string;
  readonly said: 'STATED' | 'NONE' | 'BY_REFERENCE' | null;
  readonly missing: { readonly citation: string } | null;
  readonly text: unknown;
  readonly entries: unknown;
}

export interface OfficerPart {
  readonly delegation: string | null;
  readonly amount: number | null;
  readonly consultees: readonly { readonly consultee: string; readonly view: string; readonly on: string }[];
}

export interface WithheldPart {
  /** The day since which it is withheld: the law is that of this day. */
  readonly since: string;
  readonly basis: string;
  readonly jurisdiction: string;
  readonly paragraph: string | null;
  readonly publicInterest: unknown;
  readonly stub: unknown;
}

export interface NoticedVote {
  readonly meeting: string;
  readonly vote: string;
  readonly rule: { readonly name: string } | null;
  readonly result: { readonly steps: readonly { readonly sentence: Said }[] } | null;
}
