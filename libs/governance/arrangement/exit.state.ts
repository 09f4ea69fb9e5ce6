import type { Day } from '#kernel';
import type { Agreement } from './agreed-by-all.js';
import type { WithdrawalTerms } from './constitution.words.js';
import type { Disposition, NoticeScope } from './exit.words.js';

/** A notice to leave, the whole arrangement or some of its schedules, under the terms that were in force when it was served. */
export interface Notice {
  /** The event that served it: its id. */
  readonly event: string;
  readonly authority: string;
  readonly scope: NoticeScope;
  readonly schedules: readonly string[];
  readonly served: Day;
  /** In ms since 1970. */
  readonly at: number;
  readonly asked?: Day;
  /** The last day of membership, before any external direction. */
  readonly effective: Day;
  readonly terms: WithdrawalTerms;
  readonly waivers: readonly Agreement[];
  readonly rescissions: readonly Agreement[];
  readonly waived: boolean;
  readonly planned: boolean;
  readonly compensated: boolean;
  readonly status: 'RUNNING' | 'RESCINDED' | 'ENDED';
  /** When it was rescinded or ended, in ms since 1970. */
  readonly over?: number;
}

/** An authority left the whole arrangement at a moment (ms since 1970). */
export interface Departure {
  readonly authority: string;
  readonly at: number;
}

/** Schedules that an authority took on, or left, at a moment. */
export interface ScopeChange {
  readonly authority: string;
  readonly at: number;
  readonly change: 'ADDED' | 'REMOVED';
  readonly schedules: readonly string[];
}

export interface Exit {
  readonly notices: readonly Notice[];
  /** Authorities for which another's officer entered a notice that they have not confirmed. */
  readonly unconfirmed: readonly string[];
  readonly left: readonly Departure[];
  readonly scopes: readonly ScopeChange[];
  readonly assets: ReadonlyMap<string, Disposition>;
}

/** The notice of an authority that runs, on all that is known. */
export const runningNotice = ({ notices }: Exit, authority: string): Notice | undefined =>
  notices.findLast((n) => n.authority === authority && n.status === 'RUNNING');

/** Whether a notice ran at a moment. */
export const ranAt = (notice: Notice, at: number): boolean =>
  notice.at <= at && (notice.over === undefined || at < notice.over);
