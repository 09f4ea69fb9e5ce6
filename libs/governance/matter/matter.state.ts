import type { Day } from '#kernel';
import type { UrgencyOffice } from '../rules/notice/index.js';
import type { Implication, Power, PrivateNotice, Tier, UrgencyFor } from './matter.words.js';

/** The exact text that a matter is about. */
export interface MatterText {
  readonly process?: string;
  readonly version?: number;
  readonly contentHash?: string;
}

/** How a matter was classified for one authority. `own`: by that authority's own officer, which holds against another's. */
export interface Classified {
  readonly tier: Tier;
  readonly power?: Power;
  readonly event: string;
  readonly on: Day;
  readonly own: boolean;
}

export interface Challenge {
  readonly event: string;
  readonly tier: Tier;
  /** For whom; absent: for all. */
  readonly authority?: string;
}

export interface Planned {
  readonly decider: string;
  readonly authority?: string;
  readonly body?: string;
  readonly from: Day;
  readonly until?: Day;
  readonly private: boolean;
}

export interface MatterRegion {
  /** Empty while the log says nothing of it. */
  readonly matter: string;
  readonly title: string;
  readonly registeredOn?: Day;
  readonly affected: readonly string[];
  readonly text: MatterText;
  /** It has an effect on money. */
  readonly money: boolean;
  /** Day of the last material change of the text: notices given before it were of another matter. */
  readonly revisedOn?: Day;
  /** The forward plan: the last entry for each authority or body. */
  readonly plan: ReadonlyMap<string, Planned>;
  readonly tabled: readonly { readonly meeting: string; readonly item?: string; readonly on: Day }[];
  readonly withdrawnOn?: Day;
  readonly tiers: ReadonlyMap<string, Classified>;
  /** Not yet answered by a classification. */
  readonly challenges: readonly Challenge[];
  /** Deadlines that have passed: they are not due again. */
  readonly passed: ReadonlySet<string>;
}

export interface Notice {
  readonly event: string;
  /** Day on which it was published, agreed or said. */
  readonly on: Day;
}
export interface KeyNotice extends Notice {
  readonly from: Day;
  readonly until?: Day;
}
/** What one authority did about a key decision in the matter. */
export interface KeyDecision {
  /** Absent: not assessed. A published notice says that it is key. */
  readonly key?: boolean;
  readonly assessedOn?: Day;
  readonly notices: readonly KeyNotice[];
  readonly generalExceptions: readonly Notice[];
  readonly urgencies: readonly (Notice & { readonly for: UrgencyFor; readonly office: UrgencyOffice })[];
  readonly privateNotices: readonly (Notice & { readonly stage: PrivateNotice; readonly meetsOn: Day })[];
  readonly breaches: readonly string[];
  readonly representations: number;
}

export interface Advice {
  readonly event: string;
  readonly on: Day;
  /** The body has no such officer. */
  readonly none: boolean;
}
/** What the statutory officers of one authority said. */
export type Advised = Readonly<Partial<Record<Implication, Advice>>> & { readonly qualified: readonly Implication[] };

export interface MatterState {
  readonly matter: MatterRegion;
  /** Per authority. */
  readonly notices: ReadonlyMap<string, KeyDecision>;
  /** Per authority. */
  readonly advice: ReadonlyMap<string, Advised>;
}

export const noMatter: MatterRegion = {
  matter: '',
  title: '',
  affected: [],
  text: {},
  money: false,
  plan: new Map(),
  tabled: [],
  tiers: new Map(),
  challenges: [],
  passed: new Set(),
};
export const noKeyDecision: KeyDecision = {
  notices: [],
  generalExceptions: [],
  urgencies: [],
  privateNotices: [],
  breaches: [],
  representations: 0,
};
export const unadvised: Advised = { qualified: [] };

export const isRegistered = ({ matter }: MatterState): boolean => matter.registeredOn !== undefined;

/** The tier of the matter for one authority; undefined while nobody classified it. */
export const tierFor = ({ matter }: MatterState, authority: string): Tier | undefined =>
  matter.tiers.get(authority)?.tier;

/** Those who must decide for themselves: for them the board may no more than recommend. */
export const reservedTo = ({ matter }: MatterState): readonly string[] =>
  matter.affected.filter((authority) => {
    const tier = matter.tiers.get(authority)?.tier;
    return tier === 'RESERVED' || tier === 'ADVISORY';
  });
