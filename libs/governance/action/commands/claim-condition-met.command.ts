import { command } from '../../language/command.js';
import { Line, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { conditionDecider } from '../condition.decider.js';
import { ConditionClaimedMet } from '../condition.events.js';

export class ClaimConditionMet {
  @Ref('condition') condition!: string;
  @Line(300) evidence!: string;
}

export const claimConditionMet = command(ClaimConditionMet, {
  about: 'Says that your authority has met a condition, with the evidence.',
  stream: ({ condition }) => `condition/${condition}`,
  decider: conditionDecider,
  may: 'REPORT',
  emits: [ConditionClaimedMet, ComplianceExceptionRaised],
});
