import { command } from '../../language/command.js';
import { Line, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { approvalsDecider } from '../approvals.decider.js';
import { ApprovalConditionMet, MatterApproved } from '../approvals.events.js';

export class MeetCondition {
  @Ref('matter') matter!: string;
  @Ref('authority', { about: 'Whose approval carries the condition.' }) authority!: string;
  @Ref('condition') condition!: string;
  @Line(300, { optional: true, about: 'The document that shows it.' }) evidence?: string;
}

export const meetCondition = command(MeetCondition, {
  about:
    'Says that a condition of an approval is met. It counts when said by the authority whose condition it is; said by another it is a claim.',
  stream: ({ matter }) => `approvals/${matter}`,
  decider: approvalsDecider,
  may: 'REPORT',
  emits: [ApprovalConditionMet, MatterApproved, ComplianceExceptionRaised],
});
