import type { Day, Occurred } from '#kernel';
import type { DecisionWord } from '../record.js';

/** A version as the list of them has it. */
export interface VersionRow {
  readonly version: number;
  readonly event: string;
  readonly at: number;
  readonly contentHash: string;
  readonly authority?: string;
  readonly originAuthority?: string;
  readonly incorporates: readonly string[];
  readonly takesEffect?: Day;
  readonly status: string;
}

/** How one authority stands on a version. */
export interface StandingRow {
  readonly authority: string;
  readonly name: string;
  readonly decision: DecisionWord;
  /** Its opinion, which is never consent. */
  readonly position: string | null;
}

/** What an authority said of a version, in the words that the reader may see. */
export interface SaidRow {
  readonly event: string;
  readonly at: number;
  readonly position: number;
  readonly authority: string;
  readonly version: number;
  readonly counts: boolean;
  readonly occurredAt: Occurred | null;
  readonly told: Readonly<Record<string, unknown>>;
}

export interface ProcessText {
  readonly summary: string;
  readonly steps: readonly {
    readonly step: string;
    readonly title: string;
    readonly owner: string;
    readonly system?: string;
    readonly prose: string;
  }[];
}

export interface StatedRow {
  readonly version: number;
  readonly on: Day;
  readonly variation?: string;
}

/** Answer of the view `process`. */
export interface ProcessAnswer {
  readonly process: string;
  readonly title: string | null;
  readonly proposed: { readonly authority: string | null; readonly originAuthority: string | null } | null;
  readonly withdrawn: boolean;
  readonly asked: number | null;
  readonly inForce: {
    readonly version: number;
    readonly since: Day;
    readonly decision: { readonly ref?: string; readonly date?: Day };
  } | null;
  readonly retired: { readonly on: Day } | null;
  readonly review: { readonly version: number; readonly since: Day } | null;
  readonly versions: readonly VersionRow[];
  readonly standings: readonly StandingRow[];
  readonly objections: readonly {
    readonly objection: string;
    readonly authority: string;
    readonly version: number;
    readonly withdrawn: boolean;
    readonly counts: boolean;
  }[];
  readonly proposal: Readonly<Record<string, unknown>> | null;
  readonly texts: readonly {
    readonly version: number;
    readonly contentHash: string;
    readonly text: ProcessText | null;
  }[];
  readonly adoption: {
    readonly authorities: readonly {
      readonly authority: string;
      readonly name: string;
      readonly planned?: StatedRow;
      readonly transitioning?: StatedRow;
      readonly due?: Day;
      readonly adopted?: StatedRow;
      readonly refused?: StatedRow;
      readonly overdue?: StatedRow;
    }[];
    readonly variations: readonly {
      readonly variation: string;
      readonly authorities: readonly string[];
      readonly kind: string;
      readonly clause: string;
      readonly title?: string;
      readonly on: Day;
      readonly decision: { readonly ref?: string; readonly date?: Day };
    }[];
    readonly derogations: readonly {
      readonly derogation: string;
      readonly authority: string;
      readonly until: Day;
      readonly expired?: string;
    }[];
  };
  /** Only where a version was asked for. */
  readonly shown?: VersionRow & {
    readonly text: ProcessText | null;
    readonly standings: readonly StandingRow[];
    readonly positions: readonly (SaidRow & { readonly held: string })[];
    readonly consents: readonly (SaidRow & { readonly act: string; readonly conditional: boolean })[];
    readonly objections: readonly (SaidRow & { readonly objection: string; readonly withdrawn: boolean })[];
  };
}
