import { isDay, isRef } from '#kernel';
import type { Reading } from '../frame/reading.js';
import type { Filter } from './filter.js';

/** The ways on from a page of a list. */
export interface Paging {
  readonly first?: string;
  readonly next?: string;
}

/** What a cursor is, list by list: the views refuse what none of their answers gave. */
export const isPlace = (cursor: string): boolean => {
  const [on = '', id = ''] = cursor.split('~');
  return isDay(on) && isRef(id);
};

/** Where the address says that the page begins; undefined where it says nothing, or nothing that an answer gave: then at the first. */
export function cursorIn(at: Reading, isCursor: (cursor: string) => boolean = isRef): string | undefined {
  const cursor = at.one('cursor');
  return cursor !== undefined && isCursor(cursor) ? cursor : undefined;
}

export const pagingOf = (
  at: Reading,
  path: string,
  { query }: Pick<Filter, 'query'>,
  cursor: string | undefined,
  next: string | undefined,
): Paging => ({
  ...(cursor !== undefined && { first: at.way.to(path, query) }),
  ...(next !== undefined && { next: at.way.to(path, { ...query, cursor: next }) }),
});
