import type { Day, Occurred } from '#kernel';
import type { CallInConfig } from '../rules/call-in/call-in.words.js';
import type { NotCallable } from '../rules/call-in/callable.policy.js';
import type { CallInWindow } from '../rules/call-in/window.js';
import type { BodyKind } from '../rules/regimes/regime.words.js';

/** How the call-in of one authority stands (lifecycles 9.5). */
export type CallInStatus =
  | 'NOT_CALLABLE'
  | 'WINDOW_NOT_OPEN'
  | 'WINDOW_OPEN'
  | 'EXPIRED'
  | 'CALLED_IN'
  | 'DECISION_STANDS'
  | 'REFERRED_BACK'
  | 'RECONFIRMED'
  | 'CHANGED'
  | 'REFERRED_TO_COUNCIL'
  | 'LAPSED'
  | 'WITHDRAWN';

/** What was frozen when the window opened. */
export interface Frozen {
  readonly config: CallInConfig;
  readonly body: BodyKind;
  readonly members?: number;
}

/** The call-in of a decision by one authority. */
export interface AuthorityCallIn {
  readonly authority: string;
  readonly status: CallInStatus;
  /** The event that gave it this status, and when that happened. */
  readonly event: string;
  readonly since: Occurred;
  readonly reason?: NotCallable;
  readonly frozen?: Frozen;
  /** The window as it stands: reopened, where a call-in was withdrawn. */
  readonly window?: CallInWindow;
  /** A call-in was withdrawn since the window opened. */
  readonly reopened: boolean;
  /** When it was called in, by when scrutiny meets, and whether the call-in lapses if it does not. */
  readonly calledIn?: { readonly on: Occurred; readonly meetsBy: Day; readonly lapses: boolean };
  readonly reconsiderBy?: Day | undefined;
  /** That day has passed without a reconsideration: it waits on, and is flagged once. */
  readonly reconsiderMissed?: true | undefined;
  readonly replacedBy?: string;
  /** The instant from which the closed window no longer stops the decision has passed. */
  readonly over: boolean;
  /** An entry that would end the call-in, typed by another authority's officer and not confirmed: shown, but it ends nothing. */
  readonly unconfirmed?: string | undefined;
}

/** All call-ins of one decision, by the authority whose members can ask. */
export interface CallInState {
  /** Empty while the log says nothing of it. */
  readonly decision: string;
  readonly authorities: ReadonlyMap<string, AuthorityCallIn>;
  readonly rejected: readonly { readonly authority: string; readonly event: string; readonly at: Occurred }[];
}

export const noCallIn: CallInState = { decision: '', authorities: new Map(), rejected: [] };
export const nothingYet = (authority: string): AuthorityCallIn => ({
  authority,
  status: 'WINDOW_NOT_OPEN',
  event: '',
  since: '',
  reopened: false,
  over: false,
});

/** The id of the day by which a decision that was referred back is reconsidered; undefined where there is none. */
export const reconsiderDeadline = ({ authority, reconsiderBy }: AuthorityCallIn): string | undefined =>
  reconsiderBy && `reconsider:${authority}:${reconsiderBy}`;
