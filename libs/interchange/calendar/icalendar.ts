import type { Day, Instant } from '#kernel';
import { LONDON_ZONE } from './london-zone.js';

/** An entry of a calendar: a whole day, an hour of a London day, or a moment. */
export interface CalendarEntry {
  /** Permanent and unique, so that a calendar which asks again changes the entry and adds none. */
  readonly uid: string;
  /** When the record last said anything of it. */
  readonly stamp: Instant;
  readonly starts: { readonly day: Day; readonly time?: string } | { readonly at: Instant };
  readonly summary: string;
  readonly description?: string;
  readonly location?: string;
  readonly url?: string;
  readonly category: string;
  readonly status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
}

/** Entries as iCalendar (RFC 5545): CRLF, folded at 75 octets, hours of London with its zone. */
export function calendarOf(name: string, entries: readonly CalendarEntry[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Concordat//Concordat//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    ...LONDON_ZONE,
    ...entries.flatMap(linesOf),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

const linesOf = (entry: CalendarEntry): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(entry.uid)}`,
  `DTSTAMP:${basic(entry.stamp)}`,
  startOf(entry.starts),
  `SUMMARY:${escaped(entry.summary)}`,
  ...(entry.description === undefined ? [] : [`DESCRIPTION:${escaped(entry.description)}`]),
  ...(entry.location === undefined ? [] : [`LOCATION:${escaped(entry.location)}`]),
  ...(entry.url === undefined ? [] : [`URL:${entry.url}`]),
  `CATEGORIES:${escaped(entry.category)}`,
  `STATUS:${entry.status}`,
  'TRANSP:TRANSPARENT',
  'END:VEVENT',
];

function startOf(starts: CalendarEntry['starts']): string {
  if ('at' in starts) return `DTSTART:${basic(starts.at)}`;
  const day = starts.day.replaceAll('-', '');
  return starts.time === undefined
    ? `DTSTART;VALUE=DATE:${day}`
    : `DTSTART;TZID=Europe/London:${day}T${starts.time.replaceAll(':', '').padEnd(6, '0')}`;
}

/** `2024-10-02T13:10:00.000Z` → `20241002T131000Z`. */
const basic = (instant: Instant): string => `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** Text of a property (RFC 5545 section 3.3.11); control characters have no place in it. */
const escaped = (text: string): string =>
  text
    .replaceAll(/[\\;,]/g, (c) => `\\${c}`)
    .replaceAll(/\r\n|\n|\r/g, '\\n')
    .replaceAll(/(?!\t)\p{Cc}/gu, '\uFFFD');

const LONGEST = 75;
const utf8 = new TextEncoder();

/** No line is longer than 75 octets; a character is never cut in two. */
function folded(line: string): string {
  let [out, room] = ['', LONGEST];
  for (const character of line) {
    const octets = utf8.encode(character).length;
    if (octets > room) {
      out += '\r\n ';
      room = LONGEST - 1;
    }
    out += character;
    room -= octets;
  }
  return out;
}
