import type { Day } from '#kernel';
import type { Fact } from '../language/fact.js';
import type { RecordedDecision } from '../record/recorded-decision.js';
import type { POSITIONS } from './process.words.js';

/** The event that something rests on: its id, and where it stands in the order of facts. */
export interface Grounded {
  readonly event: string;
  readonly at: number;
  readonly position: number;
}

/** A published text. Whether it is agreed, contested or in force follows from what was said and decided: `statusOf`. */
export interface Version extends Grounded {
  readonly version: number;
  readonly contentHash: string;
  /** Who published it; undefined where a body did. */
  readonly authority?: string;
  readonly originAuthority?: string;
  readonly incorporates: readonly string[];
  readonly takesEffect?: Day;
  readonly longStop?: Day;
}
/** The certificate that one version says the same as an earlier one. */
export interface Certificate {
  readonly event: string;
  readonly edits: number;
  readonly contentHash: string;
}
export interface Consultation {
  readonly open: boolean;
  readonly closes?: Day;
}
export interface TextState {
  /** Empty while the log says nothing of it. */
  readonly process: string;
  readonly proposed?: {
    readonly event: string;
    readonly authority?: string;
    readonly originAuthority?: string;
    readonly compellingEvent: boolean;
  };
  readonly affected: readonly string[];
  /** When an authority claimed to be affected, after the proposal. */
  readonly claims: ReadonlyMap<string, Grounded>;
  readonly versions: ReadonlyMap<number, Version>;
  readonly certificates: ReadonlyMap<number, Certificate>;
  readonly consultations: ReadonlyMap<number, Consultation>;
  readonly ended: ReadonlyMap<number, { readonly how: 'WITHDRAWN' | 'LAPSED'; readonly event: string }>;
  /** Withdrawn before anything was published. */
  readonly draftWithdrawn: boolean;
}

/** Something an authority said of a version. It counts unless another authority's officer typed it and it is not confirmed, or it is disputed. */
export interface Said extends Grounded {
  readonly authority: string;
  readonly version: number;
  readonly counts: boolean;
}
export interface Position extends Said {
  readonly held: (typeof POSITIONS)[number];
}
export interface Objection extends Said {
  readonly objection: string;
  readonly withdrawn: boolean;
}
export interface Consent extends Said {
  readonly act: 'ACCEPTED' | 'REJECTED' | 'REVOKED';
  readonly contentHash?: string;
  readonly conditional: boolean;
}
export interface Agreement extends Grounded {
  readonly contentHash: string;
  readonly authorities: readonly string[];
}
/** Each list in the order in which things were said. */
export interface StanceState {
  readonly positions: readonly Position[];
  readonly objections: ReadonlyMap<string, Objection>;
  readonly consents: readonly Consent[];
  readonly agreements: ReadonlyMap<number, Agreement>;
}

/** One thing that a board, or an authority deciding for itself, did with a version; only what counts. */
export type Step = Grounded & { readonly version: number } & (
    | { readonly did: 'TABLED'; readonly matter: string; readonly meeting: string; readonly item?: string }
    | {
        readonly did: 'CARRIED';
        readonly contentHash: string;
        readonly decision: string;
        readonly approvalsOf: readonly string[];
      }
    | { readonly did: 'REJECTED'; readonly meeting: string; readonly vote?: string }
    | { readonly did: 'DEFERRED'; readonly meeting: string; readonly item?: string }
    | { readonly did: 'REFUSED'; readonly matter: string; readonly authority: string }
    | { readonly did: 'APPROVED_AFTER_ALL'; readonly matter: string; readonly authority: string }
  );
/** All that was done with versions, in the order in which it was done. */
export type Passage = readonly Step[];

/** A version in force: since which day, and on which decision. */
export interface InForce {
  readonly version: number;
  readonly since: Day;
  readonly contentHash: string;
  readonly event: string;
  readonly decision: RecordedDecision;
}
export interface ForceState {
  readonly inForce?: InForce;
  /** Versions that were in force before, oldest first. */
  readonly history: readonly (InForce & { readonly until: Day })[];
  /** The open review, and the version it is of: a later version in force is not under it. */
  readonly review?: { readonly version: number; readonly event: string; readonly since: Day };
  readonly retired?: { readonly event: string; readonly on: Day };
}

export interface ProcessState {
  readonly text: TextState;
  readonly stance: StanceState;
  readonly passage: Passage;
  readonly force: ForceState;
}

export const noText: TextState = {
  process: '',
  affected: [],
  claims: new Map(),
  versions: new Map(),
  certificates: new Map(),
  consultations: new Map(),
  ended: new Map(),
  draftWithdrawn: false,
};
export const noStance: StanceState = { positions: [], objections: new Map(), consents: [], agreements: new Map() };
export const noForce: ForceState = { history: [] };
export const noProcess: ProcessState = { text: noText, stance: noStance, passage: [], force: noForce };

/** What a state keeps of the fact itself. */
export const grounded = (fact: Fact<unknown>): Grounded => ({ event: fact.id, at: fact.at, position: fact.position });

/** Whether `a` came after `b` in the order of facts. */
export const isLater = (a: Grounded, b: Grounded): boolean => a.at > b.at || (a.at === b.at && a.position > b.position);

/** The number of the last version published; 0 before the first. */
export const lastVersion = (state: ProcessState): number => Math.max(0, ...state.text.versions.keys());
