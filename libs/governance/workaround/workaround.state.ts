import type { By, Day } from '#kernel';
import type { Assessment } from './carrying-cost.js';
import type { Retirement } from './workaround.words.js';

/** One word for the register. Raised and permission are kept apart; this is what they come to together. */
export type WorkaroundStatus =
  | 'FLAGGED'
  | 'ACKNOWLEDGED'
  | 'DISPUTED'
  | 'UNFOUNDED'
  | 'ASSESSED'
  | 'PERMITTED'
  | 'EXTENDED'
  | 'EXPIRED'
  | 'CONTINUING'
  | 'RETIRED';

/** What the owner and the board made of the flag. */
export interface RaisedState {
  readonly phase: 'NONE' | 'FLAGGED' | 'ACKNOWLEDGED' | 'DISPUTED' | 'UNFOUNDED' | 'RETIRED';
  readonly workaround: string;
  readonly process: string;
  readonly authority: string;
  readonly processVersion?: number;
  /** When it was first flagged: its age counts from here, also after it was reopened. Absent: it is not on the register. */
  readonly flaggedOn?: Day;
  /** When it was last opened: the flag, or the reopening. What runs for the owner and for a permission runs from here. */
  readonly openedOn?: Day;
  readonly reporter?: By;
  /** The person who answers for it in the owning authority. */
  readonly owner?: string;
  /** The owner has spoken since it was last opened. */
  readonly answered: boolean;
  /** It has been assessed since it was last opened. */
  readonly assessed: boolean;
  /** In the order in which they apply. */
  readonly assessments: readonly Assessment[];
  readonly retiredOn?: Day;
  readonly how?: Retirement;
  readonly replacedBy?: string;
  readonly reopenings: number;
  /** The last answer that another authority's officer entered for the owner: shown, but no answer until it is confirmed. */
  readonly unconfirmed?: 'ACKNOWLEDGED' | 'DISPUTED' | 'RETIRED';
}

/** What was decided about carrying on with it. */
export interface PermissionState {
  readonly standing: 'NONE' | 'PERMITTED' | 'EXTENDED' | 'EXPIRED' | 'REFUSED' | 'CONTINUING';
  readonly permittedOn?: Day;
  /** Last day of the permission, extension included; kept after it has ended. */
  readonly until?: Day;
  /** Extensions of the present permission. */
  readonly extensions: number;
  /** Permissions given after an earlier one had ended. */
  readonly renewals: number;
  readonly escalated: boolean;
  readonly breaches: number;
}

export interface WorkaroundState {
  readonly raised: RaisedState;
  readonly permission: PermissionState;
}

export const notRaised: RaisedState = {
  phase: 'NONE',
  workaround: '',
  process: '',
  authority: '',
  answered: false,
  assessed: false,
  assessments: [],
  reopenings: 0,
};

export const noPermission: PermissionState = {
  standing: 'NONE',
  extensions: 0,
  renewals: 0,
  escalated: false,
  breaches: 0,
};

/** On the register: somebody has flagged it. */
export const isOnRegister = ({ raised }: WorkaroundState): boolean => raised.flaggedOn !== undefined;

/** Retired or unfounded: nothing more is owed on it. */
export const isClosed = ({ raised }: WorkaroundState): boolean =>
  raised.phase === 'RETIRED' || raised.phase === 'UNFOUNDED';

export const isLive = (state: WorkaroundState): boolean => isOnRegister(state) && !isClosed(state);

/** A permission is there that has not been recorded as ended. */
export const isPermitted = ({ permission }: WorkaroundState): boolean =>
  permission.standing === 'PERMITTED' || permission.standing === 'EXTENDED';

/** The status of lifecycles 9.6; NONE when it is not on the register. A permission says more than an answer. */
export function statusOf(state: WorkaroundState): WorkaroundStatus | 'NONE' {
  const { phase, assessed } = state.raised;
  if (!isOnRegister(state) || phase === 'NONE') return 'NONE';
  if (phase === 'RETIRED' || phase === 'UNFOUNDED') return phase;
  const { standing } = state.permission;
  if (standing === 'REFUSED') return 'CONTINUING';
  if (standing !== 'NONE') return standing;
  return assessed && phase !== 'DISPUTED' ? 'ASSESSED' : phase;
}
