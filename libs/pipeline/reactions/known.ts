import type { Fact } from '#governance';
import {
  DecisionTaken,
  OfficerDecisionTaken,
  PaperPublished,
  WorkaroundFlagged,
  WorkaroundReopened,
} from '#governance';

type Entry = readonly [key: string, member: string] | undefined;

const entryOf = (key?: string, member?: string): Entry =>
  key === undefined || member === undefined ? undefined : [key, member];

/** Which streams belong together, where an event names only the other one: `name → [event types, key and member]`. */
const INDEXES = {
  /** Workarounds ever flagged, by process. */
  workarounds: {
    types: [WorkaroundFlagged.type, WorkaroundReopened.type],
    entry: ({ process, workaround }: Record<string, string>): Entry => entryOf(process, workaround),
  },
  /** Decisions of bodies and officers, by the matter that they are on. */
  decisions: {
    types: [DecisionTaken.type, OfficerDecisionTaken.type],
    entry: ({ matter, decision }: Record<string, string>): Entry => entryOf(matter, decision),
  },
  /** Meetings, by the hash of a paper that was published for them. */
  papers: {
    types: [PaperPublished.type],
    entry: ({ contentHash, meeting }: Record<string, string>): Entry => entryOf(contentHash, meeting),
  },
} as const;

export type IndexName = keyof typeof INDEXES;
export type SavedKnown = Partial<Record<IndexName, Readonly<Record<string, readonly string[]>>>>;

/** What the process managers remember between events: learned from the log in order, and saved with their position. */
export class Known {
  private readonly indexes = new Map<IndexName, Map<string, readonly string[]>>();

  of(index: IndexName, key: string): readonly string[] {
    return this.indexes.get(index)?.get(key) ?? [];
  }

  learn({ type, body }: Pick<Fact, 'type' | 'body'>): void {
    for (const [name, { types, entry }] of Object.entries(INDEXES) as [IndexName, (typeof INDEXES)[IndexName]][]) {
      if (!(types as readonly string[]).includes(type)) continue;
      const found = entry(body as Record<string, string>);
      if (found) this.add(name, found[0], found[1]);
    }
  }

  saved(): SavedKnown {
    return Object.fromEntries([...this.indexes].map(([name, keys]) => [name, Object.fromEntries(keys)]));
  }

  restore(saved: SavedKnown): void {
    this.indexes.clear();
    for (const [name, keys] of Object.entries(saved) as [IndexName, Record<string, readonly string[]>][])
      this.indexes.set(name, new Map(Object.entries(keys)));
  }

  private add(index: IndexName, key: string, member: string): void {
    const keys = this.indexes.get(index) ?? new Map<string, readonly string[]>();
    const members = keys.get(key) ?? [];
    if (!members.includes(member)) keys.set(key, [...members, member]);
    this.indexes.set(index, keys);
  }
}
