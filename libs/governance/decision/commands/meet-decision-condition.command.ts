import { command } from '../../language/command.js';
import { Line, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { decisionDecider } from '../decision.decider.js';
import { DecisionConditionMet } from '../effect.events.js';

export class MeetDecisionCondition {
  @Ref('decision') decision!: string;
  @Ref('condition') condition!: string;
  @Line(300) evidence!: string;
}

export const meetDecisionCondition = command(MeetDecisionCondition, {
  about: 'Says that a condition of a decision is met, by which evidence.',
  stream: ({ decision }) => `decision/${decision}`,
  decider: decisionDecider,
  may: 'REPORT',
  emits: [DecisionConditionMet, ComplianceExceptionRaised],
});
