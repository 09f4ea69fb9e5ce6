import type { Context, Decision } from '../language/decider.js';
import type { NewEvent } from '../language/event.js';
import type { Refusal } from '../language/refusal.js';
import { unknown } from '../language/refusal.js';
import { partyOnly } from '../process/party.policy.js';
import { actsFor } from '../record/acts-for.js';
import { doneOrRecorded } from '../record/doing-or-recording.policy.js';
import { ApprovalConditionFailed, ApprovalConditionMet, ApprovalConditionWaived } from './approvals.events.js';
import type { ApprovalsState, ConditionWord, Ground } from './approvals.state.js';
import type { FailCondition } from './commands/fail-condition.command.js';
import type { MeetCondition } from './commands/meet-condition.command.js';
import type { WaiveCondition } from './commands/waive-condition.command.js';
import { completed } from './completion.policy.js';
import type { Found, Named } from './condition.policy.js';
import { conditionMissing, findCondition, notSettled, ownCondition, saidByHand } from './condition.policy.js';
import { notComplete, notLapsed } from './seek.policy.js';

type Here = Context<ApprovalsState>;

/** What becomes of the commands about the conditions of an approval. */
export const conditionDecisions = {
  MeetCondition(command: MeetCondition, state: ApprovalsState, context: Here): Decision {
    const { matter, evidence, condition } = command;
    return about(command, state, context, ({ owner, its: { kind } }) => {
      const verified = actsFor(context.board, context.authority, owner);
      return {
        refusal: saidByHand(kind, condition),
        event: () => ApprovalConditionMet({ matter, authority: owner, condition, kind, verified, evidence }),
        ...(verified && { says: 'MET' as const }),
      };
    });
  },

  WaiveCondition(command: WaiveCondition, state: ApprovalsState, context: Here): Decision {
    const { matter, reasons, condition } = command;
    return about(command, state, context, ({ owner, its: { kind } }) => ({
      refusal: ownCondition(owner, condition, context),
      event: (notCounted) =>
        ApprovalConditionWaived({ matter, authority: owner, condition, kind, notCounted, reasons }),
      says: 'WAIVED',
    }));
  },

  FailCondition(command: FailCondition, state: ApprovalsState, context: Here): Decision {
    const { matter, reasons, condition } = command;
    return about(command, state, context, ({ owner, its: { kind } }) => ({
      refusal: saidByHand(kind, condition) ?? ownCondition(owner, condition, context),
      event: (notCounted) =>
        ApprovalConditionFailed({ matter, authority: owner, condition, kind, notCounted, reasons }),
    }));
  },
} satisfies Record<string, (command: never, state: ApprovalsState, context: Here) => Decision>;

/** What a command says of a condition: what stands against it, the event, and what it then counts as. */
interface Saying {
  readonly refusal: Refusal | undefined;
  readonly event: (notCounted?: string) => NewEvent;
  readonly says?: ConditionWord['says'];
}

/** The rules that hold for anything said of a condition, and what it completes. */
function about(named: Named, state: ApprovalsState, context: Here, say: (found: Found) => Saying): Decision {
  if (!state.sought) return unknown('APPROVALS_NOT_SOUGHT', { matter: named.matter });
  const found = findCondition(state, named, context) ?? findCondition(context.all, named, context);
  if (!found) return conditionMissing(named);
  const { refusal, event, says } = say(found);
  const { owner: authority, its } = found;
  const word = (all: ApprovalsState, ground: Ground): ApprovalsState =>
    says ? { ...all, words: [...all.words, { ...ground, authority, condition: its.condition, says }] } : all;
  return doneOrRecorded(
    context,
    partyOnly(context) ?? notComplete(context.all) ?? notLapsed(state) ?? notSettled(named, context) ?? refusal,
    event(refusal?.refused),
    ...completed(word, context),
  );
}
