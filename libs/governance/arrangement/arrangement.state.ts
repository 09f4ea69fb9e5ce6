import type { Day, Occurred } from '#kernel';
import type { ArrangementStatus, Signatory } from '../language/board.js';
import type { Terms } from '../rules/rules.js';
import type { Accessions } from './accession.state.js';
import type { AuthorityKind, CLOCKS, GAP_AXES, Leading, Vehicle } from './arrangement.words.js';
import type { BodyRules } from './bodies.words.js';
import type { QuorumTerms, VotingTerms, WithdrawalTerms } from './constitution.words.js';
import type { Directions } from './direction.state.js';
import type { Ending } from './ending.state.js';
import type { Exit } from './exit.state.js';
import type { Formula } from './formula.state.js';

export interface Formation {
  readonly status: ArrangementStatus | 'NONE';
  readonly log: string;
  readonly clock: (typeof CLOCKS)[number];
  readonly name: string;
  readonly vehicle?: Vehicle;
  /** The dated trigger, or that there is none; absent while nobody has said. */
  readonly compelling?: { readonly title: string; readonly date: Day } | 'NONE';
  /** Where it goes back to when what suspends or dissolves it falls away. */
  readonly before?: ArrangementStatus;
  /** External directions, by id, under which it is stopped. */
  readonly stoppedBy: readonly string[];
}

/** Who first acts for an authority, the event that says so, and from when to when (ms since 1970, `until` exclusive). */
export interface FoundingMandate {
  readonly person: string;
  readonly event: string;
  readonly from: number;
  readonly until?: number;
}

/** An authority as it came to the table. */
export interface Party {
  readonly authority: string;
  readonly partner: string;
  readonly kind: AuthorityKind;
  readonly nation: Signatory['nation'];
  /** Oldest first: each name holds from its moment on. */
  readonly names: readonly { readonly name: string; readonly at: number }[];
  readonly identifiers: readonly { readonly scheme: string; readonly id: string }[];
  readonly mandate: FoundingMandate;
  readonly how: 'FOUNDING' | 'INVITED' | 'SUCCESSOR' | 'ACCEDING' | 'SHADOW';
  /** It has acted for itself. */
  readonly joined: boolean;
  readonly declined: boolean;
}

export interface Succession {
  readonly from: readonly string[];
  readonly to: readonly string[];
  /** From the start of the vesting day, in ms since 1970. */
  readonly at: number;
  /** On a split by function: what each successor takes over. */
  readonly functions?: readonly { readonly authority: string; readonly functions: readonly string[] }[];
}

/** An authority that prepares to take the place of others, and is at the table before its vesting day. */
export interface Shadow {
  readonly authority: string;
  readonly predecessors: readonly string[];
  /** From the start of the vesting day, in ms since 1970. */
  readonly vestsAt: number;
}

export interface Membership {
  readonly parties: ReadonlyMap<string, Party>;
  readonly partners: ReadonlyMap<string, string>;
  readonly successions: readonly Succession[];
  readonly shadows: readonly Shadow[];
  readonly controlChanges: readonly { readonly authority: string; readonly at: number; readonly event: string }[];
  readonly commencedAt?: number;
}

/** An alignment statement's open part; `aims` and challenges are disclosed and resolved by event id. */
export interface Statement {
  readonly authority: string;
  readonly event: string;
  readonly requiredReturn: string;
  readonly horizonMonths: number;
  readonly wouldLead: Leading;
  /** The event that made it fresh last (submitted or confirmed), and the day. */
  readonly freshBy: string;
  readonly freshOn: Day;
  readonly stale: boolean;
}

export interface Gap {
  readonly gap: string;
  readonly axis: (typeof GAP_AXES)[number];
  readonly title: string;
  readonly between: readonly string[];
  readonly status: 'OPEN' | 'ANSWERED' | 'WAIVED';
}

export interface Alignment {
  readonly statements: ReadonlyMap<string, Statement>;
  /** Entered by another authority's officer: shown, and not yet the authority's word. */
  readonly unconfirmed: ReadonlyMap<string, Statement>;
  readonly gaps: ReadonlyMap<string, Gap>;
  /** Event ids of the alignment reviews held, oldest first. */
  readonly reviews: readonly string[];
}

export interface ConstitutionProposal {
  readonly version: number;
  readonly contentHash: string;
  readonly parties: readonly string[];
  readonly from: Day;
  readonly terms: Partial<Terms>;
  readonly principles: readonly string[];
  readonly reserved: readonly string[];
  readonly vehicle?: Vehicle;
  readonly quorum?: QuorumTerms;
  readonly voting?: VotingTerms;
  readonly bodies: readonly BodyRules[];
  /** Legal advice, where the law of the vehicle speaks against a rule of one of its bodies. */
  readonly advice?: string;
  readonly withdrawal?: WithdrawalTerms;
  /** Last day of a fixed term. */
  readonly ends?: Day;
  /** Working days for each rung of the dispute ladder. */
  readonly ladder?: readonly number[];
}

export interface Approval {
  readonly authority: string;
  readonly version: number;
  readonly contentHash: string;
  readonly at: number;
  readonly occurredAt: Occurred;
  readonly event: string;
  /** False while another authority's officer entered it and its owner has not confirmed. */
  readonly counts: boolean;
}

export interface Adoption {
  readonly version: number;
  readonly contentHash: string;
  /** In ms since 1970: never before the last approval, so that no rule reaches back. */
  readonly inForceAt: number;
}

export interface Constitution {
  readonly proposals: ReadonlyMap<number, ConstitutionProposal>;
  readonly approvals: readonly Approval[];
  readonly adoptions: readonly Adoption[];
}

export interface ArrangementState {
  readonly formation: Formation;
  readonly membership: Membership;
  readonly alignment: Alignment;
  readonly constitution: Constitution;
  readonly exit: Exit;
  readonly accession: Accessions;
  readonly ending: Ending;
  readonly directions: Directions;
  readonly formula: Formula;
}
