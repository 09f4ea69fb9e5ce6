import { isDay, isRef } from '#kernel';
import type { Day } from '#kernel';
import { count, line, oneOf, optional } from '#governance/language/kinds.js';
import { NotAnswerable } from '../../language/not-answerable.js';
import type { Line } from './ordered.js';

export const LINES = 25;
export const MOST_LINES = 100;

/** How a register is paged: `cursor` is the `next` of the page before. */
export const pageParams = {
  order: optional(oneOf(['NEWEST', 'OLDEST'])),
  cursor: optional(line(80, '2024-10-02~D-1')),
  limit: optional(count(1, MOST_LINES, LINES)),
};
interface Paging {
  readonly order?: 'NEWEST' | 'OLDEST' | undefined;
  readonly cursor?: string | undefined;
  readonly limit?: number | undefined;
}

export interface Page {
  readonly lines: readonly Line[];
  /** Where the next page begins; absent on the last. */
  readonly next?: string;
}

/**
 * One page of decisions that stand newest first. A cursor is the day and the id of the last decision shown, so that it
 * holds its place whatever is added or corrected meanwhile: no decision comes twice, and none is left out.
 *
 * @throws NotAnswerable for a cursor that no answer gave
 */
export function pageOf(all: readonly Line[], { order = 'NEWEST', cursor, limit = LINES }: Paging): Page {
  const ordered = order === 'NEWEST' ? all : all.toReversed();
  const last = cursor === undefined ? undefined : placeOf(cursor);
  const start = last ? ordered.findIndex((line) => isAfter(line, last, order)) : 0;
  if (start < 0) return { lines: [] };
  const lines = ordered.slice(start, start + limit);
  const end = lines.at(-1);
  return { lines, ...(end && start + limit < ordered.length && { next: `${end.on}~${end.id}` }) };
}

interface Place {
  readonly on: Day;
  readonly id: string;
}

const isAfter = ({ on, id }: Line, last: Place, order: 'NEWEST' | 'OLDEST'): boolean =>
  (on === last.on ? id > last.id : on < last.on) === (order === 'NEWEST') && (on !== last.on || id !== last.id);

function placeOf(cursor: string): Place {
  const [on = '', id = ''] = cursor.split('~');
  if (isDay(on) && isRef(id)) return { on, id };
  throw new NotAnswerable([
    { path: 'cursor', wanted: 'the `next` of an earlier answer, as it was given (2024-10-02~D-1)' },
  ]);
}
