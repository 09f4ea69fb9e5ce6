import type { Context, Decision } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import type { Refusal } from '../language/refusal.js';
import { ComplianceExceptionRaised } from './record.events.js';

/** A rule of procedure that was not kept: the fact stands, and this beside it. */
export const exception = (context: Context, rule: string, severity: 'LOW' | 'MEDIUM' | 'HIGH'): NewEvent =>
  ComplianceExceptionRaised({ rule, severity, authority: context.authority });

/**
 * The two ways in. Doing: a rule of integrity that is not kept refuses. Recording what was done elsewhere:
 * it is kept, with an exception under the rule's code; the folds do not count what does not count.
 *
 * @param refusal what the rules of integrity say of it; undefined: nothing against it
 */
export function doneOrRecorded(context: Context, refusal: Refusal | undefined, ...events: NewEvent[]): Decision {
  if (!refusal) return events;
  return context.recording ? [...events, exception(context, refusal.refused, 'MEDIUM')] : refusal;
}
