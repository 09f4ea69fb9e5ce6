import { dayOf } from '#kernel';
import type { Context, Decision } from '../language/decider.js';
import type { Refusal } from '../language/refusal.js';
import { forbid, invalid, refuse } from '../language/refusal.js';
import { doneOrRecorded } from '../record/doing-or-recording.policy.js';
import { callable } from '../rules/call-in/callable.policy.js';
import { windowOf } from '../rules/call-in/window.js';
import { calendarFor } from './calendar.policy.js';
import { CallInWindowOpened, DecisionNotCallable } from './call-in.events.js';
import type { CallInState } from './call-in.state.js';
import type { OpenCallInWindow } from './commands/open-call-in-window.command.js';
import { callInOf, keptUnder } from './standing.policy.js';

type Here = Context<CallInState>;

/** What becomes of a publication: a window for each authority affected, or the reason why it has none. */
export const windowDecisions = {
  OpenCallInWindow(command: OpenCallInWindow, _state: CallInState, context: Here): Decision {
    const { decision, authority, published, config, body, members, ...question } = command;
    const before = callInOf(context.all, keptUnder(context.all, context.board, authority));
    if (before.window !== undefined && before.status !== 'RECONFIRMED')
      return refuse('CALL_IN_OPENED_BEFORE', { decision, authority });
    const answer = callable({
      ...question,
      body,
      config,
      day: dayOf(published),
      confirmedAfterCallIn: before.status === 'RECONFIRMED',
    });
    const refusal = followsFromPublication(decision, context) ?? rulesGiven(command, answer.callable);
    if (!answer.callable) {
      const { reason, citation } = answer;
      if (before.status === 'RECONFIRMED' || before.status === 'NOT_CALLABLE')
        return refuse('CALL_IN_OPENED_BEFORE', { decision, authority });
      return doneOrRecorded(
        context,
        refusal,
        DecisionNotCallable({ decision, authority, notCounted: refusal?.refused, published, reason, citation }),
      );
    }
    // Typed by anybody, on whatever rules, it would stand in the place of the one that follows from the publication.
    if (refusal) return refusal;
    if (config === undefined) return invalid('CALL_IN_RULES_MISSING', { decision, authority });
    const window = windowOf(published, config, calendarFor(context.board, authority));
    const { citation } = answer;
    return [CallInWindowOpened({ decision, authority, published, ...window, body, config, members, citation })];
  },
} satisfies Record<string, (command: never, state: CallInState, context: Here) => Decision>;

/** Whether a decision can be called in, and until when, follows from its publication: it is derived, never ticked (practice 5). */
const followsFromPublication = (decision: string, { by }: Here): Refusal | undefined =>
  'process' in by ? undefined : forbid('CALL_IN_IS_NOT_TICKED', { decision });

/** A window needs the rules of the authority's constitution. */
const rulesGiven = ({ decision, authority, config }: OpenCallInWindow, isCallable: boolean): Refusal | undefined =>
  isCallable && config === undefined ? invalid('CALL_IN_RULES_MISSING', { decision, authority }) : undefined;
