import { isDay, isInstant } from '#kernel';
import type { Column, Line } from '../table/column.js';
import { cellOf } from '../table/column.js';
import type { Register } from '../table/register.js';
import type { RowGround } from '../table/told-row.js';
import { keysOf, linkOfRow, saidOfRow, timesOfRow, titleOfRow } from '../table/told-row.js';
import { say } from '../words/words.js';
import type { CalendarEntry } from './icalendar.js';

/** The days of a register as a calendar: one entry a row and day, in the order of the rows. What has no day stands in none. */
export function calendarEntries(
  register: Register,
  lines: readonly Line[],
  ground: RowGround,
): readonly CalendarEntry[] {
  const { entry, columns } = register;
  if (entry.calendar) {
    const { log, linkOf, timesOf } = ground;
    return entry.calendar(lines, { log, linkOf, stampOf: (stream) => timesOf(stream).last });
  }
  const dated = columns.filter(({ name }) => entry.days?.includes(name));
  const keys = keysOf(register, lines);
  return lines.flatMap((line, i) =>
    dated.flatMap((column) => entryOf(register, line, column, keys[i] ?? '', ground) ?? []),
  );
}

function entryOf(
  register: Register,
  line: Line,
  column: Column,
  key: string,
  ground: RowGround,
): CalendarEntry | undefined {
  const day = cellOf(column, line);
  // Anything else may stand there by a correction, and is no day.
  if (typeof day !== 'string' || !(isDay(day) || isInstant(day))) return undefined;
  const what = say(`day.${column.name}`, ground.language).text;
  return {
    uid: `${register.name}-${key}-${column.name}@${ground.log}`,
    stamp: timesOfRow(register, line, ground).last,
    starts: isDay(day) ? { day } : { at: day },
    summary: `${titleOfRow(register, line, key, ground.language).text}: ${what}`,
    description: saidOfRow(register, line).text,
    url: linkOfRow(register, line, ground),
    category: what,
    status: 'CONFIRMED',
  };
}
