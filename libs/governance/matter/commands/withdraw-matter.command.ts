import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { matterDecider } from '../matter.decider.js';
import { MatterWithdrawn } from '../matter.events.js';

export class WithdrawMatter {
  @Ref('matter') matter!: string;
  @Text(2000) reason!: string;
}

export const withdrawMatter = command(WithdrawMatter, {
  about: 'Takes a matter back: it is not to be decided any more.',
  stream: ({ matter }) => `matter/${matter}`,
  decider: matterDecider,
  may: 'REPORT',
  emits: [MatterWithdrawn, ComplianceExceptionRaised],
});
