import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { conditionDecider } from '../condition.decider.js';
import { ConditionClaimRejected } from '../condition.events.js';

export class RejectConditionClaim {
  @Ref('condition') condition!: string;
  @Text(2000) reason!: string;
}

export const rejectConditionClaim = command(RejectConditionClaim, {
  about: 'Says, for an authority that the condition protects, that it is not met.',
  stream: ({ condition }) => `condition/${condition}`,
  decider: conditionDecider,
  may: 'REPORT',
  emits: [ConditionClaimRejected, ComplianceExceptionRaised],
});
