import type { MeetingStatus, StoredTally, VoteOption, VoteOutcome } from '#governance';
import type { Day, Occurred } from '#kernel';

/** A text of the record, or the mark that stands where it is withheld or erased; null where it was left out. */
export type Told = unknown;

export interface NoticeRow {
  readonly clearDays: number;
  readonly dayKind: string;
  readonly latest: Day;
  readonly citation: string;
  readonly given: Day | null;
  readonly givenClearDays: number | null;
  readonly inTime: boolean | null;
}

/** A meeting as the list of them has it. */
export interface MeetingRow {
  readonly meeting: string;
  readonly body: string;
  readonly organOf: string | null;
  readonly organOfName: string | null;
  readonly kind: string;
  readonly held: string;
  readonly day: Day;
  readonly time: string | null;
  readonly place: string | null;
  readonly status: MeetingStatus;
  readonly jurisdiction: string;
  readonly notice: { readonly ofMeeting: NoticeRow; readonly ofAgenda: NoticeRow };
  readonly quorate: boolean | null;
  readonly items: number;
  readonly lateItems: number;
  readonly votes: number;
  readonly presiding: string | null;
  readonly minutesStatus: 'NONE' | 'DRAFT' | 'CONFIRMED' | 'SIGNED';
}

export interface PersonRow {
  readonly person: string;
  readonly name: string;
}
export interface StepRow {
  readonly step: string;
  readonly sentence: { readonly text: string; readonly lang: string };
}
export interface Ground {
  readonly basis: string;
  readonly jurisdiction: string;
  readonly paragraph?: string;
}

export interface PaperRow {
  readonly event: string;
  readonly publishedAt: Occurred;
  readonly paper: string;
  readonly version: number;
  readonly copy: string | null;
  readonly item: string | null;
  readonly title: string | null;
  readonly contentHash: string | null;
  readonly mediaType: string | null;
  readonly size: number | null;
  readonly ground: Ground | null;
  readonly withheld: boolean;
}

export interface QuorumRow {
  readonly event: string;
  readonly at: Occurred;
  readonly item: string | null;
  readonly quorate: boolean;
  readonly steps: readonly StepRow[];
}

export interface ItemRow {
  readonly item: string;
  readonly title: string;
  readonly matter: string | null;
  readonly private: boolean;
  readonly late: { readonly reasons: Told; readonly chair: PersonRow } | null;
  readonly supplement: number | null;
  readonly status: string;
  readonly openedAt: Occurred | null;
  readonly closedAt: Occurred | null;
  readonly putOff: { readonly how: 'DEFERRED' | 'REFERRED'; readonly to: string | null; readonly reason: Told } | null;
  readonly excluded: { readonly ground: Ground | null; readonly publicInterest: Told } | null;
  readonly quorum: readonly QuorumRow[];
}

export interface Movement {
  readonly at: Occurred;
  readonly in: boolean;
  readonly remote: boolean;
  readonly notCounted: string | null;
}
export interface AttendanceRow extends PersonRow {
  readonly movements: readonly Movement[];
  readonly came: boolean;
  readonly apologies: { readonly reason: Told } | null;
  readonly authority: string | null;
  readonly authorityName: string | null;
  readonly voting: boolean;
}
export interface Attendance {
  readonly members: readonly (AttendanceRow & { readonly partner: string; readonly role: string })[];
  readonly others: readonly (AttendanceRow & { readonly for: string | null })[];
  readonly substitutions: readonly (PersonRow & {
    readonly at: Occurred;
    readonly for: PersonRow;
    readonly notCounted: string | null;
  })[];
  readonly presided: readonly (PersonRow & { readonly at: Occurred; readonly as: string | null })[];
}

export interface InterestRow extends PersonRow {
  readonly at: Occurred;
  readonly item: string;
  readonly authority: string | null;
  readonly code: string | null;
  readonly effect: string | null;
  readonly bearing: 'FREE' | 'DISPENSED' | 'MAY_SPEAK' | 'WITHDREW';
  readonly sensitive: boolean;
  readonly nature: Told;
  readonly notCounted: string | null;
}
export interface DispensationRow extends PersonRow {
  readonly grantedBy: string | null;
  readonly ground: string | null;
  readonly allows: string | null;
  readonly item: string | null;
  readonly scope: string | null;
  readonly until: Day | null;
}

export interface MotionRow {
  readonly motion: string;
  readonly item: string;
  readonly text: Told;
  readonly textHash: string | null;
  readonly mover: PersonRow;
  readonly seconder: PersonRow | null;
  readonly withdrawn: boolean;
  readonly outcome: VoteOutcome | null;
  readonly namedVoteDemanded: boolean;
}
export interface SubstantiveRow extends MotionRow {
  readonly textNow: string | null;
  readonly amendments: readonly MotionRow[];
}

export interface NamedVoteRow extends PersonRow {
  readonly authority: string;
  readonly authorityName: string;
  readonly option: VoteOption;
  readonly how: 'CAST' | 'RECORDED';
  readonly standing: 'CONFIRMED' | 'UNCONFIRMED' | 'DISPUTED';
}
/** A vote as the views of a meeting and of a decision have it. */
export interface VoteRow {
  readonly vote: string;
  readonly motion: string;
  readonly item: string;
  readonly textHash: string;
  readonly rule: { readonly name: string };
  readonly replaces: string | null;
  readonly advice: string | null;
  readonly quorate: boolean;
  readonly presiding: PersonRow | null;
  readonly withdrew: readonly PersonRow[];
  readonly how: 'COUNTS' | 'NEM_CON' | 'NAMED' | 'NOT_TAKEN';
  readonly votes: readonly NamedVoteRow[];
  readonly counts: { readonly for: number; readonly against: number; readonly abstaining: number } | null;
  readonly casting: (PersonRow & { readonly option: string }) | null;
  readonly result: {
    readonly event: string;
    readonly outcome: VoteOutcome;
    readonly count: StoredTally['count'];
    readonly uncounted: readonly (PersonRow & { readonly because: string })[];
    readonly steps: readonly StepRow[];
  } | null;
}

export interface MinutesRow {
  readonly status: MeetingRow['minutesStatus'];
  readonly drafts: readonly {
    readonly on: Occurred;
    readonly version: number;
    readonly copy: string | null;
    readonly contentHash: string | null;
  }[];
  readonly confirmed: {
    readonly on: Occurred;
    readonly at: string | null;
    readonly contentHash: string | null;
    readonly comment: Told;
    readonly amendments: readonly {
      readonly amends: string;
      readonly was?: string;
      readonly becomes: string;
      readonly wouldChangeResult: boolean;
    }[];
  } | null;
  readonly signed: (PersonRow & { readonly on: Occurred; readonly capacity: string | null }) | null;
}

/** Answer of the view `meeting`. */
export interface MeetingAnswer extends Omit<MeetingRow, 'votes'> {
  readonly secondersNeeded: boolean;
  readonly current: string | null;
  readonly agenda: readonly ItemRow[];
  readonly papers: readonly PaperRow[];
  readonly attendance: Attendance;
  readonly interests: readonly InterestRow[];
  readonly dispensations: readonly DispensationRow[];
  readonly motions: readonly SubstantiveRow[];
  readonly votes: readonly VoteRow[];
  readonly decisions: readonly {
    readonly decision: string;
    readonly title: string | null;
    readonly item: string | null;
    readonly vote: string | null;
    readonly kind: string | null;
  }[];
  readonly minutes: MinutesRow;
  readonly corrections: readonly {
    readonly on: Occurred;
    readonly how: string;
    readonly ofType: string;
    readonly field: string | null;
    readonly was: unknown;
    readonly becomes: unknown;
    readonly reason: Told;
  }[];
  readonly notCounted: readonly { readonly event: string; readonly type: string; readonly rule: string }[];
}
