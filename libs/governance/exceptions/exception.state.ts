import type { Day } from '#kernel';
import type { SEVERITIES } from '../record/record.events.js';

/** RAISED until somebody says something of it. A mitigation may be followed by another, or by a waiver; a waiver ends it. */
export type ExceptionStatus = 'RAISED' | 'ACKNOWLEDGED' | 'MITIGATED' | 'WAIVED';

export interface ExceptionEntry {
  /** The event that raised it: its id. */
  readonly event: string;
  readonly rule: string;
  readonly severity: (typeof SEVERITIES)[number];
  /** Whom it names; absent where it is the arrangement's own. */
  readonly authority?: string;
  readonly detail?: string;
  readonly evidence: readonly string[];
  readonly raisedOn: Day;
  readonly status: ExceptionStatus;
  readonly acknowledgedOn?: Day;
  /** Events that tell what was done about it. */
  readonly mitigations: readonly string[];
  readonly waivedOn?: Day;
}

/** The exceptions of one stream, of whatever kind, by the event that raised each. */
export type ExceptionsState = ReadonlyMap<string, ExceptionEntry>;

/** What still asks for something: neither mitigated nor waived. */
export const isOpenException = ({ status }: ExceptionEntry): boolean =>
  status === 'RAISED' || status === 'ACKNOWLEDGED';
