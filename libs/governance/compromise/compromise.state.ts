import type { By, Day } from '#kernel';
import type { Concession } from './compromise.words.js';

export interface Offer {
  readonly event: string;
  readonly offeredBy: By;
  readonly offerHash: string;
  readonly withoutPrejudice: boolean;
  readonly process?: string | undefined;
  readonly gap?: string | undefined;
  readonly version?: number | undefined;
  readonly answers: readonly string[];
  readonly addressees: readonly string[];
  readonly concessions: readonly Concession[];
  readonly expires: Day;
  readonly reciprocalOf?: string | undefined;
  readonly counters?: string | undefined;
}
/** `counts`: typed or confirmed by the addressee's own. A condition stays open until the addressee says that it is met. */
export interface Acceptance {
  readonly event: string;
  readonly offerHash: string;
  readonly counts: boolean;
  readonly condition?: string;
  readonly discharged?: string;
}
export interface CompromiseState {
  readonly compromise: string;
  readonly offer?: Offer;
  /** By addressee. One that does not count never takes the place of one that does. */
  readonly acceptances: ReadonlyMap<string, Acceptance>;
  /** Counterparts with which it becomes effective. */
  readonly linked: readonly string[];
  readonly ended?: { readonly how: 'COUNTERED' | 'DECLINED' | 'WITHDRAWN' | 'LAPSED'; readonly event: string };
  readonly incorporated?: { readonly event: string; readonly version: number };
}

export const noCompromise: CompromiseState = { compromise: '', acceptances: new Map(), linked: [] };
