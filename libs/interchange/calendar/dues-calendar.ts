import type { Day, Instant } from '#kernel';
import type { CalendarEntry } from './icalendar.js';
import type { CalendarGround } from './meetings-calendar.js';

/** What a calendar takes of a line of who must decide what by when. */
export interface ShownDue {
  readonly kind: string;
  readonly authority: string | null;
  readonly authorityName: string | null;
  readonly body: string | null;
  readonly organ: string | null;
  readonly about: string;
  readonly id: string;
  readonly by: Day | null;
  readonly at: Instant | null;
  readonly what: { readonly text: string };
  readonly reason: { readonly text: string };
  readonly links: Readonly<Record<string, string>>;
}

/** Who must decide or do what by when, as a calendar. What has no day stands in no calendar. */
export function dueEntries(dues: readonly ShownDue[], ground: CalendarGround): readonly CalendarEntry[] {
  const seen = new Map<string, number>();
  return dues.flatMap((due) => {
    if (due.by === null) return [];
    const name = nameOfDue(due);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return [entryOf(due, due.by, `${times === 1 ? name : `${name}.${times}`}@${ground.log}`, ground)];
  });
}

/** Of what it bears on, what tells two things about one decision, matter or meeting apart. */
const PARTS = ['condition', 'hold', 'vote'] as const;

/** What makes it this thing and no other: never its day, nor the meeting that gave it that day, which may move. */
export const nameOfDue = ({ kind, about, id, authority, body, links }: ShownDue): string =>
  [kind, about, id, authority ?? body ?? 'all', ...PARTS.flatMap((part) => links[part] ?? [])].join('-');

function entryOf(due: ShownDue, by: Day, uid: string, { stampOf, linkOf }: CalendarGround): CalendarEntry {
  const { kind, about, id, at, authorityName, body, organ, what, reason } = due;
  const whose = organ ?? authorityName ?? body ?? 'The arrangement';
  return {
    uid,
    stamp: stampOf(`${about}/${id}`),
    starts: at === null ? { day: by } : { at },
    summary: `${whose}: ${what.text}`,
    description: reason.text,
    url: linkOf(about, id),
    category: kind,
    status: 'CONFIRMED',
  };
}
