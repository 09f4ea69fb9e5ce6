import { addDays, startOfDay } from '#kernel';
import type { Fact } from '../language/fact.js';
import type { Term } from './people.state.js';

/** Whether a term has begun, has not run out, and was not ended by then; the moment of its end no longer belongs to it. */
export const liveAt = (term: Term, endedAt: number | undefined, at: number): boolean =>
  term.from <= at && at < Math.min(term.until ?? Infinity, endedAt ?? Infinity);

/**
 * The term that an event gives: from the day it names, but never before the event itself, to the end of its last day.
 * What was done before somebody was appointed is not made good by appointing them.
 */
export function termOf({
  at,
  body,
}: Pick<Fact<{ readonly from?: string | undefined; readonly until?: string | undefined }>, 'at' | 'body'>): Term {
  const from = body.from === undefined ? at : Math.max(at, startOfDay(body.from));
  return body.until === undefined ? { from } : { from, until: startOfDay(addDays(body.until, 1)) };
}

/** Notes an end; the earliest counts. */
export const ending = (ended: ReadonlyMap<string, number>, id: string, at: number): ReadonlyMap<string, number> =>
  new Map(ended).set(id, Math.min(at, ended.get(id) ?? Infinity));
