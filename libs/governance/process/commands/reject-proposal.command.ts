import { command } from '../../language/command.js';
import { Count, Hash, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { processDecider } from '../process.decider.js';
import { ProposalRejected } from '../process.events.js';

export class RejectProposal {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
  @Hash({ about: 'SHA-256 of the RFC 8785 bytes of the text agreed to, as shown with it.' }) contentHash!: string;
  @Text(4000) reasons!: string;
}

export const rejectProposal = command(RejectProposal, {
  about: 'Refuses your authority’s consent to exactly one text, by its hash.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'ACCEPT',
  emits: [ProposalRejected, ComplianceExceptionRaised],
});
