import { command } from '../../language/command.js';
import { Count, Hash, ListOf, Ref } from '../../language/fields.js';
import { line } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { processDecider } from '../process.decider.js';
import { ProposalAccepted } from '../process.events.js';

export class AcceptProposal {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
  @Hash({ about: 'SHA-256 of the RFC 8785 bytes of the text agreed to, as shown with it.' }) contentHash!: string;
  @ListOf(line(300), {
    optional: true,
    least: 1,
    most: 10,
    about: 'Conditions, one line each: open to everyone, so that all can rely on them.',
  })
  conditions?: string[];
}

export const acceptProposal = command(AcceptProposal, {
  about: 'Gives your authority’s consent to exactly one text, by its hash.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'ACCEPT',
  emits: [ProposalAccepted, ComplianceExceptionRaised],
});
