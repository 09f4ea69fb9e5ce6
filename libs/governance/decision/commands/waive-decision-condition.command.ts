import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { DecisionConditionWaived } from '../effect.events.js';

export class WaiveDecisionCondition {
  @Ref('decision') decision!: string;
  @Ref('condition') condition!: string;
  @Text(2000) reasons!: string;
}

export const waiveDecisionCondition = command(WaiveDecisionCondition, {
  about: 'Gives up a condition of a decision, as those who decided.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'ENTER_DECISION',
  emits: [DecisionConditionWaived, ComplianceExceptionRaised],
});
