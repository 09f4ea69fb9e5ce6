import { command } from '../../language/command.js';
import { Count, Hash, ListOf, Ref } from '../../language/fields.js';
import { ref } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { processDecider } from '../process.decider.js';
import { ProposalApproved } from '../process.events.js';

export class CarryVersion {
  @Ref('process') process!: string;
  @Count(1, 10_000) version!: number;
  @Hash({ about: 'The text that the decision names, by its hash.' }) contentHash!: string;
  @Ref('decision', { about: 'The decision of the board.' }) decision!: string;
  @ListOf(ref('authority'), {
    most: 50,
    about: 'The authorities that now decide for themselves; none where the board’s decision is enough.',
  })
  approvalsOf!: string[];
}

export const carryVersion = command(CarryVersion, {
  about: 'Records that a board carried exactly this text. It follows from the decision.',
  stream: ({ process }) => `process/${process}`,
  decider: processDecider,
  may: 'ENTER_DECISION',
  emits: [ProposalApproved, ComplianceExceptionRaised],
});
