import { command } from '../../language/command.js';
import { Count, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { processDecider } from '../process.decider.js';
import { ApprovalsFailed } from '../process.events.js';

export class FailApprovals {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
  @Ref('matter', { about: 'The matter whose approvals they are.' }) matter!: string;
  @Ref('authority') authority!: string;
}

export const failApprovals = command(FailApprovals, {
  about: 'Records that an authority refused to approve a version. It follows from the authority’s own decision.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'ENTER_DECISION',
  emits: [ApprovalsFailed, ComplianceExceptionRaised],
});
