import type { Day, Occurred } from '#kernel';
import type { Ground } from '../meetings/answers.js';

export interface RungRow {
  readonly rung: string;
  readonly workingDays: number | null;
  readonly status: string;
  readonly from: Day | null;
  readonly due: Day | null;
  readonly left: string | null;
}

/** A dispute on the register (view `disputes`). */
export interface DisputeRow {
  readonly dispute: string;
  readonly subject: string | null;
  readonly status: string;
  readonly open: boolean;
  readonly notifier: string;
  readonly parties: readonly string[];
  readonly partyNames: readonly string[];
  readonly notifiedOn: Day;
  readonly rung: string;
  readonly due: Day | null;
  readonly overdue: boolean;
  readonly ladder: readonly RungRow[];
  readonly endedOn: Day | null;
  readonly age: number;
  readonly statusQuo: boolean;
  readonly process: string | null;
  readonly workaround: string | null;
}

interface Entry {
  readonly event: string;
  readonly on: Occurred;
}
interface Kept {
  readonly withheld: readonly (Ground & { readonly authority: string })[];
}

/** One dispute (view `dispute`). */
export interface DisputeAnswer extends DisputeRow {
  readonly description: unknown;
  readonly relief: unknown;
  readonly escalations: readonly (Entry & { readonly party: unknown; readonly to: string | null })[];
  readonly principals: readonly (Entry & { readonly rung: string | null; readonly outcome: unknown })[];
  readonly mediationHeld: {
    readonly mediator: { readonly person: string; readonly name: string };
    readonly concluded: (Entry & { readonly settled: boolean | null; readonly comment: unknown }) | null;
  } | null;
  readonly settlement: {
    readonly signatures: readonly (Entry & Kept & { readonly party: unknown; readonly instrument: unknown })[];
    readonly settled: (Entry & Kept & { readonly instrument: unknown; readonly terms: unknown }) | null;
    readonly opened: (Entry & { readonly terms: unknown; readonly reason: unknown }) | null;
  } | null;
  readonly end: (Entry & Readonly<Record<string, unknown>>) | null;
  readonly because: readonly string[];
}
