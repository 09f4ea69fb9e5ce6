import type { Day, Instant } from '#kernel';
import type { Answer, DueKind, Office } from '../forward/due.js';
import type { Change } from '../processes/text.js';

/** Something that waits for an authority. `because`: the events that make it wait. */
export interface InboxItem {
  readonly kind:
    | DueKind
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
    | 'POSITIONS_TO_RECONFIRM'
    | 'EXCEPTION_TO_ANSWER';
  /** What it is about: a process, workaround, compromise, gap, event, constitution version, matter, decision, …, by its id. */
  readonly about: string;
  readonly version?: number;
  /** By the end of which day; absent where no day is set. */
  readonly due?: Day;
  /** The moment in that day, where the hour counts. */
  readonly at?: Instant;
  readonly because: readonly string[];
  /** The command that answers it, by name, with the fields that the record gives. */
  readonly answer: Answer | null;
  /** Why that day, or why at all, in a word; who of the authority has it to do; in which organ. */
  readonly why?: string;
  readonly office?: Office;
  readonly organ?: string;
  /** The body whose own it is, where it is no authority's. */
  readonly ofBody?: string;
  /** Other things that it bears on, by kind. */
  readonly links?: Readonly<Record<string, string>>;
  /** For a text that changed since it was agreed: from which version, and the difference word by word. */
  readonly agreedVersion?: number;
  readonly difference?: readonly Change[] | null;
}
