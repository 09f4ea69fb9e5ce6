import type { Day } from '#kernel';
import type { Agreement } from './agreed-by-all.js';
import type { DissolutionGround } from './exit.words.js';

/** How the arrangement as a whole comes to an end. */
export interface Ending {
  /** Why it winds up; absent while nothing has called for it, and again when it was averted. */
  readonly triggered?: DissolutionGround;
  readonly terminations: readonly Agreement[];
  /** From when nobody is bound any more: the term has run out or was ended by all (ms since 1970). */
  readonly endsAt?: number;
  readonly expired?: Day;
  /** Who keeps the records afterwards. */
  readonly custodian?: string;
}
