import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { DecisionConditionFailed } from '../effect.events.js';

export class FailDecisionCondition {
  @Ref('decision') decision!: string;
  @Ref('condition') condition!: string;
  @Text(2000) reasons!: string;
}

export const failDecisionCondition = command(FailDecisionCondition, {
  about: 'Says that a condition of a decision can no longer be met.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'REPORT',
  emits: [DecisionConditionFailed, ComplianceExceptionRaised],
});
