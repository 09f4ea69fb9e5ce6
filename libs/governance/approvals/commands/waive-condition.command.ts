import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { approvalsDecider } from '../approvals.decider.js';
import { ApprovalConditionWaived, MatterApproved } from '../approvals.events.js';

export class WaiveCondition {
  @Ref('matter') matter!: string;
  @Ref('authority', { about: 'Whose approval carries the condition: your own, or one whose place you have taken.' })
  authority!: string;
  @Ref('condition') condition!: string;
  @Text(2000) reasons!: string;
}

export const waiveCondition = command(WaiveCondition, {
  about: 'Gives up a condition of your authority’s own approval, which it protects.',
  stream: ({ matter }) => `approvals/${matter}`,
  decider: approvalsDecider,
  may: 'ACCEPT',
  emits: [ApprovalConditionWaived, MatterApproved, ComplianceExceptionRaised],
});
