import type { Day, Instant, Occurred, Point } from '#kernel';
import type { ApprovalCondition } from '../approvals/approvals.words.js';
import type { DecidingCapacity, RecordField, RecordHeads } from '../rules/regimes/index.js';
import type { DecidedBy, DecisionKind, Replaces, Settlement, ValidityGround } from './decision.words.js';
import type { Disposal, RecordPart, ReviewOutcome } from './disposal.words.js';
import type { HoldGround } from './hold.table.js';

/** Another decision took its place, wholly or in some clauses, from that day. */
export interface Replaced {
  readonly as: 'SUPERSEDED' | 'VARIED' | 'RESCINDED';
  readonly by: string;
  readonly from: Day;
  readonly clauses?: readonly string[];
}
export interface Question {
  readonly event: string;
  readonly ground: ValidityGround;
  readonly by: string;
  readonly on: Day;
  readonly settled?: { readonly how: Settlement; readonly on: Day };
}

/** What was decided, and what became of it since. */
export interface OutcomeRegion {
  /** Empty while the log says nothing of it. */
  readonly decision: string;
  readonly event?: string;
  readonly title: string;
  /** What it stands as: a body without the power to resolve has recommended (capabilities 5). */
  readonly kind?: DecisionKind;
  /** As it was recorded. */
  readonly recordedKind?: DecisionKind;
  /** London day on which it was taken. */
  readonly on?: Day;
  readonly decidedBy: DecidedBy;
  readonly authority?: string;
  readonly capacity?: DecidingCapacity;
  readonly executive: boolean;
  readonly key: boolean;
  readonly regimes: readonly string[];
  readonly contentHash?: string;
  readonly matter?: string;
  readonly process?: string;
  readonly meeting?: string;
  readonly item?: string;
  readonly vote?: string;
  readonly approves?: { readonly matter: string; readonly contentHash: string };
  readonly affected: readonly string[];
  /** Whose own approval it waits for. */
  readonly approvalsOf: readonly string[];
  readonly statedDate?: Day;
  readonly powersCited: boolean;
  readonly urgency: readonly { readonly authority: string; readonly agreedBy: string }[];
  readonly replaces: readonly Replaces[];
  readonly replacedBy: readonly Replaced[];
  readonly questions: readonly Question[];
  /** Entered by another authority's officer, and not confirmed: shown, and nothing follows from it. */
  readonly unconfirmed: boolean;
  /** Entered as history: no clock runs on it. */
  readonly historical: boolean;
}

export interface StatementRegion {
  readonly status: 'NONE' | 'INCOMPLETE' | 'PRODUCED';
  readonly heads: RecordHeads;
  readonly missing: readonly RecordField[];
  readonly producedOn?: Day;
  /** How often it was produced: each time it takes the place of the one before. */
  readonly versions: number;
}

/** The last attempt to tell an authority's contact of a publication. */
export interface Telling {
  readonly publication: string;
  readonly attempt: number;
  /** It failed, and the next one is due then. */
  readonly due?: Instant;
  /** That time has come. */
  readonly again: boolean;
}

export interface PublicationRegion {
  readonly status: 'UNPUBLISHED' | 'PUBLISHED' | 'WITHHELD_EXEMPT' | 'WITHDRAWN' | 'ARCHIVED_FROM_SITE';
  /** When it was first published, as entered: withdrawing does not set it back. */
  readonly publishedAt?: Occurred;
  readonly on?: Day;
  /** The day since which it is published without a break. */
  readonly since?: Day;
  readonly where: readonly string[];
  readonly incomplete: boolean;
  /** Where somebody looked for it, when, and whether it was there: the last look at each place. */
  readonly verified: ReadonlyMap<string, { readonly on: Day; readonly found: boolean }>;
  /** Authorities whose nominated contact was told, with the day. */
  readonly notified: ReadonlyMap<string, Day>;
  /** Attempts that failed, by authority. */
  readonly failed: ReadonlyMap<string, number>;
  /** The last publication of which contacts are told; none where it was entered as history. */
  readonly event?: string;
  /** How far the telling of each authority's contact has come. */
  readonly told: ReadonlyMap<string, Telling>;
  readonly legalHolds: ReadonlySet<string>;
}

export interface Hold {
  readonly hold: string;
  readonly ground: HoldGround;
  readonly by: string;
  readonly placedOn: Day;
  readonly until?: Day;
  /** First day without it. */
  readonly freeFrom?: Day;
}

export interface Condition extends ApprovalCondition {
  readonly state: 'UNMET' | 'MET' | 'WAIVED' | 'FAILED';
  readonly on?: Day;
}

export interface EffectRegion {
  readonly conditions: ReadonlyMap<string, Condition>;
  /** Recorded by the gate. */
  readonly from?: Day;
  /** When that was recorded to happen. */
  readonly recordedAt?: Occurred;
  readonly startedOn?: Day;
  /** Authorities that have started on it. */
  readonly startedBy: ReadonlySet<string>;
  readonly completedOn?: Day;
  /** Who said that it was done: somebody else accepts it. */
  readonly completedBy?: string;
  readonly closedOn?: Day;
  readonly premature: boolean;
}

/** What was found of the parts of its record when their time was over, and which files of it are gone. */
export interface DisposalRegion {
  readonly reviews: ReadonlyMap<
    RecordPart,
    { readonly outcome: ReviewOutcome; readonly on: Day; readonly until?: Day }
  >;
  /** By the hash of the file. */
  readonly gone: ReadonlyMap<string, { readonly part: RecordPart; readonly how: Disposal; readonly on: Day }>;
}

/** Which deadlines have passed: they are not due again. */
export interface ClockRegion {
  readonly passed: ReadonlySet<string>;
}

export interface DecisionState {
  readonly outcome: OutcomeRegion;
  readonly statement: StatementRegion;
  readonly publication: PublicationRegion;
  /** Every hold that was placed, by its id; live ones have no `freeFrom`. */
  readonly holds: ReadonlyMap<string, Hold>;
  readonly effect: EffectRegion;
  readonly disposal: DisposalRegion;
  readonly clock: ClockRegion;
}

export const notTaken: OutcomeRegion = {
  decision: '',
  title: '',
  decidedBy: {},
  executive: false,
  key: false,
  regimes: [],
  affected: [],
  approvalsOf: [],
  powersCited: false,
  urgency: [],
  replaces: [],
  replacedBy: [],
  questions: [],
  unconfirmed: false,
  historical: false,
};
export const noStatement: StatementRegion = { status: 'NONE', heads: {}, missing: [], versions: 0 };
export const unpublished: PublicationRegion = {
  status: 'UNPUBLISHED',
  where: [],
  incomplete: false,
  verified: new Map(),
  notified: new Map(),
  failed: new Map(),
  told: new Map(),
  legalHolds: new Set(),
};
export const noEffect: EffectRegion = { conditions: new Map(), startedBy: new Set(), premature: false };

export const nothingDisposedOf: DisposalRegion = { reviews: new Map(), gone: new Map() };

export const isTaken = ({ outcome }: DecisionState): boolean => outcome.on !== undefined;

/** Holds that stop the gate now. */
export const liveHolds = ({ holds }: DecisionState): readonly Hold[] =>
  [...holds.values()].filter(({ freeFrom }) => freeFrom === undefined);

export type OutcomeStatus =
  'NONE' | 'CARRIED' | 'DEFERRED' | 'REFERRED' | 'VARIED' | 'SUPERSEDED' | 'RESCINDED' | 'QUASHED';

/** What a question of validity makes of a decision when it is settled otherwise than that the decision stands; the first that was said holds. */
const ENDED_BY = [
  ['QUASHED', 'QUASHED'],
  ['RESCINDED', 'RESCINDED'],
  ['DECIDED_AFRESH', 'SUPERSEDED'],
] as const satisfies readonly (readonly [Settlement, OutcomeStatus])[];

/**
 * The outcome in one word; what came later says more than how it was taken. A question of validity does not change it: a
 * court, a rescission or a fresh decision does (practice 3).
 */
export function outcomeStatus({ outcome }: DecisionState): OutcomeStatus {
  const { kind, replacedBy, questions } = outcome;
  if (kind === undefined) return 'NONE';
  const ended = ENDED_BY.find(([how]) => questions.some(({ settled }) => settled?.how === how));
  if (ended) return ended[1];
  const whole = replacedBy.find(({ clauses, as }) => clauses === undefined && as !== 'VARIED');
  if (whole) return whole.as;
  if (kind === 'DEFERRED' || kind === 'REFERRED') return kind;
  return replacedBy.length > 0 ? 'VARIED' : 'CARRIED';
}

export type EffectStatus = 'GATED' | 'EFFECTIVE' | 'IN_PROGRESS' | 'IMPLEMENTED' | 'CLOSED';

/** How far it has been carried out. What was done before it was in effect does not open the gate. */
export function effectStatus({ effect }: DecisionState): EffectStatus {
  if (effect.from === undefined) return 'GATED';
  if (effect.closedOn !== undefined) return 'CLOSED';
  if (effect.completedOn !== undefined) return 'IMPLEMENTED';
  return effect.startedOn === undefined ? 'EFFECTIVE' : 'IN_PROGRESS';
}

/** When it was published, as an instant or a day; undefined before that. */
export const publishedAt = ({ publication }: DecisionState): Point | undefined => {
  const { publishedAt: at } = publication;
  return typeof at === 'object' ? at.to : at;
};
