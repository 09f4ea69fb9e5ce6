import { command } from '../../language/command.js';
import { Hash, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { approvalsDecider } from '../approvals.decider.js';
import { ApprovedTextCertified } from '../approvals.events.js';

export class CertifyApprovedText {
  @Ref('matter') matter!: string;
  @Hash({ about: 'SHA-256 of the text asked about now.' }) edits!: string;
  @Hash({ about: 'SHA-256 of the edited text.' }) contentHash!: string;
  @Text(2000, { about: 'What was edited, and why it changes nothing that was approved.' }) reason!: string;
}

export const certifyApprovedText = command(CertifyApprovedText, {
  about:
    'Certifies that an edited text says the same as the one asked about: approvals are carried over, and any authority may withdraw its own.',
  stream: ({ matter }) => `approvals/${matter}`,
  decider: approvalsDecider,
  may: 'CERTIFY',
  emits: [ApprovedTextCertified, ComplianceExceptionRaised],
});
