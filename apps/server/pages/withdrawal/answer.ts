import type { Day } from '#kernel';

interface Standing {
  readonly members: readonly string[];
  readonly seats: number;
  readonly thresholds: { readonly majority: number; readonly twoThirds: number; readonly unanimity: number };
  readonly quorum?: { readonly needed: number; readonly seats: number; readonly reachable: boolean };
  readonly windingUp: boolean;
}

/** What would follow if an authority gave notice. */
export interface Simulated {
  readonly effective: Day;
  readonly short: boolean;
  readonly keepsVote: boolean;
  /** Its last day with directions from outside counted in; null: they hold it without an end. */
  readonly heldUntil: Day | null;
  readonly staysMember: boolean;
  /** Schedules in which it would take part no longer. */
  readonly leaves: readonly string[];
  readonly before: Standing;
  readonly after: Standing;
  readonly pivotal: readonly {
    readonly meeting: string;
    readonly vote: string;
    readonly item: string;
    readonly outcome: string | null;
    readonly decisions: readonly string[];
  }[];
  readonly leads: readonly { readonly process: string; readonly title: string | null }[];
  readonly orphaned: {
    readonly actions: readonly { readonly action: string; readonly title: string | null }[];
    readonly workarounds: readonly { readonly workaround: string; readonly title: string | null }[];
    readonly assets: readonly { readonly asset: string; readonly title: string | null; readonly how: string | null }[];
  };
}

/** Answer of the view `withdrawal-simulation`. */
export type SimulationAnswer = {
  readonly authorityName: string;
  readonly servedOn: Day;
  readonly scope: 'WHOLE' | 'SCHEDULES';
} & (
  | { readonly refused: { readonly code: string; readonly params: Readonly<Record<string, string | number>> } }
  | ({ readonly refused: null } & Simulated)
);
