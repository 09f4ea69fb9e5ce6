import type { Day, Occurred } from '#kernel';

export interface Means {
  readonly sentence: string;
  readonly rule: string;
}

export type Counts = Readonly<
  Record<'count' | 'open' | 'raised' | 'acknowledged' | 'mitigated' | 'waived' | 'high', number>
>;

export interface ExceptionRow {
  readonly event: string;
  readonly rule: string;
  readonly severity: string;
  readonly raisedOn: Day;
  readonly status: string;
  readonly stream: string;
  readonly authorityName: string | null;
  readonly detail: unknown;
  readonly open: boolean;
  readonly openDays: number;
  readonly means: Means;
  readonly said: readonly { readonly on: Occurred; readonly what: string; readonly words: unknown }[];
}

/** Answer of the view `compliance`. */
export interface ComplianceAnswer {
  readonly exceptions: readonly ExceptionRow[];
  readonly counts: {
    readonly all: Counts;
    readonly rules: readonly (Counts & { readonly rule: string; readonly means: Means })[];
    readonly authorities: readonly (Counts & { readonly authorityName: string | null })[];
  };
}
