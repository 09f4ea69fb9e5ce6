import { command } from '../../language/command.js';
import { Ref, Text } from '../../language/fields.js';
import { ComplianceExceptionRaised } from '../../record/record.events.js';
import { workaroundDecider } from '../workaround.decider.js';
import { WorkaroundReopened } from '../workaround.events.js';

export class ReopenWorkaround {
  @Ref('workaround') workaround!: string;
  @Text(2000, { about: 'What was seen, and when.' }) recurrence!: string;
}

export const reopenWorkaround = command(ReopenWorkaround, {
  about: 'Says that a retired workaround has come back: it is flagged again, with its age.',
  stream: ({ workaround }) => `workaround/${workaround}`,
  decider: workaroundDecider,
  may: 'FLAG',
  emits: [WorkaroundReopened, ComplianceExceptionRaised],
});
