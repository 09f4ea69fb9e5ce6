import type { Context } from '../language/decider.js';
import type { Fact } from '../language/fact.js';
import { authorityOf } from '../language/fact.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, refuse } from '../language/refusal.js';
import { actsFor } from './acts-for.js';
import { isAmendment } from './facts-at.js';

/**
 * An entry is confirmed or disputed once, by the authority it was made for, and only where somebody else typed it: what
 * an authority did itself it undoes by an act of its own.
 *
 * @param entry the event as it reads now
 */
export function confirmable(entry: Fact, { authority, by, board }: Context): Refusal | undefined {
  const owner = authorityOf(entry);
  if (isAmendment(entry) || owner === undefined) return refuse('NOBODY_TO_CONFIRM', { type: entry.type });
  if (!entry.recordedBy) return refuse('ENTRY_IS_OWN', { type: entry.type, owner });
  if (!actsFor(board, authority, owner)) return forbid('NOT_YOUR_ENTRY', { owner });
  if (entry.standing === 'CONFIRMED') return refuse('ALREADY_CONFIRMED', { type: entry.type });
  if (entry.standing === 'DISPUTED') return refuse('ENTRY_ALREADY_DISPUTED', { type: entry.type });
  const typedIt = 'person' in by && by.person === entry.recordedBy.person;
  return typedIt ? forbid('CONFIRMED_BY_ITS_RECORDER', { owner }) : undefined;
}
