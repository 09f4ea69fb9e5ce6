import { command } from '../../language/command.js';
import { Count, Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { processDecider } from '../process.decider.js';
import { ProposalWithdrawn } from '../process.events.js';

export class WithdrawProposal {
  @Ref('process') process!: string;
  @Count(1, 10_000, { optional: true, about: 'The version; left out while nothing is published.' }) version?: number;
  @Text(4000) reasons!: string;
}

export const withdrawProposal = command(WithdrawProposal, {
  about: 'Takes back a version, or a proposal without one, while it is not agreed in principle. Only its proposer may.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'PROPOSE',
  emits: [ProposalWithdrawn, ComplianceExceptionRaised],
});
