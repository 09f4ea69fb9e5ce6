import type { Day, Instant } from '#kernel';
import { isHour } from '../words/words.js';
import type { CalendarEntry } from './icalendar.js';

/** What a calendar takes of a line of the list of meetings. */
export interface CalledMeeting {
  readonly meeting: string;
  readonly body: string;
  readonly organOfName: string | null;
  readonly kind: string;
  readonly day: Day;
  readonly time: string | null;
  readonly place: string | null;
  readonly status: string;
  readonly cancelled: boolean;
}

/** Where entries of a calendar come from: the log, whose name makes their ids unique, and when a stream last said anything. */
export interface CalendarGround {
  readonly log: string;
  readonly stampOf: (stream: string) => Instant;
  readonly linkOf: (kind: string, id: string) => string;
}

/** Meetings as a calendar. Those that were cancelled stay, as cancelled: a calendar that has them must learn of it. */
export const meetingEntries = (
  meetings: readonly CalledMeeting[],
  { log, stampOf, linkOf }: CalendarGround,
): readonly CalendarEntry[] =>
  meetings.map(({ meeting, body, organOfName, kind, day, time, place, status, cancelled }) => ({
    uid: `meeting-${meeting}@${log}`,
    stamp: stampOf(`meeting/${meeting}`),
    starts: { day, ...(time !== null && isHour(time) && { time }) },
    summary: organOfName === null ? capital(body) : `${capital(body)}, ${organOfName}`,
    description: `${capital(kind)} meeting ${meeting}. ${capital(status)}.`,
    ...(place !== null && { location: place }),
    url: linkOf('meeting', meeting),
    category: 'Meeting',
    status: cancelled ? 'CANCELLED' : 'CONFIRMED',
  }));

/** `MINUTES_DRAFT` → `Minutes draft`. */
const capital = (word: string): string => {
  const text = /^[A-Z_]+$/.test(word) ? word.replaceAll('_', ' ').toLowerCase() : word;
  return text.slice(0, 1).toUpperCase() + text.slice(1);
};
