import { OPERATION_VALUES } from '#views';
import type { Day, Instant, Occurred } from '#kernel';
import type { ArrangementStatus, Signatory, Standing, Vehicle, WorkaroundStatus } from '#governance';
import type { Lang } from './format.js';

/** On the version in progress. */
export const DECISIONS = [
  'SILENT',
  'RESERVED',
  'OBJECTS',
  'ACCEPTED',
  'ACCEPTED_IF',
  'EARLIER_VERSION',
  'REJECTED',
] as const;
export type DecisionWord = (typeof DECISIONS)[number];

/** On the version in force, in the order in which they apply: the view's own. */
export const OPERATIONS = OPERATION_VALUES;
export type OperationWord = (typeof OPERATIONS)[number];

export type CompellingEvent =
  | { readonly kind: 'DATED'; readonly title: string; readonly date: Day }
  | { readonly kind: 'DECLARED_NONE' }
  | { readonly kind: 'NOT_STATED' };

/** A row of the matrix: one or more authorities, each under its name at the date asked about. */
export interface PartnerRecord {
  readonly id: string;
  readonly name: string;
  readonly authorities: readonly {
    readonly id: string;
    readonly name: string;
    readonly membership: Signatory['membership'];
  }[];
}

export interface ProcessRecord {
  readonly id: string;
  readonly title: string;
  /** Version in force, if there is one. */
  readonly inForce?: number;
  /** Version on the table, if there is one. */
  readonly inProgress?: number;
}

/** One value of a cell. `authority`: name of the one that it comes from, where the partner has several and they differ. */
export interface CellValue<W> {
  readonly word: W;
  readonly version?: number;
  readonly authority?: string;
}

export interface CellRecord {
  readonly process: string;
  readonly partner: string;
  /** False where the process is none of this partner's business. */
  readonly concerned?: boolean;
  readonly operation?: CellValue<OperationWord>;
  readonly decision?: CellValue<DecisionWord>;
  /** The entries that made it so, oldest first. */
  readonly because: readonly EntryRecord[];
}

/** An entry of the record, resolved for the reader: names and disclosed texts are already in the sentence. */
export interface EntryRecord {
  readonly position: number;
  readonly id: string;
  readonly occurredAt: Occurred;
  readonly recordedAt: Instant;
  /** In the reader's language where it has that sentence; otherwise in English, and marked so. */
  readonly sentence: { readonly text: string; readonly lang: Lang };
  readonly standing: Standing;
  /** Name of the authority whose officer typed it, where that was somebody else than who acted. */
  readonly recordedBy?: string;
}

/** A live workaround; what depends on the date asked about (age, cost, overdue) has been computed for it. */
export interface WorkaroundRecord {
  readonly id: string;
  readonly title: string;
  readonly process: string;
  readonly processTitle: string;
  readonly clause?: string;
  readonly authority: string;
  readonly flaggedOn: Day;
  readonly ageDays: number;
  readonly status: WorkaroundStatus;
  readonly risk?: 'LOW' | 'MEDIUM' | 'HIGH';
  readonly permittedUntil?: Day;
  /** Carrying cost so far in pence; absent while nobody has assessed it. */
  readonly costPence?: number;
  readonly monthlyPence?: number;
  /** Name of the authority that bears the cost, where that is another than the owner. */
  readonly borneBy?: string;
  readonly overdue: boolean;
}

/** The log around the moment asked about. */
export interface Surroundings {
  /** The log's own clock, in ms since 1970: the machine's, or where a simulated log stands. */
  readonly now: number;
  /** Events in the log that this answer leaves out, because they happened or became known later. */
  readonly later: number;
  /** Position of the last event that the answer was computed from; absent where there is none. */
  readonly position?: number;
  /** The nearest London days before and after the one asked about on which something happened. */
  readonly previous?: Day;
  readonly next?: Day;
}

/** All that the first page of a partnership needs, as at one moment. */
export interface PartnershipRecord {
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly simulated: boolean;
  readonly status: ArrangementStatus;
  readonly vehicle?: Vehicle;
  readonly compelling: CompellingEvent;
  readonly partners: readonly PartnerRecord[];
  readonly processes: readonly ProcessRecord[];
  readonly cells: readonly CellRecord[];
  readonly workarounds: readonly WorkaroundRecord[];
  /** Newest first; `older` is the cursor of the next page, `first` tells that nothing newer was left out. */
  readonly history: { readonly entries: readonly EntryRecord[]; readonly older?: string; readonly first: boolean };
  readonly around: Surroundings;
}

/** A partnership in the list of a server that has several. */
export interface ListedPartnership {
  readonly slug: string;
  readonly name: string;
  readonly summary: string;
  readonly simulated: boolean;
  /** The day as at which it opens where no date is asked for: the sample's; today where absent. */
  readonly opensAt?: Day;
}
