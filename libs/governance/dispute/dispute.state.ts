import type { Day } from '#kernel';
import type { Agreement } from '../arrangement/agreed-by-all.js';
import type { Nation } from '../rules/calendar/index.js';
import type { OutsideEnd, Withheld } from './dispute.words.js';

export type DisputeStatus = 'NONE' | 'RUNNING' | 'SETTLED' | 'WITHDRAWN' | OutsideEnd;

/** A party's signature under an instrument, and on what grounds it says that the terms are withheld. */
export interface Signature extends Agreement {
  readonly withheld: readonly Withheld[];
}

export interface DisputeState {
  readonly status: DisputeStatus;
  readonly dispute: string;
  readonly notifier: string;
  /** Authorities and who is outside: each is a party. */
  readonly parties: readonly string[];
  readonly notifiedOn?: Day;
  /** Where it stands: L1, L2, … or MEDIATION. */
  readonly rung: string;
  /** The last day of this rung; mediation has none. */
  readonly due?: Day;
  /** Working days for each rung, as they were when it was notified. */
  readonly ladder: readonly number[];
  readonly nation: Nation;
  readonly escalations: readonly Agreement[];
  readonly signatures: readonly Signature[];
  readonly meetings: number;
  readonly mediator?: string;
  readonly mediation: 'NONE' | 'APPOINTED' | 'SETTLED' | 'NOT_SETTLED';
  readonly endedOn?: Day;
  /** The terms of its settlement have been made public. */
  readonly opened: boolean;
}

export const noDispute: DisputeState = {
  status: 'NONE',
  dispute: '',
  notifier: '',
  parties: [],
  rung: '',
  ladder: [],
  nation: 'ENGLAND_WALES',
  escalations: [],
  signatures: [],
  meetings: 0,
  mediation: 'NONE',
  opened: false,
};

/** Notified, and not yet settled, withdrawn, determined or directed. */
export const isLiveDispute = ({ status }: DisputeState): boolean => status === 'RUNNING';
