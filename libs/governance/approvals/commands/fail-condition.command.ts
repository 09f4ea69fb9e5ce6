import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { approvalsDecider } from '../approvals.decider.js';
import { ApprovalConditionFailed } from '../approvals.events.js';

export class FailCondition {
  @Ref('matter') matter!: string;
  @Ref('authority', { about: 'Whose approval carries the condition: your own, or one whose place you have taken.' })
  authority!: string;
  @Ref('condition') condition!: string;
  @Text(2000) reasons!: string;
}

export const failCondition = command(FailCondition, {
  about: 'Says that a condition of your authority’s own approval can no longer be met: the approval lapses with it.',
  stream: ({ matter }) => `approvals/${matter}`,
  decider: approvalsDecider,
  may: 'ACCEPT',
  emits: [ApprovalConditionFailed, ComplianceExceptionRaised],
});
