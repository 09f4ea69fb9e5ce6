import { command } from '../../language/command.js';
import { Flag, Hash, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { approvalsDecider } from '../approvals.decider.js';
import { ApprovalRefused } from '../approvals.events.js';

export class RefuseApproval {
  @Ref('matter') matter!: string;
  @Hash({ about: 'SHA-256 of the text that was refused.' }) contentHash!: string;
  @Ref('decision', { optional: true, about: 'Your authority’s own decision.' }) decision?: string;
  @Flag({ optional: true, about: 'It would approve the text with amendments: that is a refusal, and a counter-offer.' })
  withAmendments?: boolean;
  @Ref('compromise', { optional: true, about: 'The compromise offered in its place, offered before.' })
  counterOffer?: string;
  @Text(4000) reasons!: string;
}

export const refuseApproval = command(RefuseApproval, {
  about: 'Refuses the text of a joint matter for your authority. “With amendments” is a refusal and a counter-offer.',
  stream: ({ matter }) => `approvals/${matter}`,
  decider: approvalsDecider,
  may: 'ACCEPT',
  emits: [ApprovalRefused, ComplianceExceptionRaised],
  reads: ({ counterOffer }) => (counterOffer === undefined ? [] : [`compromise/${counterOffer}`]),
});
