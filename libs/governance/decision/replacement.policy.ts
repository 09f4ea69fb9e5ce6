import { dayOf } from '#kernel';
import type { Day } from '#kernel';
import type { Context } from '../language/decider.js';
import { invalid, refuse, unknown } from '../language/refusal.js';
import { decisionRecord } from './decision.fold.js';
import type { DecisionRule, OfDecision } from './decision.policy.js';
import type { DecisionState } from './decision.state.js';
import { isTaken } from './decision.state.js';
import type { ReplacesAs } from './decision.words.js';
import type { VaryDecision } from './commands/vary-decision.command.js';

interface Replacing extends OfDecision {
  readonly by: string;
}

const otherOf = (by: string, context: Context<DecisionState>): DecisionState =>
  context.look(decisionRecord, `decision/${by}`);

export const byAnother: DecisionRule<Replacing> = ({ decision, by }, _state, context) => {
  if (decision === by) return invalid('REPLACES_ITSELF', { decision });
  return isTaken(otherOf(by, context)) ? undefined : unknown('DECISION_UNKNOWN', { decision: by });
};

/** The later decision says so itself: nothing is undone in passing. */
export const asItSays =
  (as: ReplacesAs): DecisionRule<Replacing> =>
  ({ decision, by }, _state, context) =>
    otherOf(by, context).outcome.replaces.some((one) => one.decision === decision && one.as === as)
      ? undefined
      : refuse('REPLACEMENT_NOT_STATED', { decision, replacement: by, as: as.toLowerCase() });

/** A decision gives way when the one that takes its place is in effect, not before. */
export const onceItIsInEffect: DecisionRule<Replacing> = ({ decision, by }, _state, context) =>
  otherOf(by, context).effect.from === undefined
    ? refuse('REPLACEMENT_NOT_IN_EFFECT', { decision, replacement: by })
    : undefined;

export const notReplacedBefore: DecisionRule<Replacing> = ({ decision, by }, _state, { all: { outcome } }) => {
  const whole = outcome.replacedBy.find((one) => one.clauses === undefined || one.by === by);
  return whole && refuse('REPLACED_BEFORE', { decision, replacement: whole.by, from: whole.from });
};

/** From the day on which the later decision has effect; where that is not on the record, from the day of the act. */
export const replacedFrom = ({ by }: Replacing, context: Context<DecisionState>): Day =>
  otherOf(by, context).effect.from ?? dayOf(context.occurredAt);

/** The clauses that the later decision says it changes. */
export const clausesOf = (
  { decision, by }: Replacing,
  as: ReplacesAs,
  context: Context<DecisionState>,
): readonly string[] | undefined =>
  otherOf(by, context).outcome.replaces.find((one) => one.decision === decision && one.as === as)?.clauses;

/** It varies the clauses that it says it varies, where it says which. */
export const inTheClausesItSays: DecisionRule<VaryDecision> = (command, _state, context) => {
  const stated = clausesOf(command, 'VARIES', context);
  const other = stated && command.clauses.find((clause) => !stated.includes(clause));
  return other === undefined
    ? undefined
    : refuse('CLAUSE_NOT_STATED', {
        decision: command.decision,
        replacement: command.by,
        clause: other,
        stated: (stated ?? []).join(', '),
      });
};
