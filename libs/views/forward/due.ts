import type { Day, Instant } from '#kernel';
import { compareDays } from '#kernel';

/** Something that somebody must do or decide, and by when. */
export const DUE_KINDS = [
  'DECISION_PLANNED',
  'APPROVAL_TO_DECIDE',
  'APPROVAL_TO_GRANT',
  'APPROVALS_TO_SEEK',
  'APPROVAL_CONDITION',
  'DECISION_CONDITION',
  'MATTER_TO_CLASSIFY',
  'ADVICE_MISSING',
  'KEY_TO_ASSESS',
  'KEY_NOTICE',
  'PRIVATE_NOTICE',
  'STATEMENT_DUE',
  'PUBLICATION_DUE',
  'HOLD',
  'VALIDITY_TO_SETTLE',
  'CALL_IN_WINDOW',
  'SCRUTINY_TO_MEET',
  'RECONSIDERATION',
  'AGENDA_DUE',
  'MEETING_TO_RESUME',
  'VOTES_TO_CONFIRM',
  'MINUTES_TO_DRAFT',
  'MINUTES_TO_CONFIRM',
  'MINUTES_TO_SIGN',
  'ACTION_DUE',
  'ACTION_TO_ACCEPT',
  'CONDITION_TO_MEET',
  'CONDITION_TO_VERIFY',
  'DISPUTE_RUNG',
  'SETTLEMENT_TO_SIGN',
  'EXIT_PLAN_DUE',
  'ACCESSION_TO_APPROVE',
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** Who of an authority, or of the arrangement, has it to do. */
export type Office =
  | 'DECISION_MAKER'
  | 'PROPER_OFFICER'
  | 'CLERK'
  | 'SCRUTINY'
  | 'LEGALITY_OFFICER'
  | 'FINANCE_OFFICER'
  | 'OWNER'
  | 'CHAIR';

/** The command that answers it, by name, with the fields that the record gives; the others are the person's to fill in. */
export interface Answer {
  readonly command: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

export interface Due {
  readonly kind: DueKind;
  /** Whose it is; null: the body's, or the arrangement's as a whole. */
  readonly authority: string | null;
  readonly body: string | null;
  /** The organ as the record names it: `Cabinet of Aldermere County Council`. */
  readonly organ: string | null;
  readonly office: Office;
  /** What it is about: the kind of thing and its id. */
  readonly about: readonly [kind: string, id: string];
  /** By the end of which London day; null where no day is set. */
  readonly by: Day | null;
  /** The moment in that day, where the hour counts: the cut-off of a call-in window. */
  readonly at: Instant | null;
  /** Why that day, in a word: `LONG_STOP`, `PLANNED`, `CUT_OFF`, `NOTICE_28_CLEAR_DAYS`, … */
  readonly why: string;
  /** Other things that it bears on, by kind. */
  readonly links: Readonly<Record<string, string>>;
  readonly because: readonly string[];
  readonly answer: Answer | null;
}

type Given = Pick<Due, 'kind' | 'office' | 'about' | 'why'> &
  Partial<Omit<Due, 'by' | 'answer'>> & {
    readonly by?: Day | null | undefined;
    readonly answer?: readonly [command: string, fields: Readonly<Record<string, unknown>>];
  };

/** A due with what was left out as null or empty, and without empty fields in its answer. */
export const due = ({ answer, by, ...given }: Given): Due => ({
  authority: null,
  body: null,
  organ: null,
  at: null,
  links: {},
  because: [],
  ...given,
  by: by ?? null,
  answer: answer
    ? {
        command: answer[0],
        fields: Object.fromEntries(Object.entries(answer[1]).filter(([, value]) => value !== undefined)),
      }
    : null,
});

const LAST = '9999-12-31';

/** By day, then by authority; the arrangement's own before an authority's; what has no day comes last. */
export const inOrder = (a: Due, b: Due): number =>
  compareDays(a.by ?? LAST, b.by ?? LAST) ||
  (a.authority ?? '').localeCompare(b.authority ?? '', 'en') ||
  a.kind.localeCompare(b.kind, 'en') ||
  a.about[1].localeCompare(b.about[1], 'en');
