import type { Lang } from './format.js';
import type { ListedPartnership, PartnershipRecord, Surroundings } from './record.js';

/** As at when, and which page of the history; moments in ms since 1970, absent for now. */
export interface RecordQuestion {
  readonly asOf?: number;
  readonly knownAt?: number;
  readonly before?: string;
}

export type RecordAnswer =
  | { readonly kind: 'RECORD'; readonly record: PartnershipRecord }
  /** There was no such partnership yet at the date asked about. */
  | { readonly kind: 'NOT_BEGUN'; readonly around: Surroundings }
  /** `before` is no cursor that an earlier page gave. */
  | { readonly kind: 'BAD_CURSOR' }
  /** The record is still being read into the views, or has stopped: ask again shortly. */
  | { readonly kind: 'NOT_READY' };

/** Where the pages read from: what anybody may see, resolved to names and sentences in the language asked for. */
export abstract class RecordReader {
  abstract list(): Promise<readonly ListedPartnership[]>;
  /** @param slug of one that is listed */
  abstract read(slug: string, question: RecordQuestion, lang: Lang): Promise<RecordAnswer>;
}
