/** A record as the stand-in's log holds it. */
export interface Held {
  /** Commit and prepare position in one: where the record begins in the log, in bytes. */
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly json: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  /** Milliseconds since 1970. */
  readonly created: number;
}

/** A record that a client asks to append. */
export type Proposed = Pick<Held, 'id' | 'type' | 'json' | 'data' | 'metadata'>;

/** What a writer expects of a stream: a revision, or one of the conditions below. */
export type Expected = number;
export const NO_STREAM: Expected = -1;
export const ANY: Expected = -2;
export const STREAM_EXISTS: Expected = -4;

/** The revision of the last record of a tombstoned stream. On the wire it is 2^63 - 1. */
export const TOMBSTONE = Number.MAX_SAFE_INTEGER;

/** The system event that tombstones a stream, and the one that holds a stream's settings. */
export const STREAM_DELETED = '$streamDeleted';
export const METADATA = '$metadata';
