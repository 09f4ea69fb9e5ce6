import { dayOf } from '#kernel';
import type { Context, Decision } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { invalid, refuse } from '../language/refusal.js';
import { doneOrRecorded } from '../record/doing-or-recording.policy.js';
import { directionEnds } from '../rules/call-in/statutory.js';
import { scrutinyMeetsBy, windowAfterWithdrawal } from '../rules/call-in/window.js';
import { calendarFor } from './calendar.policy.js';
import { CallInRejected, CallInWithdrawn, DecisionCalledIn } from './call-in.events.js';
import type { CallInState, Frozen } from './call-in.state.js';
import type { CallInDecision } from './commands/call-in-decision.command.js';
import type { WithdrawCallIn } from './commands/withdraw-call-in.command.js';
import { concernedOnly } from './outcome.policy.js';
import { mayAsk, ofAKnownDecision, rejectionOf } from './requisition.policy.js';
import { callInOf, keptUnder } from './standing.policy.js';

type Here = Context<CallInState>;

/** What becomes of the commands by which members call a decision in, and take that back. */
export const requisitionDecisions = {
  CallInDecision(command: CallInDecision, state: CallInState, context: Here): Decision {
    const { decision, requisitioners, grounds } = command;
    const named = command.authority ?? context.authority;
    if (named === undefined) return invalid('CALL_IN_OF_WHICH_AUTHORITY', { decision });
    const authority = keptUnder(context.all, context.board, named, ['WINDOW_OPEN']);
    const refusal = mayAsk(context) ?? ofAKnownDecision(command, context);
    if (refusal) return refusal;
    const rejection = rejectionOf(command, authority, state, context);
    const { frozen, window } = callInOf(context.all, authority);
    if (rejection || !frozen) {
      const reason = rejection ?? 'NOT_PUBLISHED';
      return [
        CallInRejected({
          decision,
          authority,
          reason,
          requisitioners,
          grounds,
          opens: window?.opens,
          closes: window?.closes,
        }),
      ];
    }
    return [DecisionCalledIn({ decision, authority, requisitioners, grounds, ...limits(frozen, authority, context) })];
  },

  WithdrawCallIn(command: WithdrawCallIn, state: CallInState, context: Here): Decision {
    const { decision, reasons } = command;
    const authority = keptUnder(context.all, context.board, command.authority, ['CALLED_IN']);
    const its = callInOf(state, authority);
    const { window, calledIn, frozen } = its;
    if (!window || !calledIn || !frozen) return refuse('NOT_CALLED_IN', { decision, authority, status: its.status });
    const calendar = calendarFor(context.board, authority);
    const reopened = windowAfterWithdrawal(window, calledIn.on, context.occurredAt, frozen.config, calendar);
    return doneOrRecorded(
      context,
      mayAsk(context) ?? concernedOnly(authority, context) ?? stillCalledIn(decision, authority, state, context),
      CallInWithdrawn({ decision, authority, ...reopened, reasons }),
    );
  },
} satisfies Record<string, (command: never, state: CallInState, context: Here) => Decision>;

/** A call-in is withdrawn while it stands, before the committee has considered it. */
function stillCalledIn(decision: string, authority: string, state: CallInState, { all }: Here): Refusal | undefined {
  const status = [callInOf(state, authority).status, callInOf(all, authority).status].find((s) => s !== 'CALLED_IN');
  return status && refuse('NOT_CALLED_IN', { decision, authority, status });
}

/**
 * By when scrutiny meets, and whether the call-in lapses if it does not. In a combined authority the direction not to
 * implement has effect for 14 days at most (SI 2017/68 art. 7(4)).
 */
function limits(
  { body, config }: Frozen,
  authority: string,
  { occurredAt, board }: Here,
): { readonly meetsBy: string; readonly lapses: boolean } {
  return body === 'COMBINED_AUTHORITY'
    ? { meetsBy: directionEnds(dayOf(occurredAt)), lapses: true }
    : { meetsBy: scrutinyMeetsBy(occurredAt, config, calendarFor(board, authority)), lapses: config.lapseIfNotMet };
}
