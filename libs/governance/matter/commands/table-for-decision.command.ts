import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { matterDecider } from '../matter.decider.js';
import { ProposalTabled } from '../matter.events.js';

export class TableForDecision {
  @Ref('matter') matter!: string;
  @Ref('meeting') meeting!: string;
  @Ref('item', { optional: true, about: 'The item of its agenda.' }) item?: string;
}

export const tableForDecision = command(TableForDecision, {
  about:
    'Tables a matter at a meeting. It has been classified; comments of statutory officers that are missing are flagged.',
  stream: ({ matter }) => `matter/${matter}`,
  decider: matterDecider,
  may: 'ENTER_DECISION',
  emits: [ProposalTabled, ComplianceExceptionRaised],
});
