import { command } from '../../language/command.js';
import { Count, Day, Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { processDecider } from '../process.decider.js';
import { ProposalLapsed } from '../process.events.js';

export class LapseVersion {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
  @Ref('matter', { about: 'The matter whose approvals lapsed.' }) matter!: string;
  @Day({ about: 'The long-stop date of the approvals.' }) longStop!: string;
}

export const lapseVersion = command(LapseVersion, {
  about:
    'Records that a version lapsed because its approvals were not complete by the long-stop date. It follows from that date.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'ENTER_DECISION',
  emits: [ProposalLapsed, ComplianceExceptionRaised],
});
