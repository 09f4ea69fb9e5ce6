import { command } from '../../language/command.js';
import { Ref } from '../../language/fields.js';
import { approvalsDecider } from '../approvals.decider.js';
import { MatterApproved } from '../approvals.events.js';

export class CompleteApprovals {
  @Ref('matter') matter!: string;
}

export const completeApprovals = command(CompleteApprovals, {
  about:
    'Records that every authority’s approval of one text is satisfied, dated on the day when the last of them was. Computed, never typed.',
  stream: ({ matter }) => `approvals/${matter}`,
  decider: approvalsDecider,
  may: 'REPORT',
  emits: [MatterApproved],
});
