import type { Occurred } from '#kernel';

interface Named {
  readonly person: string;
  readonly name: string;
}

/** What minutes take of the answer about one meeting. Only what is used is named. */
export interface MinutedMeeting {
  readonly meeting: string;
  readonly body: string;
  readonly organOfName: string | null;
  readonly kind: string;
  readonly held: string;
  readonly day: string;
  readonly time: string | null;
  readonly place: string | null;
  readonly agenda: readonly MinutedItem[];
  readonly attendance: {
    readonly members: readonly Attender[];
    readonly others: readonly (Attender & { readonly for: string | null })[];
    readonly presided: readonly Named[];
  };
  readonly interests: readonly (Named & {
    readonly item: string;
    readonly code: string | null;
    readonly nature: unknown;
    readonly withdrewAt: unknown;
    readonly notCounted: string | null;
  })[];
  readonly motions: readonly (MinutedMotion & { readonly amendments: readonly MinutedMotion[] })[];
  readonly votes: readonly MinutedVote[];
  readonly decisions: readonly {
    readonly decision: string;
    readonly title: string | null;
    readonly item: string | null;
  }[];
  readonly minutes: {
    readonly confirmed: {
      readonly at: string | null;
      readonly on: Occurred;
      readonly amendments: readonly { readonly amends: string; readonly was: string; readonly becomes: string }[];
    } | null;
    readonly signed:
      (Named & { readonly at: string | null; readonly on: Occurred; readonly capacity: string | null }) | null;
  };
  readonly because: readonly string[];
}

export interface MinutedItem {
  readonly item: string;
  readonly title: string;
  readonly late: { readonly reasons: unknown } | null;
  readonly status: string;
  readonly putOff: { readonly how: 'DEFERRED' | 'REFERRED'; readonly to: string | null } | null;
  readonly excluded: {
    readonly ground: { readonly basis: string; readonly jurisdiction: string; readonly paragraph?: string } | null;
  } | null;
  readonly quorum: readonly { readonly quorate: boolean }[];
}

export interface Attender extends Named {
  readonly authorityName: string | null;
  readonly voting: boolean;
  readonly came: boolean;
  readonly apologies: unknown;
  readonly movements: readonly {
    readonly at: Occurred;
    readonly in: boolean;
    readonly remote: boolean;
    readonly notCounted: string | null;
  }[];
}

export interface MinutedMotion {
  readonly motion: string;
  readonly item: string;
  readonly text: string | null;
  readonly mover: Named;
  readonly seconder: Named | null;
  readonly withdrawn: boolean;
}

export interface MinutedVote {
  readonly vote: string;
  readonly motion: string;
  readonly item: string;
  readonly votes: readonly (Named & { readonly authorityName: string; readonly option: string })[];
  readonly result: {
    readonly outcome: string;
    readonly castingUsed: boolean;
    readonly count: { readonly for: number; readonly against: number; readonly abstaining: number };
  } | null;
}
