import type { Day } from '#kernel';
import type { Signatory } from '#governance';
import type { SaidRow } from '../process/answers.js';
import type { DecisionWord, OperationWord } from '../record.js';

interface Value<W> {
  readonly value: W;
  readonly version: number | null;
  readonly because: readonly string[];
}

/** One change of one of the two values. */
export interface Turn {
  readonly of: 'DECISION' | 'OPERATION';
  readonly day: Day;
  readonly from: DecisionWord | OperationWord | null;
  readonly to: DecisionWord | OperationWord | null;
  readonly version: number | null;
  readonly because: readonly string[];
}

/** What an authority said of a version: without the day as it was written, and with only the words that are sealed. */
type Said = Omit<SaidRow, 'occurredAt'>;

/** Answer of the view `pair`. */
export interface PairAnswer {
  readonly process: string;
  readonly title: string | null;
  readonly authority: string;
  readonly name: string;
  readonly membership: Signatory['membership'];
  readonly concerned: boolean;
  readonly decision: Value<DecisionWord> | null;
  readonly operation: Value<OperationWord> | null;
  readonly changes: readonly Turn[];
  readonly positions: readonly (Said & { readonly held: string })[];
  readonly acceptances: readonly (Said & { readonly act: string; readonly conditional: boolean })[];
  readonly objections: readonly (Said & { readonly objection: string; readonly withdrawn: boolean })[];
  readonly adoption: {
    readonly assurance?: {
      readonly version: number;
      readonly on: Day;
      readonly outcome: string;
      readonly stale?: string;
    };
  };
}
