import type { Fact } from '../language/fact.js';

/** What has been said about the events of one stream, whatever kind of stream it is. */
export interface RecordState {
  /** Corrections, confirmations, disputes and voidings by the event that they are about, in the order of the log. */
  readonly amendments: ReadonlyMap<string, readonly Fact[]>;
  /** Exceptions raised about an event: `<event> <rule>`. */
  readonly exceptions: ReadonlySet<string>;
}

export const nothingSaid: RecordState = { amendments: new Map(), exceptions: new Set() };
