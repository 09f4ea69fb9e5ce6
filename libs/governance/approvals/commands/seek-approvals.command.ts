import { command } from '../../language/command.js';
import { Count, Day, Hash, ListOf, Ref } from '../../language/fields.js';
import { ref } from '../../language/kinds.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { approvalsDecider } from '../approvals.decider.js';
import { ApprovalsSought } from '../approvals.events.js';

export class SeekApprovals {
  @Ref('matter') matter!: string;
  @Hash({ about: 'SHA-256 of the exact text that is to be approved: the one that the matter is about.' })
  contentHash!: string;
  @ListOf(ref('authority'), { least: 1, most: 100, about: 'Each of these is asked, and each decides for itself.' })
  authorities!: readonly string[];
  @Day({ optional: true, about: 'Long-stop date: approvals lapse when it passes before the set is complete.' })
  longStop?: string;
  @Ref('process', { optional: true, about: 'Common process that the text is a version of.' }) process?: string;
  @Count(1, 10_000, { optional: true }) version?: number;
}

export const seekApprovals = command(SeekApprovals, {
  about: 'Asks authorities to approve one exact text of a joint matter, each by a decision of its own.',
  stream: ({ matter }) => `approvals/${matter}`,
  decider: approvalsDecider,
  may: 'ENTER_DECISION',
  emits: [ApprovalsSought, ComplianceExceptionRaised],
  reads: ({ matter }) => [`matter/${matter}`],
});
