import type { Day } from '#kernel';
import type { Vehicle } from '../arrangement/arrangement.words.js';
import type { NoticeOfMeeting } from '../arrangement/bodies.words.js';
import type { Jurisdiction } from '../rules/law.js';
import type { MeetingLaw, QuorumRule } from '../rules/quorum/index.js';
import type { MatterTier } from '../rules/vehicles/index.js';
import type { Counts, Outcome, Seat, VoteOption, VotingRule } from '../rules/voting/index.js';
import type {
  AgendaItem,
  Held,
  InterestCode,
  InterestEffect,
  MeetingKind,
  Member,
  WithheldOn,
} from './meeting.words.js';
import type { StoredTally } from './tally.words.js';

/** The meeting as it was called, and what was put before it. */
export interface ConveningState {
  readonly convened?: {
    readonly event: string;
    readonly meeting: string;
    readonly body: string;
    readonly kind: MeetingKind;
    readonly held: Held;
    readonly day: Day;
    /** When it was convened: the moment in ms since 1970, and the London day. */
    readonly at: number;
    readonly on: Day;
    readonly members: readonly Member[];
    readonly quorum: QuorumRule;
    readonly secondersNeeded: boolean;
    /** The form of the joint arrangement; none where it is one authority's own organ. */
    readonly vehicle?: Vehicle;
    /** The one authority whose own organ it is. */
    readonly organOf?: string;
    readonly law: MeetingLaw;
    readonly jurisdiction: Jurisdiction;
    readonly notice?: NoticeOfMeeting | undefined;
  };
  readonly agenda: ReadonlyMap<string, AgendaItem & { readonly late: boolean }>;
  /** Agenda and supplements published. */
  readonly published: number;
  /** Published versions by paper and copy (`P-6a PUBLIC`), oldest first. */
  readonly papers: ReadonlyMap<string, readonly { readonly version: number; readonly contentHash: string }[]>;
  readonly cancelled: boolean;
}

export type ItemStatus = 'OPEN' | 'CLOSED' | 'DEFERRED' | 'REFERRED' | 'STANDS_OVER';

/** How far the meeting has come. */
export interface SittingState {
  readonly status: 'NOT_OPEN' | 'OPEN' | 'ADJOURNED' | 'INQUORATE_ADJOURNED' | 'CLOSED';
  readonly items: ReadonlyMap<string, ItemStatus>;
  /** When each item was last opened (ms since 1970), and the quorum for it where that had changed since the body was called. */
  readonly opened: ReadonlyMap<string, { readonly at: number; readonly quorum?: QuorumRule }>;
  /** The newest quorum, where it has changed since the body was called. */
  readonly quorumRule?: QuorumRule;
  /** The item under consideration. */
  readonly current?: string;
  /** The last quorum that was stored, and the item for which it was counted. */
  readonly quorum?: { readonly met: boolean; readonly item?: string };
  /** Items for which press and public were excluded. */
  readonly excluded: ReadonlyMap<string, WithheldOn>;
}

/** Somebody came in or went out. */
export interface Movement {
  readonly person: string;
  readonly at: number;
  readonly in: boolean;
  readonly remote: boolean;
}
export interface Substitution {
  readonly person: string;
  readonly for: string;
  readonly at: number;
}
export interface AttendanceState {
  /** In the order in which they happened. */
  readonly movements: readonly Movement[];
  readonly substitutions: readonly Substitution[];
  readonly apologies: readonly string[];
}

export interface Interest {
  readonly item: string;
  readonly person: string;
  readonly at: number;
  readonly code: InterestCode;
  readonly effect: InterestEffect;
}
export interface Dispensation {
  readonly person: string;
  readonly allows: 'SPEAK' | 'VOTE';
  /** All items within its scope, where it names none. */
  readonly item?: string;
  readonly from: Day;
  readonly until: Day;
}
export interface InterestsState {
  readonly declared: readonly Interest[];
  readonly withdrew: readonly { readonly item: string; readonly person: string; readonly at: number }[];
  readonly dispensations: readonly Dispensation[];
}

export interface Office {
  readonly person: string;
  readonly authority: string;
}
export interface ChairState {
  readonly chair?: Office;
  readonly viceChair?: Office;
  /** Who presided from when, in order. */
  readonly presided: readonly (Office & { readonly at: number })[];
}

export interface Motion {
  readonly motion: string;
  readonly item: string;
  readonly mover: string;
  readonly seconder?: string;
  readonly textHash: string;
  readonly matter?: string;
  readonly contentHash?: string;
  /** Who decides the matter, as it was classified when the motion was moved. */
  readonly tier?: MatterTier;
  /** The motion that this one would amend. */
  readonly amends?: string;
  readonly withdrawn: boolean;
  readonly outcome?: Outcome;
  /** A vote by name was demanded before the vote. */
  readonly namedVote: boolean;
}
export interface MotionsState {
  readonly motions: ReadonlyMap<string, Motion>;
  /** Amendments in the order in which they were carried; one whose result was undone is not among them. */
  readonly carried: readonly { readonly motion: string; readonly amendment: string; readonly textHash: string }[];
}

/** A vote by name: cast by the member, or set down by the clerk and not confirmed by the authority until it says so. */
export interface OneVote {
  readonly option: VoteOption;
  readonly authority: string;
  readonly how: 'CAST' | 'RECORDED';
  readonly confirmed: boolean;
  /** The authority says that it was not so: it does not count. */
  readonly disputed: boolean;
}
export interface Vote {
  readonly vote: string;
  readonly motion: string;
  readonly item: string;
  readonly at: number;
  readonly textHash: string;
  readonly rule: VotingRule;
  /** Every seat with a vote, frozen when it opened; a substitute sits there in the member's place. */
  readonly entitled: readonly Seat[];
  /** Persons who were there when it opened, those who may not vote on the item included. */
  readonly present: readonly string[];
  /** Persons who may not vote on the item for an interest. */
  readonly withdrawn: readonly string[];
  readonly quorate: boolean;
  readonly named: boolean;
  readonly presiding?: string;
  readonly votes: ReadonlyMap<string, OneVote>;
  readonly nemCon: boolean;
  readonly counts?: Counts;
  /** How the members who demanded it had their own vote set down, after a vote by number. */
  readonly ownVotes: ReadonlyMap<string, VoteOption>;
  readonly casting?: { readonly by: string; readonly option: 'FOR' | 'AGAINST' };
  /** The stored result: computed when the vote closed, and never again by a fold. */
  readonly closed?: { readonly event: string; readonly outcome: Outcome; readonly tally: StoredTally };
}
export interface VotesState {
  readonly votes: ReadonlyMap<string, Vote>;
}

export interface MinutesState {
  readonly drafts: readonly { readonly version: number; readonly copy: string; readonly contentHash: string }[];
  readonly confirmed?: { readonly at: string; readonly on: Day };
  readonly signed?: { readonly person: string; readonly on: Day };
}

export interface MeetingState {
  readonly convening: ConveningState;
  readonly sitting: SittingState;
  readonly attendance: AttendanceState;
  readonly interests: InterestsState;
  readonly chair: ChairState;
  readonly motions: MotionsState;
  readonly votes: VotesState;
  readonly minutes: MinutesState;
}

export type MeetingStatus =
  | 'NONE'
  | 'CONVENED'
  | 'OPEN'
  | 'ADJOURNED'
  | 'INQUORATE_ADJOURNED'
  | 'CLOSED'
  | 'CANCELLED'
  | 'MINUTES_DRAFT'
  | 'CONFIRMED'
  | 'SIGNED';

/** The status of lifecycles 9.8; NONE where it was never convened. */
export function meetingStatus({ convening, sitting, minutes }: MeetingState): MeetingStatus {
  if (!convening.convened) return 'NONE';
  if (convening.cancelled) return 'CANCELLED';
  if (minutes.signed) return 'SIGNED';
  if (minutes.confirmed) return 'CONFIRMED';
  if (minutes.drafts.length > 0) return 'MINUTES_DRAFT';
  return sitting.status === 'NOT_OPEN' ? 'CONVENED' : sitting.status;
}
