/** What Popolo takes of the answers of the views: of the partnership, and of each meeting. Only what is used is named. */

export interface Partnership {
  readonly slug: string;
  readonly name: string;
  readonly signatories: readonly {
    readonly authority: string;
    readonly name: string;
    readonly kind: string | null;
    readonly identifiers: readonly { readonly scheme: string; readonly id: string }[];
  }[];
}

interface Named {
  readonly person: string;
  readonly name: string;
}

export interface Motion {
  readonly motion: string;
  readonly item: string;
  readonly text: string | null;
  readonly textHash: string | null;
  readonly mover: Named;
  readonly seconder: Named | null;
  readonly movedAt: unknown;
  readonly withdrawn: boolean;
  readonly outcome: string | null;
  readonly amendments?: readonly Motion[];
}

export interface Vote {
  readonly vote: string;
  readonly motion: string;
  readonly item: string;
  readonly openedAt: unknown;
  readonly textHash: string;
  readonly rule: { readonly name: string };
  readonly entitled: readonly (Named & { readonly authority: string; readonly weight: number | null })[];
  readonly present: readonly Named[];
  readonly withdrew: readonly Named[];
  readonly how: string;
  readonly votes: readonly (Named & {
    readonly authority: string;
    readonly option: string;
    readonly standing: string;
  })[];
  readonly result: {
    readonly event: string;
    readonly outcome: string;
    readonly count: Readonly<Record<string, number>>;
    readonly castingUsed: boolean;
    readonly parts: readonly unknown[];
    readonly steps: readonly { readonly step: string; readonly value: string; readonly params: unknown }[];
  } | null;
}

export interface HeldMeeting {
  readonly meeting: string;
  readonly body: string;
  readonly organOf: string | null;
  readonly kind: string;
  readonly day: string;
  readonly time: string | null;
  readonly place: string | null;
  readonly status: string;
  readonly agenda: readonly { readonly item: string; readonly excluded: unknown }[];
  readonly motions: readonly Motion[];
  readonly votes: readonly Vote[];
}
