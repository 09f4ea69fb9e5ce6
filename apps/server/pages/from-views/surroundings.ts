import type { Surroundings } from '../record.js';
import type { AskViews } from './ask-views.js';

interface Around {
  readonly later: number;
  readonly previous: string | null;
  readonly next: string | null;
}

/**
 * What lies before and after the moment of the page, as far as the public may see it: how many later entries are left out, and the
 * nearest days on which something happened.
 *
 * @param now the log's own clock, in ms since 1970
 */
export async function surroundingsOf(views: AskViews, now: number): Promise<Surroundings> {
  const { later, previous, next } = (await views.ask<Around>('around', {})) ?? { later: 0, previous: null, next: null };
  return { now, later, ...(previous !== null && { previous }), ...(next !== null && { next }) };
}
