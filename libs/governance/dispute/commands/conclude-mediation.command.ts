import { command } from '../../language/command.js';
import { Flag, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { disputeDecider } from '../dispute.decider.js';
import { MediationConcluded } from '../dispute.events.js';

export class ConcludeMediation {
  @Ref('dispute') dispute!: string;
  @Flag({ about: 'Whether the parties settled.' }) settled!: boolean;
  @Text(4000, { optional: true, about: 'For the parties only.' }) comment?: string;
}

export const concludeMediation = command(ConcludeMediation, {
  about: 'Records how the mediation ended.',
  stream: ({ dispute }) => `dispute/${dispute}`,
  decider: disputeDecider,
  may: 'REPORT',
  emits: [MediationConcluded, ComplianceExceptionRaised],
});
