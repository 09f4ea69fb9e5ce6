import type { Reader } from '#views';
import type { AskViews } from './from-views/ask-views.js';
import type { About, NameOf } from './from-views/partnership.js';
import type { Lang } from './format.js';
import type { ListedPartnership, Surroundings } from './record.js';

/** As at when, in ms since 1970, absent for now; and under whose rights, the public's where absent. */
export interface RecordQuestion {
  readonly reader?: Reader;
  readonly asOf?: number;
  readonly knownAt?: number;
}

/** A record opened as at one moment: what every page needs of it, and where the rest is asked. */
export interface OpenRecord {
  readonly about: About;
  readonly nameOf: NameOf;
  readonly around: Surroundings;
  readonly views: AskViews;
}

export type RecordAnswer =
  | { readonly kind: 'RECORD'; readonly record: OpenRecord }
  /** There was no such partnership yet at the date asked about. */
  | { readonly kind: 'NOT_BEGUN'; readonly around: Surroundings }
  /** The record is still being read into the views, or has stopped: ask again shortly. */
  | { readonly kind: 'NOT_READY' };

/** Where the pages read from: what the reader may see, resolved to names and sentences in the language asked for. */
export abstract class RecordReader {
  abstract list(): Promise<readonly ListedPartnership[]>;
  /**
   * Opens a record, lets it be read, and says of what goes missing meanwhile that it is not ready.
   * @param slug of one that is listed
   */
  abstract read<T>(
    slug: string,
    question: RecordQuestion,
    lang: Lang,
    reading: (answer: RecordAnswer) => Promise<T>,
  ): Promise<T>;
}
