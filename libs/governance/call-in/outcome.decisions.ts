import type { Context, Decision } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import { invalid, refuse } from '../language/refusal.js';
import { doneOrRecorded } from '../record/doing-or-recording.policy.js';
import { combinedReconsiderBy } from '../rules/call-in/statutory.js';
import { reconsiderBy } from '../rules/call-in/window.js';
import { calendarFor } from './calendar.policy.js';
import { CallInConsidered, DecisionChanged, DecisionReconfirmed } from './call-in.events.js';
import type { CallInState } from './call-in.state.js';
import type { ChangeDecision } from './commands/change-decision.command.js';
import type { ConsiderCallIn } from './commands/consider-call-in.command.js';
import type { ReconfirmDecision } from './commands/reconfirm-decision.command.js';
import { concernedOnly, reconsidersOwn, REFERRED, referredFrom, standsAt } from './outcome.policy.js';
import { callInOf, keptUnder } from './standing.policy.js';

type Here = Context<CallInState>;

/** What becomes of the commands by which a call-in is considered, and the decision reconsidered. */
export const outcomeDecisions = {
  ConsiderCallIn(command: ConsiderCallIn, state: CallInState, context: Here): Decision {
    const { decision, outcome, meeting, reasons } = command;
    const authority = keptUnder(context.all, context.board, command.authority, ['CALLED_IN']);
    const by = outcome === 'REFERRED_BACK' ? reconsiderDay(authority, context) : undefined;
    return doneOrRecorded(
      context,
      concernedOnly(authority, context) ??
        standsAt(['CALLED_IN'], 'NOT_CALLED_IN', decision, authority, state, context),
      CallInConsidered({ decision, authority, outcome, meeting, reconsiderBy: by, reasons }),
    );
  },

  ReconfirmDecision(
    { decision, authority, reconfirmedBy, reasons }: ReconfirmDecision,
    state: CallInState,
    context: Here,
  ): Decision {
    return reconsidered(decision, authority, state, context, (of) =>
      DecisionReconfirmed({ decision, authority: of, reconfirmedBy, reasons }),
    );
  },

  ChangeDecision(
    { decision, authority, replacedBy, reasons }: ChangeDecision,
    state: CallInState,
    context: Here,
  ): Decision {
    if (replacedBy === decision) return invalid('CHANGED_INTO_ITSELF', { decision });
    return reconsidered(decision, authority, state, context, (of) =>
      DecisionChanged({ decision, authority: of, replacedBy, reasons }),
    );
  },
} satisfies Record<string, (command: never, state: CallInState, context: Here) => Decision>;

/** One reconsideration answers every authority that referred the decision back, unless one is named. */
function reconsidered(
  decision: string,
  named: string | undefined,
  state: CallInState,
  context: Here,
  make: (authority: string) => NewEvent,
): Decision {
  const place = named === undefined ? undefined : keptUnder(context.all, context.board, named, REFERRED);
  const referred = referredFrom(state, place);
  if (referred.length === 0)
    return refuse('NOTHING_REFERRED_BACK', { decision, authority: 'any authority', status: 'not referred' });
  const refusal = referred
    .map(
      (of) => reconsidersOwn(of, context) ?? standsAt(REFERRED, 'NOTHING_REFERRED_BACK', decision, of, state, context),
    )
    .find((r) => r !== undefined);
  return doneOrRecorded(context, refusal, ...referred.map(make));
}

function reconsiderDay(authority: string, { all, occurredAt, day, board }: Here): string | undefined {
  const { frozen } = callInOf(all, authority);
  if (frozen?.body === 'COMBINED_AUTHORITY') return combinedReconsiderBy(day);
  return frozen && reconsiderBy(occurredAt, frozen.config, calendarFor(board, authority));
}
