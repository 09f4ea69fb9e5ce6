import type { Faults } from './faults.js';
import type { StandInLog } from './stand-in-log.js';

/** The servers that the stand-in can be. */
export type Version = '23.10.8' | '26.1.0';

/** What differs between them, as far as the adapter meets it. */
export interface Traits {
  /** Largest append in bytes. */
  readonly maxAppendSize: number;
  /** AppendRecords: atomic over streams, with checks. */
  readonly appendsRecords: boolean;
  /**
   * 23.10 starts a subscription to $all after the first record that does not begin before the given position, whichever that
   * is: where the record at that very position was scavenged, the next one is passed over.
   */
  readonly resumesAfterNextRecord: boolean;
  /** "Caught up" says when and where. */
  readonly caughtUpSaysWhere: boolean;
}

export const TRAITS: Readonly<Record<Version, Traits>> = {
  '23.10.8': {
    maxAppendSize: 1024 * 1024,
    appendsRecords: false,
    resumesAfterNextRecord: true,
    caughtUpSaysWhere: false,
  },
  '26.1.0': {
    maxAppendSize: 256 * 1024 * 1024,
    appendsRecords: true,
    resumesAfterNextRecord: false,
    caughtUpSaysWhere: true,
  },
};

/** What every call of a node works with. */
export interface Node {
  readonly version: Version;
  readonly traits: Traits;
  readonly log: StandInLog;
  readonly faults: Faults;
}
