import type { Day } from '#kernel';
import type { RecordedDecision } from '../record/recorded-decision.js';
import type { OUTCOMES, VARIATION_KINDS } from './adoption.words.js';

/** What an authority said of one version, with the event that says so. */
export interface Stated {
  readonly version: number;
  readonly on: Day;
  readonly event: string;
}
/** How one authority stands with the process. Entries that do not count stand in `unconfirmed` and change nothing else. */
export interface AuthorityAdoption {
  readonly process: string;
  readonly planned?: Stated | undefined;
  readonly transitioning?: Stated | undefined;
  /** By the end of which day it is to work to the version planned: the last one that it stated. */
  readonly due?: Day | undefined;
  readonly adopted?: Stated & { readonly variation?: string; readonly originAuthority?: string };
  readonly refused?: Stated | undefined;
  /** Its day passed; it stays until it adopts, a derogation is granted, or it plans a later version. */
  readonly overdue?: Stated | undefined;
  readonly unconfirmed: readonly (Stated & { readonly type: string })[];
}
export interface Variation {
  readonly variation: string;
  readonly process: string;
  readonly authorities: readonly string[];
  readonly kind: (typeof VARIATION_KINDS)[number];
  readonly clause: string;
  readonly title: string;
  readonly on: Day;
  readonly event: string;
  readonly decision: RecordedDecision;
}
export interface Derogation {
  readonly derogation: string;
  readonly process: string;
  readonly authority: string;
  readonly until: Day;
  readonly on: Day;
  readonly event: string;
  readonly expired?: string;
}
export interface Customisation {
  readonly customisation: string;
  readonly authority: string;
  readonly standardTried: boolean;
  readonly status: 'REQUESTED' | 'APPROVED' | 'REFUSED';
  readonly because: readonly string[];
}
/** `adoption/<process>`: each by its id. */
export interface AdoptionState {
  readonly authorities: ReadonlyMap<string, AuthorityAdoption>;
  readonly variations: ReadonlyMap<string, Variation>;
  readonly derogations: ReadonlyMap<string, Derogation>;
  readonly customisations: ReadonlyMap<string, Customisation>;
}
export interface Assurance extends Stated {
  readonly process: string;
  readonly outcome: (typeof OUTCOMES)[number];
  /** The event that says so, once it has grown stale. */
  readonly stale?: string;
}
/** `assurance/<process>`: the last assurance of each authority. */
export type AssuranceState = ReadonlyMap<string, Assurance>;
