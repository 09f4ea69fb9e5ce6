import { createHash } from 'node:crypto';
import type { Desk } from './desk.js';

/** An id of the record is at most so long. */
const LONGEST = 64;

/**
 * Ids that follow from the meeting and the item, so that a page that was fetched before the network went already knows them:
 * `MO-B-2025-03-12-6-1` is the first motion on item 6.
 */
export function idOf(kind: 'MO' | 'V' | 'D', { meeting, item }: Pick<Desk, 'meeting' | 'item'>, n: number): string {
  const id = [kind, meeting, item, n].join('-');
  if (id.length <= LONGEST) return id;
  return `${kind}-${createHash('sha256').update(id).digest('hex').slice(0, 32)}`;
}

/** The next ids of a motion (or amendment), a vote and a decision on the item. */
export function nextIds(desk: Desk): { readonly motion: string; readonly vote: string; readonly decision: string } {
  const { state, item, answer } = desk;
  const on = (all: Iterable<{ readonly item: string | null }>): number =>
    [...all].filter((one) => one.item === item).length + 1;
  return {
    motion: idOf('MO', desk, on(state.motions.motions.values())),
    vote: idOf('V', desk, on(state.votes.votes.values())),
    decision: idOf('D', desk, on(answer.decisions)),
  };
}
