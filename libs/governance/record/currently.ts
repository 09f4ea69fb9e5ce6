import type { Context } from '../language/decider.js';
import type { Fact } from '../language/fact.js';
import type { Refusal } from '../language/refusal.js';
import { refuse, unknown } from '../language/refusal.js';
import { amended } from './facts-at.js';
import type { RecordState } from './record.state.js';

/** The event that a command is about, as it reads now; or why there is nothing left to say about it. */
export function currently({ amendments }: RecordState, { target }: Context<RecordState>): Fact | Refusal {
  if (!target) return unknown('ENTRY_UNKNOWN');
  return amended(target, amendments.get(target.id) ?? []) ?? refuse('ENTRY_VOIDED', { target: target.id });
}
