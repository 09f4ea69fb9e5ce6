import type { Day } from '#kernel';
import type { CallInConfig, GovernanceModel } from '../rules/call-in/index.js';
import type { Capacity } from '../rules/acts.js';
import type { AuditScope, Grantable } from './people.words.js';

/** From when to when something holds, in ms since 1970; `until` exclusive. */
export interface Term {
  readonly from: number;
  readonly until?: number;
}

export interface Appointment extends Term {
  /** Id of the event that made it: the `mandate` of what is done under it. */
  readonly id: string;
  readonly authority: string;
  readonly person: string;
  readonly capacity: Capacity;
  readonly scope?: AuditScope;
  /** Whom a substitute stands in for. */
  readonly for?: string;
}

export interface Grant extends Term {
  readonly id: string;
  readonly person: string;
  readonly acts: readonly Grantable[];
  /** Only on this process. */
  readonly process?: string;
}

export interface Delegation extends Term {
  readonly delegation: string;
  readonly event: string;
  readonly functions: readonly string[];
  readonly to: string;
  readonly delegate: string;
}

export interface Appointments {
  readonly made: readonly Appointment[];
  /** Id of the appointment, and from when it no longer holds. */
  readonly ended: ReadonlyMap<string, number>;
}

export interface Mandates {
  readonly granted: readonly Grant[];
  /** Id of the granting (or founding) event, and from when it no longer holds. */
  readonly revoked: ReadonlyMap<string, number>;
  readonly delegations: readonly Delegation[];
  readonly withdrawn: ReadonlyMap<string, number>;
}

/** What an authority entered of its governance, from a London day on. */
export interface GovernanceEntry {
  readonly event: string;
  readonly from: Day;
  readonly model?: GovernanceModel;
  readonly members?: number;
  readonly callIn?: CallInConfig;
}

/** Who is told of joint decisions from a London day on: name and address are disclosed, and read by the id of the event. */
export interface Contact {
  readonly event: string;
  readonly person: string;
  readonly from: Day;
}

/** In the order in which they were entered. */
export interface Governance {
  readonly recorded: readonly GovernanceEntry[];
  readonly contacts: readonly Contact[];
}

/** What an authority's own stream says about who may act for it, and about how it governs itself. */
export interface AuthorityState {
  readonly appointments: Appointments;
  readonly mandates: Mandates;
  readonly governance: Governance;
}
