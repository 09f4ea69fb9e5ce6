import { refuse, unknown } from '../language/refusal.js';
import type { Procedure } from '../record/standing-orders.js';
import type { QuestionValidity } from './commands/question-validity.command.js';
import type { SettleValidity } from './commands/settle-validity.command.js';
import type { DecisionRule } from './decision.policy.js';
import type { DecisionState } from './decision.state.js';

export const questionKnown: DecisionRule<SettleValidity> = ({ question, decision }, _state, { all: { outcome } }) =>
  outcome.questions.some(({ event }) => event === question)
    ? undefined
    : unknown('QUESTION_UNKNOWN', { question, decision });
export const questionOpen: DecisionRule<SettleValidity> = ({ question }, { outcome }) => {
  const settled = outcome.questions.find(({ event }) => event === question)?.settled;
  return settled && refuse('QUESTION_SETTLED', { question, how: settled.how });
};

/** A doubt about its quorum is an exception once: not again while one still stands open. */
export const quorumQuestionedAnew: Procedure<QuestionValidity, DecisionState> = ({ ground }, _state, { all }) =>
  ground !== 'INQUORATE' || all.outcome.questions.some((one) => one.ground === 'INQUORATE' && !one.settled)
    ? []
    : [{ rule: 'INQUORATE_DECISION', severity: 'HIGH' }];
