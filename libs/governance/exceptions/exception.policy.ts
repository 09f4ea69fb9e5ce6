import type { Context } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, invalid, refuse } from '../language/refusal.js';
import { actsFor } from '../record/acts-for.js';
import type { RecordedDecision } from '../record/recorded-decision.js';
import type { ExceptionEntry, ExceptionsState } from './exception.state.js';

type Here = Context<ExceptionsState>;

/** The exception that an act is about; or why the event is none. */
export const exceptionAt = (state: ExceptionsState, { target }: Here): ExceptionEntry | Refusal =>
  state.get(target?.id ?? '') ?? invalid('NOT_AN_EXCEPTION', { type: target?.type ?? 'no event' });

/** Whom it names answers for it; where it names nobody, any party may. */
export const answeredByWhomItNames = (
  { rule, authority }: ExceptionEntry,
  { authority: acting, board }: Here,
): Refusal | undefined =>
  authority === undefined || actsFor(board, acting, authority)
    ? undefined
    : forbid('NOT_YOUR_EXCEPTION', { rule, authority });

export const notAcknowledgedYet = ({ rule, acknowledgedOn }: ExceptionEntry): Refusal | undefined =>
  acknowledgedOn === undefined ? undefined : refuse('EXCEPTION_ACKNOWLEDGED_BEFORE', { rule, on: acknowledgedOn });

export const notWaivedYet = ({ rule, waivedOn }: ExceptionEntry): Refusal | undefined =>
  waivedOn === undefined ? undefined : refuse('EXCEPTION_WAIVED_BEFORE', { rule, on: waivedOn });

/**
 * Nobody waives what they owe themselves: another does, to whom it is owed, or a body by its decision. What is owed by
 * the arrangement as a whole takes a body's decision.
 */
export function waivedByWhomItIsOwed(
  { rule, authority }: ExceptionEntry,
  decision: RecordedDecision | undefined,
  { authority: acting, by, board }: Here,
): Refusal | undefined {
  if ('body' in by || decision?.body !== undefined) return undefined;
  if (authority === undefined) return invalid('WAIVER_NEEDS_A_BODY', { rule });
  return acting === undefined || actsFor(board, acting, authority)
    ? forbid('WAIVES_OWN_EXCEPTION', { rule, authority })
    : undefined;
}
