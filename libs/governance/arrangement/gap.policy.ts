import type { Refusal } from '../language/refusal.js';
import { refuse, unknown } from '../language/refusal.js';
import type { ArrangementState } from './arrangement.state.js';

/** Standing order: a gap is answered or waived once; a difference that comes back is a gap of its own. */
export function gapIsOpen(gap: string, then: ArrangementState, all: ArrangementState): Refusal | undefined {
  if (!then.alignment.gaps.has(gap)) return unknown('GAP_UNKNOWN', { gap });
  const status = all.alignment.gaps.get(gap)?.status;
  return status === 'OPEN' ? undefined : refuse('GAP_SETTLED', { gap, status: (status ?? 'settled').toLowerCase() });
}
