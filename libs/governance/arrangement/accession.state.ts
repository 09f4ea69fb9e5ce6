import type { Day } from '#kernel';
import type { Agreement } from './agreed-by-all.js';

/** A deed by which an authority is to join: existing members and the joiner approve it by its hash. */
export interface AccessionProposal {
  readonly authority: string;
  readonly deedHash: string;
  readonly effective: Day;
  readonly schedules: readonly string[];
  readonly adopts: readonly string[];
  readonly approvals: readonly Agreement[];
  readonly approved: boolean;
}

export interface Accessions {
  readonly proposals: ReadonlyMap<string, AccessionProposal>;
  /** Who joined by accession, and from when (ms since 1970). */
  readonly joined: readonly { readonly authority: string; readonly at: number }[];
}
