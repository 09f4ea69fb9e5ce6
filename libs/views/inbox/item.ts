import type { Day } from '#kernel';
import type { Change } from '../processes/text.js';

/** Something that waits for an authority. `because`: the events that make it wait. */
export interface InboxItem {
  readonly kind:
    | 'POSITION_DUE'
    | 'ACCEPTANCE_DUE'
    | 'TEXT_CHANGED'
    | 'COMPROMISE_TO_ANSWER'
    | 'CONDITION_TO_DISCHARGE'
    | 'WORKAROUND_TO_ANSWER'
    | 'WORKAROUND_EXPIRING'
    | 'WORKAROUND_EXPIRED'
    | 'STATEMENT_MISSING'
    | 'STATEMENT_STALE'
    | 'GAP_OPEN'
    | 'ENTRY_TO_CONFIRM'
    | 'INVITATION'
    | 'CONSTITUTION_TO_ADOPT'
    | 'ADOPTION_DUE'
    | 'POSITIONS_TO_RECONFIRM';
  /** What it is about: a process, workaround, compromise, gap, event or constitution version, by its id. */
  readonly about: string;
  readonly version?: number;
  /** By the end of which day; absent where no day is set. */
  readonly due?: Day;
  readonly because: readonly string[];
  /** For a text that changed since it was agreed: from which version, and the difference word by word. */
  readonly agreedVersion?: number;
  readonly difference?: readonly Change[] | null;
}
