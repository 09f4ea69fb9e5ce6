import type { SEVERITIES } from '../record/record.events.js';

/** To whom the duty is owed: by whom a waiver would have to be given, if the law lets anybody waive it at all. */
export type OwedTo = 'PUBLIC' | 'PARTIES' | 'BOARD';

/** A rule whose breach is let in and flagged. Not legal advice. */
export interface RuleCode {
  readonly code: string;
  /** As it is usually raised; the event says how it was. */
  readonly severity: (typeof SEVERITIES)[number];
  /** What was not kept, in one sentence. */
  readonly sentence: string;
  /** The rule: its law, or where it comes from. */
  readonly rule: string;
  readonly owedTo: OwedTo;
}

/** One rule of the table. */
export const row = (
  code: string,
  severity: RuleCode['severity'],
  owedTo: OwedTo,
  sentence: string,
  rule: string,
): RuleCode => ({ code, severity, sentence, rule, owedTo });

/** Where no law says so. */
export const HOUSE = 'House rule, which a constitution may set otherwise';
