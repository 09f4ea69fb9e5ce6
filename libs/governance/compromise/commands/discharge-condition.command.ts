import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { compromiseDecider } from '../compromise.decider.js';
import { CompromiseConditionDischarged } from '../compromise.events.js';

export class DischargeCondition {
  @Ref('compromise') compromise!: string;
  @Text(2000, { about: 'How the condition was met.' }) how!: string;
}

export const dischargeCondition = command(DischargeCondition, {
  about: 'Says that the condition of your own acceptance is met.',
  stream: ({ compromise }) => `compromise/${compromise}`,
  decider: compromiseDecider,
  may: 'ACCEPT',
  emits: [CompromiseConditionDischarged, ComplianceExceptionRaised],
});
