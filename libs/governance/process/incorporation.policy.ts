import { compromiseRecord, compromiseStatusOf } from '../compromise/compromise.fold.js';
import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { refuse, unknown } from '../language/refusal.js';

interface Incorporating {
  readonly process: string;
  readonly incorporates?: readonly string[];
  readonly alongside?: readonly string[];
}

/**
 * A version contains the text of compromises that every addressee has accepted, and of no other. Reciprocal compromises
 * become effective together: the counterpart of each is contained too, or stands `alongside` in another process, accepted as well.
 */
export function incorporable(
  { process, incorporates = [], alongside = [] }: Incorporating,
  context: Context,
): Refusal | undefined {
  const together = [...incorporates, ...alongside];
  for (const compromise of together) {
    const state = context.look(compromiseRecord, `compromise/${compromise}`);
    const status = compromiseStatusOf(state);
    if (!state.offer) return unknown('COMPROMISE_NOT_FOUND', { compromise });
    if (status !== 'ACCEPTED' && status !== 'INCORPORATED')
      return refuse('COMPROMISE_NOT_ACCEPTED', { compromise, status });
    if (incorporates.includes(compromise) && state.offer.process !== undefined && state.offer.process !== process) {
      return refuse('COMPROMISE_OF_ANOTHER_PROCESS', { compromise, process: state.offer.process });
    }
    const missing = state.linked.find((counterpart) => !together.includes(counterpart));
    if (missing !== undefined) return refuse('RECIPROCAL_MISSING', { compromise, reciprocal: missing });
  }
  return undefined;
}
