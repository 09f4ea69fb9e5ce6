import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { conditionDecider } from '../condition.decider.js';
import { ConditionVerified } from '../condition.events.js';

export class VerifyCondition {
  @Ref('condition') condition!: string;
  @Text(2000, { optional: true }) comment?: string;
}

export const verifyCondition = command(VerifyCondition, {
  about: 'Says, for an authority that the condition protects, that it is met.',
  stream: ({ condition }) => `condition/${condition}`,
  decider: conditionDecider,
  may: 'REPORT',
  emits: [ConditionVerified, ComplianceExceptionRaised],
});
